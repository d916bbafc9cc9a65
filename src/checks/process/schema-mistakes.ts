import { asStrings, isObject } from '../../model/json.ts';
import type { Process } from '../../model/process.ts';
import { builtinProcesses } from '../../records/builtin.ts';
import type { Mistake } from '../../records/own-process.ts';
import { fieldsOf, hasField, propertyOf } from './fields.ts';
import { entriesOf, inLifecycle, inSchema, type Look } from './look.ts';
import { instead, unexpected } from './words.ts';

/** What a schema says of links, duties and required fields that leads nowhere. */
export function* schemaMistakes(look: Look): Iterable<Mistake> {
  const { process, processes } = look;
  for (const { field, kinds } of process.links) {
    for (const kind of kinds) {
      if (processes.has(kind)) continue;
      const pointer = ['properties', field, ...linkPath(process, field), 'kinds'];
      yield inSchema(
        look,
        pointer,
        unexpected('kind', kind, 'which does not exist'),
        instead(kind, processes.keys(), 'kind'),
      );
    }
  }
  for (const { field, within, done } of process.duties) {
    if (done === null) continue;
    const beside = within === null ? fieldsOf(process) : innerFields(process, field);
    if (beside.includes(done)) continue;
    const message = unexpected('field', done, `which does not stand beside the date of "${field}"`);
    yield inSchema(look, ['properties', field], message, instead(done, beside, 'field'));
  }
  for (const [index, field] of asStrings(process.schema['required']).entries()) {
    if (hasField(process, field)) continue;
    const message = unexpected('field', field, 'which is required and not among "properties"');
    yield inSchema(look, ['required', index], message, instead(field, fieldsOf(process), 'field'));
  }
  if (process.lifecycle.transitions.length > 0 && !hasField(process, 'timeline'))
    yield inSchema(
      look,
      ['properties'],
      'Unexpected absence of the field "timeline": records could not tell when they moved.',
      'Add "timeline": {"description": "...", "$ref": "gitsm:common#/$defs/timeline"}.',
    );
  yield* ruleMistakes(look);
}

/** Approvers, calendars and freezes are read from the base, else whoever proposes a change could change them with it. */
function* ruleMistakes(look: Look): Iterable<Mistake> {
  const { kind, rules } = look.process;
  if (rules || builtinProcesses().get(kind)?.rules !== true) return;
  yield inLifecycle(
    look,
    ['rules'],
    `Unexpected "rules: false" of ${kind}, expected true: its records decide how others are judged.`,
    'Write "rules: true".',
  );
}

function linkPath(process: Process, field: string): readonly string[] {
  const property = propertyOf(process, field);
  if (property === null || isObject(property['link'])) return ['link'];
  return isObject(property['items']) ? ['items', 'link'] : [];
}

function innerFields(process: Process, field: string): readonly string[] {
  const property = propertyOf(process, field);
  const inside = isObject(property?.['items']) ? property['items'] : property;
  return entriesOf(inside?.['properties']).map(([name]) => name);
}

import { guards } from '../../guards/index.ts';
import { verifyOptions } from '../../guards/verify.ts';
import type { Pointer } from '../../model/finding.ts';
import type { OptionName } from '../../model/guard.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Mistake } from '../../records/own-process.ts';
import { mapsIn } from '../maps-in.ts';
import { fieldsOf, hasNamed, kindsAt, meantBy } from './fields.ts';
import { inLifecycle, type Look } from './look.ts';
import { instead, unexpected } from './words.ts';

/** Guards that do not exist, options they do not take, and names in options that lead nowhere. */
export function* guardMistakes(look: Look): Iterable<Mistake> {
  for (const [at, transition] of mapsIn(look.raw['transitions'])) {
    for (const [index, use] of mapsIn(transition['guards'])) {
      for (const [name, options] of Object.entries(use)) {
        if (name === 'when') continue;
        yield* useMistakes(look, ['transitions', at, 'guards', index, name], name, options);
      }
    }
  }
}

function* useMistakes(look: Look, pointer: Pointer, name: string, given: Json | undefined): Iterable<Mistake> {
  const guard = guards.get(name);
  if (guard === undefined) {
    const help = `${instead(name, [...guards.keys()].sort(), 'guard')} "gitsm explain <guard>" says what each asks.`;
    yield inLifecycle(look, pointer, unexpected('guard', name, 'which does not exist'), help, true);
    return;
  }
  const options: JsonObject = isObject(given) ? given : {};
  const all = verifyOptions(guard, options);
  // Of a misspelt option one mistake is enough: that the right one is missing follows from it.
  const extra = all.filter(({ message }) => message.startsWith('Unexpected field'));
  const reports = extra.length === 0 ? all : extra;
  for (const { place, message, help } of reports) {
    const inside = 'pointer' in place ? place.pointer : [];
    const key = 'pointer' in place && place.key === true;
    const said = `${message.replace('Unexpected field', 'Unexpected option').replace(/\.$/, '')} of the guard ${name}.`;
    yield inLifecycle(look, [...pointer, ...inside], said, help.replace(', or name it with a leading "x-"', ''), key);
  }
  if (reports.length > 0) return;
  for (const one of guard.names?.(options) ?? []) yield* nameMistakes(look, [...pointer, ...one.at], one);
}

function* nameMistakes(look: Look, pointer: Pointer, named: OptionName): Iterable<Mistake> {
  const { process, processes } = look;
  const { name, is } = named;
  if (is === 'kind') {
    if (processes.has(name)) return;
    yield inLifecycle(
      look,
      pointer,
      unexpected('kind', name, 'which does not exist'),
      instead(name, processes.keys(), 'kind'),
    );
  } else if (is === 'section') {
    // What the template lacks is told once, by the headings of all that ask for it.
    return;
  } else if (is === 'path') {
    if (kindsAt(process, name, processes) !== null) return;
    const links = process.links.map(({ field }) => field);
    const why = `which is no link of ${process.kind}`;
    yield inLifecycle(look, pointer, unexpected('field', name, why), instead(name, links, 'link'));
  } else {
    const meant = meantBy(named, process, processes);
    if (meant.length === 0 || meant.some((one) => hasNamed(one, named))) return;
    const kinds = meant.map(({ kind }) => kind).join(' or ');
    const all = meant.flatMap((one) =>
      is === 'field' ? fieldsOf(one) : one.lifecycle.statuses.map((status) => status.name),
    );
    yield inLifecycle(
      look,
      pointer,
      unexpected(is, name, `which ${kinds} does not have`),
      instead(name, new Set(all), is),
    );
  }
}

import { isObject, type JsonObject } from '../../model/json.ts';
import type { Mistake } from '../../records/own-process.ts';
import { mapsIn } from '../maps-in.ts';
import { propertyOf } from './fields.ts';
import { entriesOf, inLifecycle, inSchema, type Look, wordsAt } from './look.ts';
import { instead, unexpected } from './words.ts';

/** Statuses that are named somewhere in the process and are not among its statuses. */
export function* statusMistakes(look: Look): Iterable<Mistake> {
  const { raw, process } = look;
  const names = process.lifecycle.statuses.map(({ name }) => name);
  const is = new Set(names);
  const why = 'which is not among "statuses"';
  const used = [
    ...wordsAt(raw['initial'], ['initial']),
    ...mapsIn(raw['transitions']).flatMap(([at, one]) => [
      ...wordsAt(one['from'], ['transitions', at, 'from']),
      ...wordsAt(one['to'], ['transitions', at, 'to']),
    ]),
    ...mapsIn(raw['clocks']).flatMap(([at, one]) => clockStatuses(one, at)),
    ...entriesOf(raw['statuses']).flatMap(([name, status]) => {
      const after = isObject(status) && isObject(status['after']) ? status['after'] : {};
      return wordsAt(after['to'], ['statuses', name, 'after', 'to']);
    }),
  ];
  for (const [name, pointer] of used)
    if (!is.has(name))
      yield inLifecycle(look, pointer, unexpected('status', name, why), instead(name, names, 'status'));
  for (const { field, within, statuses } of process.duties) {
    for (const name of statuses ?? []) {
      if (is.has(name)) continue;
      const inner = within === null ? [] : duePath(look, field, within);
      const pointer = ['properties', field, ...inner, 'due', 'statuses'];
      yield inSchema(
        look,
        pointer,
        unexpected('status', name, 'which the lifecycle does not have'),
        instead(name, names, 'status'),
      );
    }
  }
}

function clockStatuses(clock: JsonObject, at: number) {
  return [
    ...['from', 'runs', 'to', 'cancels', 'pauses'].flatMap((key) => wordsAt(clock[key], ['clocks', at, key])),
    ...mapsIn(clock['pauses']).flatMap(([index, pause]) =>
      wordsAt(pause['status'], ['clocks', at, 'pauses', index, 'status']),
    ),
  ];
}

function duePath({ process }: Look, field: string, within: string): readonly string[] {
  const list = isObject(propertyOf(process, field)?.['items']);
  return list ? ['items', 'properties', within] : ['properties', within];
}

import { isObject, type Json } from '../../model/json.ts';
import type { Mistake } from '../../records/own-process.ts';
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
    ...listOf(raw['transitions']).flatMap(([one, at]) => [
      ...wordsAt(one['from'], ['transitions', at, 'from']),
      ...wordsAt(one['to'], ['transitions', at, 'to']),
    ]),
    ...listOf(raw['clocks']).flatMap(([one, at]) => clockStatuses(one, at)),
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

function* clockStatusesOf(clock: Readonly<Record<string, Json | undefined>>, at: number) {
  for (const key of ['from', 'runs', 'to', 'cancels', 'pauses']) yield* wordsAt(clock[key], ['clocks', at, key]);
  const { pauses } = clock;
  for (const [pause, index] of listOf(pauses))
    yield* wordsAt(pause['status'], ['clocks', at, 'pauses', index, 'status']);
}

function clockStatuses(clock: Readonly<Record<string, Json | undefined>>, at: number) {
  return [...clockStatusesOf(clock, at)];
}

function duePath({ process }: Look, field: string, within: string): readonly string[] {
  const properties = process.schema['properties'];
  const property = isObject(properties) ? properties[field] : undefined;
  const list = isObject(property) && isObject(property['items']);
  return list ? ['items', 'properties', within] : ['properties', within];
}

/** Maps of a list, each with its position. */
export function listOf(
  value: Json | undefined,
): readonly (readonly [Readonly<Record<string, Json | undefined>>, number])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json, index) => (isObject(one) ? [[one, index] as const] : []));
}

import type { Pointer } from '../../model/finding.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { Mistake } from '../../records/own-process.ts';
import { mapsIn } from '../maps-in.ts';
import { canHold, fieldsOf, hasField } from './fields.ts';
import { entriesOf, inLifecycle, type Look, wordsAt } from './look.ts';
import { instead, unexpected } from './words.ts';

/** Fields that the lifecycle names and the schema does not have, and values that a field can never have. */
export function* fieldMistakes(look: Look): Iterable<Mistake> {
  const { raw, process } = look;
  const named = [
    ...entriesOf(raw['statuses']).flatMap(([name, status]) => statusFields(name, status)),
    ...wordsAt(raw['columns'], ['columns']),
    ...entriesOf(raw['matrix']).flatMap(([key, value]) => (key === 'table' ? [] : wordsAt(value, ['matrix', key]))),
    ...mapsIn(raw['clocks']).flatMap(([at, clock]) => wordsAt(clock['restarts'], ['clocks', at, 'restarts'])),
  ];
  for (const [field, pointer] of named) if (!hasField(process, field)) yield unknownField(look, field, pointer);
  for (const [when, pointer] of conditions(look)) yield* conditionMistakes(look, when, pointer);
  yield* matrixMistakes(look);
}

function statusFields(name: string, status: Json): readonly (readonly [string, Pointer])[] {
  if (!isObject(status)) return [];
  const frozen = isObject(status['frozen']) ? status['frozen'] : {};
  return [
    ...wordsAt(status['fields'], ['statuses', name, 'fields']),
    ...wordsAt(status['reason'], ['statuses', name, 'reason']),
    ...wordsAt(frozen['fields'], ['statuses', name, 'frozen', 'fields']),
  ];
}

function unknownField(look: Look, field: string, pointer: Pointer, key = false): Mistake {
  const help = instead(field, fieldsOf(look.process), 'field');
  return inLifecycle(look, pointer, unexpected('field', field, 'which the schema does not have'), help, key);
}

function conditions({ raw }: Look): readonly (readonly [Json | undefined, Pointer])[] {
  return mapsIn(raw['transitions']).flatMap(([at, one]) => [
    [one['when'], ['transitions', at, 'when']] as const,
    ...mapsIn(one['guards']).map(
      ([index, use]) => [use['when'], ['transitions', at, 'guards', index, 'when']] as const,
    ),
  ]);
}

function* conditionMistakes(look: Look, when: Json | undefined, pointer: Pointer): Iterable<Mistake> {
  for (const [field, wanted] of entriesOf(when)) {
    if (!hasField(look.process, field)) {
      yield unknownField(look, field, [...pointer, field], true);
      continue;
    }
    const values = Array.isArray(wanted) ? wanted : [wanted];
    for (const [index, value] of values.entries()) {
      if (canHold(look.process, field, value)) continue;
      yield inLifecycle(
        look,
        Array.isArray(wanted) ? [...pointer, field, index] : [...pointer, field],
        `Unexpected ${JSON.stringify(value)} for "${field}", which the schema does not allow: the condition never holds.`,
        `Write a value that "${field}" can have.`,
      );
    }
  }
}

function* matrixMistakes(look: Look): Iterable<Mistake> {
  const { matrix } = look.process;
  if (matrix === null) return;
  const never = (pointer: Pointer, field: string, value: string, key: boolean) =>
    inLifecycle(
      look,
      pointer,
      `Unexpected ${JSON.stringify(value)} in the matrix, which "${field}" can never be.`,
      `Write a value that "${field}" can have.`,
      key,
    );
  for (const [row, cells] of Object.entries(matrix.table)) {
    if (!canHold(look.process, matrix.rows, row)) yield never(['matrix', 'table', row], matrix.rows, row, true);
    for (const [column, value] of Object.entries(cells)) {
      const pointer = ['matrix', 'table', row, column];
      if (!canHold(look.process, matrix.columns, column)) yield never(pointer, matrix.columns, column, true);
      if (!canHold(look.process, matrix.field, value)) yield never(pointer, matrix.field, value, false);
    }
  }
}

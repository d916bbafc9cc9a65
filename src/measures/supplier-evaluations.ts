import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { parseDate } from '../time/instant.ts';

/** Evaluations of a supplier, as its record lists them. */
export function evaluationsOf(supplier: RecordEntry): readonly JsonObject[] {
  const list = supplier.open().data['evaluations'];
  return Array.isArray(list) ? list.filter((one: Json): one is JsonObject => isObject(one)) : [];
}

/** Result of the evaluation that was held last, on a day that has come; null where none was. @param today YYYY-MM-DD */
export function lastResult(supplier: RecordEntry, today: string): string | null {
  let last: { readonly held: string; readonly result: string | null } | null = null;
  for (const one of evaluationsOf(supplier)) {
    const held = asString(one['held']);
    if (held === null || parseDate(held) === null || held > today || (last !== null && held < last.held)) continue;
    last = { held, result: asString(one['result']) };
  }
  return last?.result ?? null;
}

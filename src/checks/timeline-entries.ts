import { asString, isObject, type JsonObject, sameJson } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';

/** One entry of a timeline, or of another list that grows, as written, with its place in the list. */
export interface WrittenEntry {
  readonly index: number;
  readonly at: string | null;
  readonly status: string | null;
  readonly raw: JsonObject;
}

/** Entries of a list with their true positions; what is no map is the schema's business. */
export function timelineEntries(record: RecordFile, field = 'timeline'): readonly WrittenEntry[] {
  const list = record.data[field];
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, index: number) =>
    isObject(raw) ? [{ index, at: asString(raw['at']), status: asString(raw['status']), raw }] : [],
  );
}

/** Entries that the later record has and the earlier one has not, at the same place and with the same content. */
export function newEntries(before: RecordFile | null, after: RecordFile, field = 'timeline'): readonly WrittenEntry[] {
  const old = before?.data[field];
  const known = Array.isArray(old) ? old : [];
  return timelineEntries(after, field).filter(({ index, raw }) => !sameJson(known[index], raw));
}

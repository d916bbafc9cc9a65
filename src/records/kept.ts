import { fieldOf } from '../model/field-history.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { KEPT_FIELDS } from '../model/kept-fields.ts';
import type { DutyField, Process } from '../model/process.ts';
import type { TimelineEntry } from '../model/record.ts';

/** A field longer than this is not kept: whoever asks for it has the file opened. */
const LONGEST = 4000;

/** The fields of a record that the index keeps, and the names of those that are too long for it. */
export type Kept = readonly [fields: JsonObject, left: readonly string[]];

/** The fields of a record that the index keeps, as JSON of {@link Kept}; empty where it has none of them. */
export function keptOf(data: JsonObject, { duties }: Process): string {
  const kept = new Map<string, Json>();
  const left: string[] = [];
  const keep = (field: string, value: Json): void => {
    if (value === null || kept.has(field)) return;
    if (JSON.stringify(value).length > LONGEST) left.push(field);
    else kept.set(field, value);
  };
  for (const field of KEPT_FIELDS) keep(field, fieldOf(data, field));
  for (const { field, within } of duties) if (within === null) keep(field, fieldOf(data, field));
  for (const { within, done } of duties) {
    if (within === null && done !== null) keep(done, fieldOf(data, done) === null ? null : true);
  }
  for (const [field, keys] of inside(duties)) if (!left.includes(field)) keep(field, only(fieldOf(data, field), keys));
  return kept.size + left.length === 0 ? '' : JSON.stringify([Object.fromEntries(kept), left] satisfies Kept);
}

/** Fields that hold maps with dates in them, each with all keys that its duties need. */
function inside(duties: readonly DutyField[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { field, within, done } of duties) {
    if (within === null) continue;
    const known = keys.get(field) ?? [];
    keys.set(field, [...known, within, ...(done === null ? [] : [done])]);
  }
  return keys;
}

/** A map, or a list of maps, cut to the keys that tell when and whether: places in the list stay what they are. */
function only(value: Json, keys: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => only(item, keys));
  if (!isObject(value)) return null;
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key] ?? null]] : [])));
}

/** The instant at which a record came to stand where it stands: later entries that repeat its status tell other things. */
export function sinceOf(timeline: readonly TimelineEntry[]): string {
  const status = timeline.at(-1)?.status;
  return timeline[timeline.findLastIndex((entry) => entry.status !== status) + 1]?.at ?? '';
}

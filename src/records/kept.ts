import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { KEPT_FIELDS } from '../model/kept-fields.ts';
import type { Process } from '../model/process.ts';
import type { TimelineEntry } from '../model/record.ts';

/** A named field longer than this is not kept: what is that long is no small field, and somebody means harm. */
const LONGEST = 4000;

/** The fields of a record that the index keeps, as JSON; empty where it has none of them. */
export function keptOf(data: JsonObject, process: Process): string {
  const kept = new Map<string, Json>();
  for (const field of KEPT_FIELDS) {
    const value = own(data, field);
    if (value !== null && (typeof value !== 'object' || JSON.stringify(value).length <= LONGEST))
      kept.set(field, value);
  }
  for (const { field, within, done } of process.duties) {
    const value = own(data, field);
    if (value === null || kept.has(field)) continue;
    kept.set(field, within === null ? value : only(value, done === null ? [within] : [within, done]));
    const sibling = within === null && done !== null ? own(data, done) : null;
    if (done !== null && sibling !== null) kept.set(done, true);
  }
  return kept.size === 0 ? '' : JSON.stringify(Object.fromEntries(kept));
}

function own(data: JsonObject, field: string): Json {
  return Object.hasOwn(data, field) ? (data[field] ?? null) : null;
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
  let since = '';
  for (let index = timeline.length - 1; index >= 0 && timeline[index]?.status === status; index -= 1)
    since = timeline[index]?.at ?? since;
  return since;
}

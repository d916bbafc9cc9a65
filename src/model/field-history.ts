import type { Json, JsonObject } from './json.ts';
import type { RecordFile } from './record.ts';

/** What the history of fields is read from. */
type Past = Pick<RecordFile, 'data' | 'timeline'>;

/**
 * The fields of a record from each entry of its timeline on until the next one: one map an entry, in the order of the timeline.
 *
 * Computed backwards from what the record says now: before an entry that lists a field, the field was the entry's `from`. A field
 * that no entry lists counts as having been so always, and so does what the first entry lists: nothing was before it. What no later
 * entry changes shares one map; without any change that is the record's own `data`.
 */
export function fieldHistory({ data, timeline }: Past): readonly JsonObject[] {
  const history: JsonObject[] = new Array(timeline.length).fill(data);
  let fields = data;
  for (let index = timeline.length - 1; index > 0; index -= 1) {
    history[index] = fields;
    const changed = timeline[index]?.changed;
    if (changed !== undefined) fields = undone(fields, changed);
  }
  if (timeline.length > 0) history[0] = fields;
  return history;
}

/** Whether any entry tells a change of fields; where none does, a record's fields were always what they are. */
export function hasChanges({ timeline }: Past): boolean {
  return timeline.some(({ changed }, index) => index > 0 && changed !== undefined);
}

/** What a field says; null where it is absent. */
export function fieldOf(fields: JsonObject, field: string): Json {
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

function undone(fields: JsonObject, changed: Readonly<Record<string, { readonly from: Json }>>): JsonObject {
  const before = new Map(Object.entries(fields));
  for (const [field, { from }] of Object.entries(changed)) {
    if (from === null) before.delete(field);
    else before.set(field, from);
  }
  return Object.fromEntries(before);
}

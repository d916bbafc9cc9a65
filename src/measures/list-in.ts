import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';

/** The maps of a list in a field, of all records of a kind: complaints of customers, deliveries of reports. */
export function listIn(snapshot: Snapshot, kind: string, field: string): readonly JsonObject[] {
  const entries = ofKind(snapshot, kind);
  snapshot.preload(entries);
  return entries.flatMap((entry) => {
    const { data } = entry.open();
    const list = Object.hasOwn(data, field) ? data[field] : undefined;
    return Array.isArray(list) ? list.filter((one: Json): one is JsonObject => isObject(one)) : [];
  });
}

import { asObjects, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';

/** The maps of a list in a field, of all records of a kind that count: complaints of customers, deliveries of reports. */
export function listIn(
  snapshot: Snapshot,
  kind: string,
  field: string,
  counts: (entry: RecordEntry) => boolean = () => true,
): readonly JsonObject[] {
  const entries = ofKind(snapshot, kind).filter(counts);
  snapshot.preload(entries);
  return entries.flatMap((entry) => asObjects(entry.open().data[field]));
}

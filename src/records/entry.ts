import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import type { CacheRow } from './cache.ts';
import { type Kept, keptOf, sinceOf } from './kept.ts';
import { linksOf } from './read-record.ts';

/** What the index keeps of a readable record. */
export type Summary = NonNullable<CacheRow['summary']>;

/** What a snapshot shows of a record without opening it. */
export function summaryOf(record: RecordFile, process: Process): Summary {
  const { id, kind, status, title, timeline } = record;
  return {
    id,
    kind,
    status,
    title,
    links: linksOf(record, process),
    opened: timeline[0]?.at ?? '',
    since: sinceOf(timeline),
    kept: keptOf(record.data, process),
  };
}

/** The entry of a record in a snapshot. @param open reads the file */
export function entryOf(
  place: Pick<RecordEntry, 'path' | 'oid' | 'problems'>,
  { kept, ...summary }: Summary,
  open: (entry: RecordEntry) => RecordFile,
): RecordEntry {
  let fields: JsonObject | null = null;
  const entry: RecordEntry = {
    ...place,
    ...summary,
    kept: () => {
      fields ??= keptFields(entry, kept);
      return fields;
    },
    open: () => open(entry),
  };
  return entry;
}

function keptFields(entry: RecordEntry, kept: string): JsonObject {
  if (kept === '') return {};
  const [fields, left] = JSON.parse(kept) as Kept;
  if (left.length === 0) return fields;
  const { data } = entry.open();
  return { ...fields, ...Object.fromEntries(left.map((field) => [field, data[field] ?? null])) };
}

import { fieldHistory } from '../model/field-history.ts';
import { asString, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { statusOf } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';

/** A stretch of time that a record spent in one status with the same fields. Milliseconds since 1970. */
export interface Stretch {
  readonly status: string;
  /** Why it waited there; null where nothing says. An entry that repeats the status without a reason keeps the one there was. */
  readonly reason: string | null;
  /** What its fields were: the same map for as long as the timeline tells no change. */
  readonly fields: JsonObject;
  readonly from: number;
  /** The next entry, or the instant of the question. */
  readonly to: number;
}

/**
 * Where a record stood until an instant, from its timeline. An entry that claims to be older than the one before it
 * counts as happening with that one, so that no time is counted twice.
 *
 * @param now milliseconds since 1970; later entries have not happened yet
 * @returns empty where the record did not exist yet or has no timeline; null where an entry has no readable instant
 */
export function stretchesOf(record: RecordFile, process: Process, now: number): readonly Stretch[] | null {
  const { timeline } = record;
  const history = fieldHistory(record);
  const stretches: { status: string; reason: string | null; fields: JsonObject; from: number; to: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const status = timeline.at(-1)?.status;
  const standing = timeline.findLastIndex((entry) => entry.status !== status) + 1;
  for (const [index, entry] of timeline.entries()) {
    const instant = parseInstant(entry.at);
    if (instant === null) return null;
    if (instant > now) continue;
    const from = Math.max(instant, last);
    const before = stretches.at(-1);
    if (before !== undefined) before.to = from;
    const fields = history[index] ?? record.data;
    const kept = before?.status === entry.status ? before.reason : null;
    const reason = entry.reason ?? kept ?? (index >= standing ? reasonOf(record, process, entry.status) : null);
    stretches.push({ status: entry.status, reason, fields, from, to: now });
    last = from;
  }
  return stretches;
}

/** What the record's own field says of the status it stands in now. */
function reasonOf({ data }: RecordFile, process: Process, status: string): string | null {
  const field = statusOf(process, status)?.reason ?? null;
  return field === null ? null : asString(data[field]);
}

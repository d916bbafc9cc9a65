import { type Alert, alertsOf } from '../../measures/alerts.ts';
import { clockedEntries } from '../../measures/calendars.ts';
import { prepareServiceLevels } from '../../measures/service-levels.ts';
import type { SlaProblem } from '../../measures/sla.ts';
import { statusOf } from '../../model/process.ts';
import type { RecordEntry } from '../../model/record.ts';
import { find, type Snapshot } from '../../model/snapshot.ts';
import { parseInstant } from '../../time/instant.ts';
import { type Gaps, gapLines, readGaps } from './gaps.ts';
import type { Silent } from './may-close.ts';

/** What a sweep needs to know of the records at one commit. */
export interface Alerts {
  /** Those of records whose ID no other file carries. */
  readonly alerts: readonly Alert[];
  readonly gaps: Gaps;
  /** Why clocks are missing, for people. */
  readonly problems: readonly SlaProblem[];
  /** What is known of a record without alerts. */
  silent(record: string): Silent;
  /** RFC 3339 instant before which nothing can have been told of the record; null where its timeline does not say. */
  beginOf(record: string): string | null;
}

/**
 * Measures the records of a snapshot.
 *
 * @param now milliseconds since 1970
 * @param since instant since which clocks that ended in a breach count too, milliseconds; null for none
 * @param kept IDs of records that have an issue which is open
 */
export async function readAlerts(
  snapshot: Snapshot,
  now: number,
  since: number | null,
  kept: readonly string[],
): Promise<Alerts> {
  const ended = since === null ? [] : endedSince(snapshot, since);
  const also = new Set([...kept, ...ended.map(({ id }) => id)]);
  const begins = [...also].map((id) => parseInstant(find(snapshot, id)?.open().timeline[0]?.at) ?? now);
  const levels = await prepareServiceLevels(snapshot, now, { since: Math.min(now, ...begins) });
  const unusable = [...levels.unusable].map(([id, message]) => ({ file: find(snapshot, id)?.path ?? id, id, message }));
  const gaps = readGaps(snapshot, unusable);
  return {
    alerts: alertsOf(snapshot, levels, now, { also, ...(since === null ? {} : { since }) }).filter(
      ({ record }) => !gaps.twins.has(record),
    ),
    gaps,
    problems: [
      ...unusable.map(({ id, message }) => ({ record: id, message: `No clocks by this agreement: ${message}` })),
      ...gapLines(gaps, new Set(unusable.map(({ file }) => file))),
    ],
    silent: (record) => {
      const entry = find(snapshot, record);
      return { record, known: entry !== null, final: entry !== null && isFinal(snapshot, entry) };
    },
    beginOf: (record) => find(snapshot, record)?.open().timeline[0]?.at ?? null,
  };
}

/** Records whose timeline ended since an instant. */
function endedSince(snapshot: Snapshot, since: number): readonly RecordEntry[] {
  const entries = clockedEntries(snapshot, { history: true }).filter((entry) => isFinal(snapshot, entry));
  snapshot.preload(entries);
  return entries.filter((entry) => (parseInstant(entry.open().timeline.at(-1)?.at) ?? 0) >= since);
}

function isFinal({ rules }: Snapshot, { kind, status }: RecordEntry): boolean {
  const process = rules.processes.get(kind);
  return process !== undefined && statusOf(process, status)?.final === true;
}

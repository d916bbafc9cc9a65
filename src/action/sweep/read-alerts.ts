import { type Alert, alertsOf } from '../../measures/alerts.ts';
import { prepareServiceLevels } from '../../measures/service-levels.ts';
import type { SlaProblem } from '../../measures/sla.ts';
import { statusOf } from '../../model/process.ts';
import { find, type Snapshot } from '../../model/snapshot.ts';
import { parseInstant } from '../../time/instant.ts';

/** What a sweep needs to know of the records at one commit. */
export interface Alerts {
  readonly alerts: readonly Alert[];
  /** Why clocks are missing. */
  readonly problems: readonly SlaProblem[];
  /** Whether a record without alerts truly has none, and not just because something about it cannot be read. */
  isOver(record: string): boolean;
  /** RFC 3339 instant before which nothing can have been told of the record; null where its timeline does not say. */
  beginOf(record: string): string | null;
}

/** Measures the records of a snapshot. @param now milliseconds since 1970 */
export async function readAlerts(snapshot: Snapshot, now: number): Promise<Alerts> {
  const levels = await prepareServiceLevels(snapshot, now);
  const problems = [...levels.unusable].map(([record, why]) => ({
    record,
    message: `No clocks by this agreement: ${why}`,
  }));
  for (const { file, message } of snapshot.unreadable) problems.push({ record: file, message });
  // Agreements, calendars or the record itself: what is missing of these takes clocks away that are not over.
  const gaps = problems.length > 0;
  return {
    alerts: alertsOf(snapshot, levels, now),
    problems,
    isOver: (record) => {
      const entry = find(snapshot, record);
      if (entry === null) return !gaps;
      const process = snapshot.rules.processes.get(entry.kind);
      if (process !== undefined && statusOf(process, entry.status)?.final === true) return true;
      return !gaps && entry.open().timeline.every(({ at }) => parseInstant(at) !== null);
    },
    beginOf: (record) => find(snapshot, record)?.open().timeline[0]?.at ?? null,
  };
}

import type { OutageType } from '../model/outage.ts';
import type { Period } from '../model/period.ts';
import { perQuestion, type Snapshot } from '../model/snapshot.ts';
import { readInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';
import type { PeriodLength } from './availability-periods.ts';
import { availabilityReport, prepareAvailability, type ServiceAvailability } from './availability-report.ts';
import { DAY, MINUTE } from './figures.ts';

/** Kinds that the availability of services is computed from. */
export const kinds = ['service', 'incident', 'change', 'agreement', 'calendar'] as const;

/**
 * Availability of every service in the days of a period, worked out once. A period without a beginning is the year before its end,
 * which is now at the latest.
 *
 * @param now RFC 3339
 */
export function availabilityRows(
  snapshot: Snapshot,
  now: string,
  period: Period,
  length: PeriodLength,
): Promise<readonly ServiceAvailability[]> {
  const end = Math.min(period.end, readInstant(now));
  const start = Number.isFinite(period.start) ? period.start : end - 365 * DAY;
  return rowsOf(snapshot, start, end, length, readInstant(now));
}

const rowsOf = perQuestion(
  async (
    snapshot,
    start: number,
    end: number,
    length: PeriodLength,
    now: number,
  ): Promise<readonly ServiceAvailability[]> => {
    if (start >= end) return [];
    const { timezone } = snapshot.rules.settings;
    const [from, until] = [localDate(start, timezone), localDate(end - 1, timezone)];
    const levels = await prepareAvailability(snapshot, start - 2 * DAY, now);
    return availabilityReport(levels, { length, from, until, count: 1, services: null, now }).rows;
  },
);

/** Agreed service time in outages of a type, minutes, summed over services; null where no service is measured. @param now RFC 3339 */
export async function downtime(
  snapshot: Snapshot,
  now: string,
  period: Period,
  type: OutageType,
): Promise<number | null> {
  const rows = await availabilityRows(snapshot, now, period, 'year');
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row[type], 0) / MINUTE;
}

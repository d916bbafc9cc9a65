import { type Period, periodStart, periodsOf } from '../../src/measures/availability-periods.ts';
import { measures } from '../../src/measures/index.ts';
import { type MeasureRow, measureReport } from '../../src/measures/measure-report.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';

/** Months told, the present one among them: as many as `gitsm measures --by month` tells. */
const MONTHS = 6;

/** Every figure of the catalogue, month by month. */
export interface MonthlyFigures {
  readonly months: readonly Period[];
  readonly rows: readonly MeasureRow[];
}

/**
 * Computes them once, for all pages.
 *
 * @param now RFC 3339 instant
 */
export async function monthlyFigures(snapshot: Snapshot, now: string): Promise<MonthlyFigures> {
  const zone = snapshot.rules.settings.timezone;
  const last = periodStart('month', zone, Date.parse(now), -1);
  const months = periodsOf('month', zone, periodStart('month', zone, last - 1, MONTHS - 1), last);
  const named = months.map(({ name, from, until }) => ({ name, start: from, end: until }));
  return { months, rows: await measureReport(snapshot, measures, named, now) };
}

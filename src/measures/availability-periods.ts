import { instantOf, localDate } from '../time/zoned.ts';
import { monthName } from './months.ts';

/** How long the periods are that availability is told by. */
export type PeriodLength = 'month' | 'quarter' | 'year';

/** Months in each. */
export const periodMonths: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };

/** A month, quarter or year of a time zone, or the part of it that was asked for. Milliseconds since 1970, `until` not included. */
export interface Period {
  /** `2026-02`, `2026-Q1`, `2026`. */
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** False for a part of it. */
  readonly whole: boolean;
}

/**
 * The periods that a stretch of time touches, in order; the first and the last are cut to it.
 *
 * @param zone whose months they are
 * @param from milliseconds since 1970
 * @param until milliseconds since 1970, not included
 * @throws RangeError where the zone is unknown
 */
export function periodsOf(length: PeriodLength, zone: string, from: number, until: number): readonly Period[] {
  const periods: Period[] = [];
  if (!Number.isFinite(from) || !Number.isFinite(until)) return periods;
  const months = periodMonths[length];
  let month = monthAt(from, zone);
  month -= month % months;
  for (let start = startOf(month, zone); start < until; month += months) {
    const end = startOf(month + months, zone);
    const part = { from: Math.max(start, from), until: Math.min(end, until) };
    if (part.from < part.until) {
      const whole = part.from === start && part.until === end;
      periods.push({ name: nameOf(month, length), ...part, whole });
    }
    start = end;
  }
  return periods;
}

/** Start of the period an instant lies in, or of one so many periods before it. Milliseconds since 1970. */
export function periodStart(length: PeriodLength, zone: string, instant: number, back = 0): number {
  const months = periodMonths[length];
  const month = monthAt(instant, zone);
  return startOf(month - (month % months) - back * months, zone);
}

/** Months since the year 0. */
function monthAt(instant: number, zone: string): number {
  const [year = 0, month = 1] = localDate(instant, zone).split('-').map(Number);
  return year * 12 + month - 1;
}

function startOf(month: number, zone: string): number {
  return instantOf(`${monthName(month)}-01`, '00:00', zone);
}

function nameOf(month: number, length: PeriodLength): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  if (length === 'year') return year;
  return length === 'month' ? monthName(month) : `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
}

import type { CalendarHours } from './calendar-hours.ts';
import type { Interval } from './intervals.ts';
import { mergeIntervals } from './intervals.ts';
import { offsetSegments } from './zoned.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Open time of one UTC year. All in milliseconds. */
export interface OpenYear {
  /** In order, apart from each other. */
  readonly intervals: readonly Interval[];
  /** Open time before each interval. */
  readonly sums: readonly number[];
  readonly total: number;
}

/**
 * Works out when a calendar is open in one UTC year. An instant is open exactly when its local date and time lie in a
 * span: so the hour that the clocks repeat is open twice, and the one they skip never.
 *
 * @param closed dates closed from 00:00 to 24:00, as midnight UTC of the date
 */
export function openYear(hours: CalendarHours, closed: ReadonlySet<number>, year: number): OpenYear {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  // Local dates reach a day beyond UTC's on either side, and a span may have begun the day before.
  const local = localIntervals(hours, closed, from - 2 * DAY, to);
  const open: Interval[] = [];
  for (const { start, end, offset } of offsetSegments(hours.timezone, from, to)) {
    for (const [opens, closes] of local) {
      open.push([Math.max(opens - offset, start), Math.min(closes - offset, end)]);
    }
  }
  const intervals = mergeIntervals(open);
  const sums: number[] = [];
  let total = 0;
  for (const [start, end] of intervals) {
    sums.push(total);
    total += end - start;
  }
  return { intervals, sums, total };
}

/** Open local time, written as if it were UTC, of spans that begin on the days from `first` to `last`. */
function localIntervals(hours: CalendarHours, closed: ReadonlySet<number>, first: number, last: number): Interval[] {
  const open: Interval[] = [];
  for (let day = first; day <= last; day += DAY) {
    const next = day + DAY;
    for (const span of hours.week[new Date(day).getUTCDay()] ?? []) {
      const end = day + span.end * MINUTE;
      if (!closed.has(day)) open.push([day + span.start * MINUTE, Math.min(end, next)]);
      if (!closed.has(next)) open.push([next, end]);
    }
  }
  return mergeIntervals(open);
}

import type { CalendarHours } from './calendar-parts.ts';
import { weekOn } from './calendar-parts.ts';
import type { Interval } from './intervals.ts';
import { mergeIntervals } from './intervals.ts';
import type { SpecialDay } from './special-days.ts';
import { offsetsOfYear } from './zone-year.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What is special about a date given as midnight UTC, or null. */
export type SpecialOn = (day: number) => SpecialDay | null;

/**
 * Works out when a calendar is open in one UTC year, as stretches in milliseconds, in order and apart. An instant is open
 * exactly when its local date and time lie in a span: so the hour that the clocks repeat is open twice, and the one they skip never.
 */
export function openYear(hours: CalendarHours, specialOn: SpecialOn, year: number): readonly Interval[] {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  // Local dates reach a day beyond UTC's on either side, and a span may have begun the day before.
  const local = localIntervals(hours, specialOn, from - 2 * DAY, to);
  const open: Interval[] = [];
  for (const { start, end, offset } of offsetsOfYear(hours.timezone, year)) {
    for (const [opens, closes] of local) {
      if (closes - offset > start && opens - offset < end) {
        open.push([Math.max(opens - offset, start), Math.min(closes - offset, end)]);
      }
    }
  }
  return mergeIntervals(open);
}

/**
 * Open local time, written as if it were UTC, of spans that begin on the days from `first` to `last`. The hours after midnight
 * of a span that begins on a holiday are open, those that reach into a holiday or into a date with hours of its own are not.
 */
function localIntervals(hours: CalendarHours, specialOn: SpecialOn, first: number, last: number): readonly Interval[] {
  const { week } = hours;
  const periods = hours.periods.filter(({ from, until }) => from <= last && until >= first);
  const open: Interval[] = [];
  let special = specialOn(first);
  for (let day = first; day <= last; day += DAY) {
    const next = day + DAY;
    const following = specialOn(next);
    for (const span of special?.spans ?? weekOn({ week, periods }, day)[new Date(day).getUTCDay()] ?? []) {
      const end = day + span.end * MINUTE;
      if (special === null || special.spans !== null) open.push([day + span.start * MINUTE, Math.min(end, next)]);
      if (following === null && end > next) open.push([next, end]);
    }
    special = following;
  }
  return mergeIntervals(open);
}

import type { CalendarHours } from './calendar-parts.ts';
import { weekOn } from './calendar-parts.ts';
import type { Interval } from './intervals.ts';
import type { SpecialDays } from './special-days.ts';
import { offsetsOfYear } from './zone-year.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Works out when a calendar is open in one UTC year, as stretches in milliseconds, in order and apart. An instant is open
 * exactly when its local date and time lie in a span: so the hour that the clocks repeat is open twice, and the one they skip never.
 *
 * @param special special dates of that year, the one before and the one after
 */
export function openYear(hours: CalendarHours, special: readonly SpecialDays[], year: number): readonly Interval[] {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  // Local dates reach a day beyond UTC's on either side, and a span may have begun the day before.
  const local = localIntervals(hours, new Map(special.flatMap((days) => [...days])), from - 2 * DAY, to);
  const open: [number, number][] = [];
  let first = 0;
  for (const { start, end, offset } of offsetsOfYear(hours.timezone, year)) {
    // The clocks may have gone back since the last stretch that was looked at.
    while (first > 0 && (local[first - 1]?.[1] ?? 0) - offset > start) first -= 1;
    while (first < local.length && (local[first]?.[1] ?? 0) - offset <= start) first += 1;
    for (let index = first; index < local.length; index++) {
      const [opens, closes] = local[index] ?? [end, end];
      if (opens - offset >= end) break;
      first = index;
      addInterval(open, Math.max(opens - offset, start), Math.min(closes - offset, end));
    }
  }
  return open;
}

/**
 * Open local time, written as if it were UTC, of spans that begin on the days from `first` to `last`. The hours after midnight
 * of a span that begins on a holiday are open, those that reach into a holiday or into a date with hours of its own are not.
 */
function localIntervals(hours: CalendarHours, special: SpecialDays, first: number, last: number): readonly Interval[] {
  const { week } = hours;
  const periods = hours.periods.filter(({ from, until }) => from <= last && until >= first);
  const open: [number, number][] = [];
  let weekday = new Date(first).getUTCDay();
  // Where the spans of the day before end, if they reach into this one.
  let spill = first;
  for (let day = first; day <= last; day += DAY) {
    const own = special.get(day);
    if (own === undefined && spill > day) addInterval(open, day, spill);
    const next = day + DAY;
    spill = next;
    const usual = periods.length === 0 ? week : weekOn({ week, periods }, day);
    for (const span of own?.spans ?? usual[weekday] ?? []) {
      const end = day + span.end * MINUTE;
      if (own === undefined || own.spans !== null) addInterval(open, day + span.start * MINUTE, Math.min(end, next));
      spill = Math.max(spill, end);
    }
    weekday = (weekday + 1) % 7;
  }
  if (!special.has(last + DAY)) addInterval(open, last + DAY, spill);
  return open;
}

/** Adds an interval that does not begin before the last one does; what overlaps or touches is one. */
function addInterval(intervals: [number, number][], start: number, end: number): void {
  const last = intervals[intervals.length - 1];
  if (end <= start) return;
  if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
  else intervals.push([start, end]);
}

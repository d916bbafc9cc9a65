import { type CalendarHours, weekOn } from './calendar-parts.ts';
import { type Interval, mergeIntervals } from './intervals.ts';
import { countBelow, openBefore } from './timeline.ts';
import { offsetSegments } from './zoned.ts';

/** Minutes of a week. */
export const WEEK = 10_080;
const DAY = 1440;
const MINUTE = 60_000;

/** Opening times of an ordinary week, public holidays and single days left out. */
export interface WeeklyHours {
  /** When it opens and closes, minutes from Sunday 00:00 UTC, in order; nothing reaches over the end of the week. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open minutes before each opening, and of the whole week at the end. */
  readonly sums: Float64Array;
  /** Minutes from UTC to local time on that day. */
  readonly offset: number;
}

/**
 * The ordinary week of a calendar with the opening times that hold on a date, and the offset from UTC of its zone at noon of that date. Two
 * calendars can be compared by it without knowing any holidays.
 *
 * @param day midnight UTC of the date, milliseconds
 */
export function weeklyHours(hours: CalendarHours, day: number): WeeklyHours {
  const noon = day + (DAY / 2) * MINUTE;
  const offset = Math.round((offsetSegments(hours.timezone, noon, noon + 1)[0]?.offset ?? 0) / MINUTE);
  const pieces = weekOn(hours, day).flatMap((spans, weekday) =>
    spans.flatMap(({ start, end }) => wrapped(weekday * DAY + start - offset, end - start)),
  );
  const spans = mergeIntervals(pieces);
  const sums = new Float64Array(spans.length + 1);
  for (const [index, [start, end]] of spans.entries()) sums[index + 1] = (sums[index] ?? 0) + end - start;
  const [starts, ends] = [spans.map(([start]) => start), spans.map(([, end]) => end)];
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), sums, offset };
}

/** Open minutes of the week. */
export function openMinutes({ sums }: WeeklyHours): number {
  return sums.at(-1) ?? 0;
}

/**
 * The first minute, counted from the beginning of the week of the start, before which so much open time has passed since the start.
 *
 * @param start minute of the week
 * @param amount open minutes
 * @returns null where the calendar never opens
 */
export function dueInWeeks(hours: WeeklyHours, start: number, amount: number): number | null {
  const open = openMinutes(hours);
  if (amount <= 0) return start;
  if (open === 0) return null;
  const wanted = openBefore(hours, start) + amount;
  const weeks = Math.ceil(wanted / open) - 1;
  const rest = wanted - weeks * open;
  const index = countBelow(hours.sums, rest) - 1;
  return weeks * WEEK + (hours.starts[index] ?? 0) + rest - (hours.sums[index] ?? 0);
}

/** Minutes of the week that are open in one calendar and closed in the other. */
export function uncoveredMinutes(wanted: WeeklyHours, given: WeeklyHours): number {
  return wanted.starts.reduce((total, start, index) => {
    const end = wanted.ends[index] ?? start;
    return total + end - start - (openBefore(given, end) - openBefore(given, start));
  }, 0);
}

/** A stretch that may begin before the week or end after it, cut into pieces that lie within it. */
function wrapped(start: number, length: number): readonly Interval[] {
  if (length >= WEEK) return [[0, WEEK]];
  const from = ((start % WEEK) + WEEK) % WEEK;
  const to = from + length;
  if (to <= WEEK) return [[from, to]];
  return [
    [from, WEEK],
    [0, to - WEEK],
  ];
}

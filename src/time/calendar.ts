import type { CalendarHours } from './calendar-hours.ts';
import type { HolidayTable } from './holidays.ts';
import { noHolidays, regionKey } from './holidays.ts';
import { parseDate } from './instant.ts';
import type { Interval } from './intervals.ts';
import { intervalsBefore, mergeIntervals } from './intervals.ts';
import type { OpenYear } from './open-year.ts';
import { openYear } from './open-year.ts';

/** The first year a calendar knows; before it and after the last it counts as closed, so that no date in a record can make counting endless. */
export const FIRST_YEAR = 1970;
/** The last of them. */
export const LAST_YEAR = 2199;

/** How far ahead a due instant is looked for, in years. */
const HORIZON = 50;

/** A calendar ready for counting. Made by {@link workingCalendar}; asked by the functions of this file. */
export interface WorkingCalendar {
  readonly hours: CalendarHours;
  /** Closed dates: midnight UTC of the date, in milliseconds. */
  readonly closed: ReadonlySet<number>;
  /** Last year whose public holidays are known; null where the calendar keeps none. */
  readonly holidaysUntil: number | null;
  /** Open time of the years asked for so far. */
  readonly years: Map<number, OpenYear>;
}

/** A due instant in milliseconds since 1970, or why there is none. */
export type Due = { readonly at: number } | { readonly at: null; readonly reason: string };

/**
 * Makes a calendar ready for counting. It works out a year when first asked about it and keeps the result.
 *
 * A holiday closes its local date from 00:00 to 24:00 and nothing else: the hours after midnight of a span that began the
 * day before are closed on it, those of a span that began on it are not.
 *
 * @param holidays must hold the calendar's region; years that are missing there have no public holidays
 */
export function workingCalendar(hours: CalendarHours, holidays: HolidayTable = noHolidays): WorkingCalendar {
  const years = hours.region === null ? {} : (holidays.regions[regionKey(hours.region)] ?? {});
  const closed = new Set(hours.extra);
  for (const { date } of Object.values(years).flat()) {
    const day = parseDate(date);
    if (day !== null && !hours.except.has(day)) closed.add(day);
  }
  const holidaysUntil = hours.region === null ? null : Math.max(FIRST_YEAR - 1, ...Object.keys(years).map(Number));
  return { hours, closed, holidaysUntil, years: new Map() };
}

function yearOf(instant: number): number {
  return Math.min(Math.max(new Date(instant).getUTCFullYear(), FIRST_YEAR), LAST_YEAR);
}

function open(calendar: WorkingCalendar, year: number): OpenYear {
  const known = calendar.years.get(year);
  if (known !== undefined) return known;
  const made = openYear(calendar.hours, calendar.closed, year);
  calendar.years.set(year, made);
  return made;
}

/** Open milliseconds of one year before an instant. */
function openBefore({ intervals, sums }: OpenYear, instant: number): number {
  const index = intervalsBefore(intervals, instant);
  const last = intervals[index - 1];
  if (last === undefined) return 0;
  return (sums[index - 1] ?? 0) + Math.min(instant, last[1]) - last[0];
}

/**
 * Open time between two instants, as elapsed time: an hour that the clocks repeat counts twice, one they skip not at all.
 *
 * @param from milliseconds since 1970
 * @param to milliseconds since 1970, not included
 * @returns milliseconds; 0 where `to` is not after `from`
 */
export function elapsed(calendar: WorkingCalendar, from: number, to: number): number {
  if (!(to > from)) return 0;
  const last = yearOf(to);
  let sum = openBefore(open(calendar, last), to) - openBefore(open(calendar, yearOf(from)), from);
  for (let year = yearOf(from); year < last; year++) sum += open(calendar, year).total;
  return sum;
}

/** Open time between two instants as `[start, end)` pairs in milliseconds, in order, apart from each other. */
export function openIntervals(calendar: WorkingCalendar, from: number, to: number): readonly Interval[] {
  if (!(to > from)) return [];
  const found: Interval[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (const [start, end] of open(calendar, year).intervals) {
      if (end > from && start < to) found.push([Math.max(start, from), Math.min(end, to)]);
    }
  }
  return mergeIntervals(found);
}

/** Whether a calendar is open at an instant; at closing time it is not. */
export function isOpen(calendar: WorkingCalendar, instant: number): boolean {
  return openIntervals(calendar, instant, instant + 1).length > 0;
}

/**
 * The instant at which so much open time has passed since the start: the first one for which {@link elapsed} says so. It
 * stays on closing time where it falls there, and is the start itself for no time at all.
 *
 * @param start milliseconds since 1970
 * @param amount open milliseconds
 */
export function dueAfter(calendar: WorkingCalendar, start: number, amount: number): Due {
  if (amount <= 0) return { at: start };
  if (calendar.hours.week.every((spans) => spans.length === 0)) return { at: null, reason: 'the calendar never opens' };
  const first = yearOf(start);
  const last = Math.min(first + HORIZON, calendar.holidaysUntil ?? LAST_YEAR, LAST_YEAR);
  let wanted = amount + openBefore(open(calendar, first), start);
  for (let year = first; year <= last; year++) {
    const { intervals, sums, total } = open(calendar, year);
    if (wanted > total) {
      wanted -= total;
      continue;
    }
    const index = intervals.findLastIndex((_, at) => (sums[at] ?? 0) < wanted);
    return { at: (intervals[index]?.[0] ?? start) + wanted - (sums[index] ?? 0) };
  }
  return { at: null, reason: `the calendar does not open for long enough until the end of ${last}` };
}

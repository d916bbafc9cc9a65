import type { CalendarHours } from './calendar-parts.ts';
import type { HolidayTable } from './holidays.ts';
import { noHolidays, regionKey } from './holidays.ts';
import { parseDate } from './instant.ts';
import type { Interval } from './intervals.ts';
import { openYear } from './open-year.ts';
import type { SpecialDay, SpecialDays } from './special-days.ts';
import { specialDays } from './special-days.ts';
import type { Timeline } from './timeline.ts';
import { countBelow, extendTimeline, openBefore } from './timeline.ts';
import { offsetsOfYear } from './zone-year.ts';

/** The first year a calendar knows; before it and after the last it counts as closed, so that no date in a record can make counting endless. */
export const FIRST_YEAR = 1970;
/** The last of them. */
export const LAST_YEAR = 2199;

const BEGIN = Date.UTC(FIRST_YEAR, 0, 1);
const END = Date.UTC(LAST_YEAR + 1, 0, 1);
const DAY = 86_400_000;

/** How far ahead a due instant, an opening or a closing is looked for, in years. */
const HORIZON = 50;

/** A calendar ready for counting. Made by {@link workingCalendar}; asked by the functions of this file. */
export interface WorkingCalendar {
  readonly hours: CalendarHours;
  /** Year → public holidays: midnight UTC of the date → name. */
  readonly holidays: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Last year whose public holidays are known; null where the calendar keeps none. */
  readonly holidaysUntil: number | null;
  /** Whether there are opening times at all. */
  readonly opens: boolean;
  /** What has been worked out so far; it grows as the calendar is asked. */
  readonly known: { timeline: Timeline | null; readonly special: Map<number, SpecialDays> };
}

/** A due instant in milliseconds since 1970, or why there is none. */
export type Due = { readonly at: number } | { readonly at: null; readonly reason: string };

/** A date with a name on which a calendar is closed or has hours of its own. */
export interface Closure {
  /** `YYYY-MM-DD`, local. */
  readonly date: string;
  /** As it stands in a record or in the list of public holidays; not safe to print as it is. */
  readonly title: string;
  /** Whether it is open at hours of its own. */
  readonly hours: boolean;
}

/**
 * Makes a calendar ready for counting. It works out a year when first asked about it and keeps the result; the years asked for so
 * far form one row with running sums, so that an answer takes a search in it, however far apart its instants are.
 *
 * A holiday closes its local date from 00:00 to 24:00 and nothing else: the hours after midnight of a span that began the
 * day before are closed on it, those of a span that began on it are not.
 *
 * @param holidays must hold the calendar's region; years that are missing there have no public holidays
 */
export function workingCalendar(hours: CalendarHours, holidays: HolidayTable = noHolidays): WorkingCalendar {
  const listed = hours.region === null ? {} : (holidays.regions[regionKey(hours.region)] ?? {});
  const years = new Map<number, ReadonlyMap<number, string>>();
  for (const [year, dates] of Object.entries(listed)) {
    years.set(Number(year), new Map(dates.map(({ date, name }) => [parseDate(date) ?? 0, name])));
  }
  const holidaysUntil = hours.region === null ? null : Math.max(FIRST_YEAR - 1, ...years.keys());
  const known = { timeline: null, special: new Map() };
  return { hours, holidays: years, holidaysUntil, opens: opensEver(hours), known };
}

function opensEver({ week, periods, extra }: CalendarHours): boolean {
  const days = [week, ...periods.map((period) => period.week)].flat();
  return days.some((spans) => spans.length > 0) || extra.some(({ spans }) => spans !== null && spans.length > 0);
}

function yearOf(instant: number): number {
  if (!(instant >= BEGIN)) return FIRST_YEAR;
  return instant < END ? new Date(instant).getUTCFullYear() : LAST_YEAR;
}

const none: ReadonlyMap<number, string> = new Map();

function specialOf({ hours, holidays, known }: WorkingCalendar, year: number): SpecialDays {
  const before = known.special.get(year);
  if (before !== undefined) return before;
  const made = specialDays(hours, holidays.get(year) ?? none, year);
  known.special.set(year, made);
  return made;
}

/** The calendar's timeline, grown so that it holds the years of both instants. */
function covering(calendar: WorkingCalendar, from: number, to: number): Timeline {
  const { timeline } = calendar.known;
  if (timeline !== null && from >= timeline.begin && to < timeline.end) return timeline;
  const [first, last] = [yearOf(from), yearOf(to)];
  if (timeline !== null && first >= timeline.first && last <= timeline.last) return timeline;
  const specialOn = (day: number): SpecialDay | null =>
    specialOf(calendar, new Date(day).getUTCFullYear()).get(day) ?? null;
  const grown = extendTimeline(timeline, first, last, (year) => openYear(calendar.hours, specialOn, year));
  calendar.known.timeline = grown;
  return grown;
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
  const timeline = covering(calendar, from, to);
  return openBefore(timeline, to) - openBefore(timeline, from);
}

/** Open time between two instants as `[start, end)` pairs in milliseconds, in order, apart from each other. */
export function openIntervals(calendar: WorkingCalendar, from: number, to: number): readonly Interval[] {
  if (!(to > from)) return [];
  const { starts, ends } = covering(calendar, from, to);
  const found: Interval[] = [];
  for (let index = Math.max(0, countBelow(starts, from) - 1); (starts[index] ?? to) < to; index++) {
    const [start, end] = [Math.max(starts[index] ?? to, from), Math.min(ends[index] ?? from, to)];
    if (start < end) found.push([start, end]);
  }
  return found;
}

/** Whether a calendar is open at an instant; at closing time it is not. */
export function isOpen(calendar: WorkingCalendar, instant: number): boolean {
  const { starts, ends } = covering(calendar, instant, instant);
  const index = countBelow(starts, instant);
  return starts[index] === instant || (index > 0 && instant < (ends[index - 1] ?? instant));
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
  if (!calendar.opens) return { at: null, reason: 'the calendar never opens' };
  const at = lookAhead(calendar, start, start, (timeline) => {
    const wanted = openBefore(timeline, start) + amount;
    const { starts, sums } = timeline;
    if (wanted > (sums[starts.length] ?? 0)) return null;
    const index = countBelow(sums, wanted) - 1;
    return (starts[index] ?? start) + wanted - (sums[index] ?? 0);
  });
  if (at !== null) return { at };
  const last = lastYear(calendar, start);
  return { at: null, reason: `the calendar does not open for long enough until the end of ${last}` };
}

/** The next instant, this one included, at which a calendar opens; null where none is known. */
export function nextOpening(calendar: WorkingCalendar, instant: number): number | null {
  // The year before the instant decides whether a stretch begins here or only the year does.
  return lookAhead(calendar, instant, instant - 1, ({ starts }) => starts[countBelow(starts, instant)] ?? null);
}

/** The next instant after this one at which a calendar closes: the end of the stretch that is open, or of the next one. Null where none is known. */
export function nextClosing(calendar: WorkingCalendar, instant: number): number | null {
  return lookAhead(calendar, instant, instant, ({ ends, end }) => {
    const index = countBelow(ends, instant);
    const closing = ends[ends[index] === instant ? index + 1 : index] ?? end;
    return closing < end ? closing : null;
  });
}

/** The last year in which an answer may lie: promises end with the years whose public holidays are known. */
function lastYear({ holidaysUntil }: WorkingCalendar, from: number): number {
  return Math.min(yearOf(from) + HORIZON, holidaysUntil ?? LAST_YEAR, LAST_YEAR);
}

/** Asks the timeline, a year longer each time, until it has an answer or may not grow any more. */
function lookAhead(
  calendar: WorkingCalendar,
  start: number,
  from: number,
  ask: (timeline: Timeline) => number | null,
): number | null {
  const last = lastYear(calendar, start);
  for (let timeline = covering(calendar, from, start); ; timeline = covering(calendar, from, timeline.end)) {
    const answer = ask(timeline);
    // The timeline may be longer than this question may look, if another one made it so.
    if (answer !== null) return answer <= Date.UTC(last + 1, 0, 1) ? answer : null;
    if (timeline.last >= last) return null;
  }
}

/**
 * The dates with a name on which a calendar is closed or has hours of its own, whose local day touches the stretch, in order.
 * Public holidays that it excepts are none; a date that the clocks of the zone skip touches nothing.
 */
export function closures(calendar: WorkingCalendar, from: number, to: number): readonly Closure[] {
  const found = new Map<number, SpecialDay>();
  for (let year = yearOf(from); to > from && year <= yearOf(to); year++) {
    for (const { start, end, offset } of offsetsOfYear(calendar.hours.timezone, year)) {
      const first = Math.floor((Math.max(start, from) + offset) / DAY) * DAY;
      const past = Math.min(end, to) + offset;
      if (Math.max(start, from) >= Math.min(end, to)) continue;
      for (let local = new Date(first).getUTCFullYear(); local <= new Date(past - 1).getUTCFullYear(); local++) {
        for (const [day, special] of specialOf(calendar, local))
          if (day >= first && day < past) found.set(day, special);
      }
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, { title, spans }]) => ({ date: dateOf(day), title, hours: spans !== null }));
}

function dateOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

import type { CalendarHours } from './calendar-parts.ts';
import type { HolidayTable } from './holidays.ts';
import { noHolidays, regionKey } from './holidays.ts';
import { parseDate } from './instant.ts';
import { openYear } from './open-year.ts';
import type { SpecialDays } from './special-days.ts';
import { specialDays } from './special-days.ts';
import type { Timeline } from './timeline.ts';
import { extendTimeline } from './timeline.ts';

/** The first year a calendar knows; before it and after the last it counts as closed, so that no date in a record can make counting endless. */
export const FIRST_YEAR = 1970;
/** The last of them. */
export const LAST_YEAR = 2199;

const BEGIN = Date.UTC(FIRST_YEAR, 0, 1);
const END = Date.UTC(LAST_YEAR + 1, 0, 1);

/** A calendar ready for counting. Made by {@link workingCalendar}; asked by the functions of `calendar.ts`. */
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

/** The UTC year of an instant, or the nearest one that a calendar knows. */
export function yearOf(instant: number): number {
  if (!(instant >= BEGIN)) return FIRST_YEAR;
  return instant < END ? new Date(instant).getUTCFullYear() : LAST_YEAR;
}

const none: ReadonlyMap<number, string> = new Map();

/** What is special about the dates of one year. */
export function specialDaysOf({ hours, holidays, known }: WorkingCalendar, year: number): SpecialDays {
  const before = known.special.get(year);
  if (before !== undefined) return before;
  const made = specialDays(hours, holidays.get(year) ?? none, year);
  known.special.set(year, made);
  return made;
}

/** The calendar's timeline, grown so that it holds the years of both instants. */
export function covering(calendar: WorkingCalendar, from: number, to: number): Timeline {
  const { timeline } = calendar.known;
  if (timeline !== null && from >= timeline.begin && to < timeline.end) return timeline;
  const [first, last] = [yearOf(from), yearOf(to)];
  if (timeline !== null && first >= timeline.first && last <= timeline.last) return timeline;
  const grown = extendTimeline(timeline, first, last, (year) => {
    const special = [year - 1, year, year + 1].map((one) => specialDaysOf(calendar, one));
    return openYear(calendar.hours, special, year);
  });
  calendar.known.timeline = grown;
  return grown;
}

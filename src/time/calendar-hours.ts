import { parseDate } from './instant.ts';
import { isTimeZone } from './time-zone.ts';

/** Minutes from midnight of the day a span begins; `end` is above 1440 where it lies on the next day. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

/** A country and, where it matters, a part of it, as ISO 3166 codes: `GB`, `ENG`. */
export interface HolidayRegion {
  readonly country: string;
  readonly region: string | null;
}

/** What a calendar record says, read and proven sound. */
export interface CalendarHours {
  readonly timezone: string;
  /** Spans that begin on each weekday, Sunday first, as `Date.getUTCDay` counts. */
  readonly week: readonly (readonly DaySpan[])[];
  /** Whose public holidays it keeps, or null. */
  readonly region: HolidayRegion | null;
  /** Further closed dates and public holidays that are worked: midnight UTC of the date, in milliseconds. */
  readonly extra: ReadonlySet<number>;
  readonly except: ReadonlySet<number>;
}

/** What is wrong with a calendar record, and where. */
export interface CalendarProblem {
  readonly pointer: readonly (string | number)[];
  /** "Unexpected X, expected Y." */
  readonly message: string;
}

/** Frontmatter of a calendar record; anything may stand in it. */
export type CalendarData = { readonly [key: string]: unknown };

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const WHOLE_DAY: DaySpan = { start: 0, end: 1440 };

/**
 * Reads one span of a day: `09:00-17:30`, `00:00-24:00`, `22:00-06:00`. One that does not close after it opens closes on the next day.
 *
 * @returns null for anything else
 */
export function parseSpan(text: unknown): DaySpan | null {
  const match = typeof text === 'string' ? SPAN.exec(text) : null;
  if (match === null) return null;
  const start = Number(match[1]) * 60 + Number(match[2]);
  const end = match[3] === undefined ? 1440 : Number(match[3]) * 60 + Number(match[4]);
  return { start, end: end > start ? end : end + 1440 };
}

/**
 * Reads the frontmatter of a calendar record (`timezone`, `hours`, `holidays`).
 *
 * @returns the hours, or every reason why they cannot be read
 */
export function readCalendarHours(data: CalendarData): CalendarHours | readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const week = readWeek(data.hours, problems);
  const holidays = data.holidays ?? {};
  const { timezone } = data;
  if (!isTimeZone(timezone)) {
    problems.push({ pointer: ['timezone'], message: unexpected(timezone, 'a time zone such as Europe/London') });
  }
  if (!isMap(holidays)) problems.push({ pointer: ['holidays'], message: unexpected(holidays, 'a map') });
  const map = isMap(holidays) ? holidays : {};
  const region = readRegion(map, problems);
  const extra = readDates(map.extra, 'extra', problems);
  const except = readDates(map.except, 'except', problems);
  return problems.length > 0 || !isTimeZone(timezone) ? problems : { timezone, week, region, extra, except };
}

function readWeek(hours: unknown, problems: CalendarProblem[]): DaySpan[][] {
  if (hours === 'always') return WEEKDAYS.map(() => [WHOLE_DAY]);
  const week: DaySpan[][] = WEEKDAYS.map(() => []);
  if (!isMap(hours)) {
    problems.push({ pointer: ['hours'], message: unexpected(hours, 'always, or opening times per weekday') });
    return week;
  }
  for (const [name, spans] of Object.entries(hours)) {
    const day = week[WEEKDAYS.indexOf(name)];
    if (day === undefined) {
      problems.push({ pointer: ['hours', name], message: unexpected(name, 'a weekday from mon to sun') });
      continue;
    }
    if (!Array.isArray(spans)) {
      problems.push({ pointer: ['hours', name], message: unexpected(spans, 'a list of spans such as 09:00-17:30') });
      continue;
    }
    for (const [index, text] of spans.entries()) {
      const span = parseSpan(text);
      if (span !== null) day.push(span);
      else problems.push({ pointer: ['hours', name, index], message: unexpected(text, 'a span such as 09:00-17:30') });
    }
  }
  return week;
}

function readRegion(holidays: CalendarData, problems: CalendarProblem[]): HolidayRegion | null {
  const { country, region } = holidays;
  if (country === undefined || country === null) return null;
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) {
    problems.push({ pointer: ['holidays', 'country'], message: unexpected(country, 'a country code such as GB') });
    return null;
  }
  if (region === undefined || region === null) return { country, region: null };
  if (typeof region !== 'string' || !/^[A-Z0-9]{1,4}$/.test(region)) {
    problems.push({ pointer: ['holidays', 'region'], message: unexpected(region, 'a region code such as ENG') });
    return null;
  }
  return { country, region };
}

/** Dates of `extra` stand in maps with a title, those of `except` stand alone; both forms are read in both places. */
function readDates(list: unknown, field: string, problems: CalendarProblem[]): Set<number> {
  const dates = new Set<number>();
  if (list === undefined || list === null) return dates;
  if (!Array.isArray(list)) {
    problems.push({ pointer: ['holidays', field], message: unexpected(list, 'a list of dates') });
    return dates;
  }
  for (const [index, item] of list.entries()) {
    const text: unknown = isMap(item) ? item.date : item;
    const date = parseDate(text);
    if (date !== null) dates.add(date);
    else problems.push({ pointer: ['holidays', field, index], message: unexpected(text, 'a date such as 2026-12-24') });
  }
  return dates;
}

function isMap(value: unknown): value is CalendarData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unexpected(value: unknown, expected: string): string {
  const shown = typeof value === 'string' ? `"${value.slice(0, 60)}"` : value === undefined ? 'nothing' : typeof value;
  return `Unexpected ${shown}, expected ${expected}.`;
}

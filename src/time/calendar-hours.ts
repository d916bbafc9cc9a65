import type { CalendarHours, CalendarPart, ExtraDay, HolidayRegion, HoursPeriod, Week } from './calendar-parts.ts';
import { joinCalendar } from './calendar-parts.ts';
import type { DayRule } from './day-rule.ts';
import { parseMovable, parseYearly } from './day-rule.ts';
import type { DaySpan } from './day-span.ts';
import { joinSpans, parseSpan } from './day-span.ts';
import { parseDate } from './instant.ts';
import { isTimeZone } from './time-zone.ts';

export type { CalendarHours, HolidayRegion } from './calendar-parts.ts';

/** What is wrong with a calendar record, and where. */
export interface CalendarProblem {
  readonly pointer: readonly (string | number)[];
  /** "Unexpected X, expected Y." */
  readonly message: string;
}

/** Frontmatter of a calendar record; anything may stand in it. */
export type CalendarData = { readonly [key: string]: unknown };

type Pointer = CalendarProblem['pointer'];
type Report = (pointer: Pointer, value: unknown, expected: string, found?: string) => void;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** As the schema has it; here it bounds what a record can make counting cost. */
const MOST_SPANS = 24;
const MOST_ENTRIES = 1000;
const A_DATE = 'a date such as 2026-12-24';
const A_SPAN = 'a span such as 09:00-17:30';

/**
 * Reads the frontmatter of a calendar record, with what it takes from the calendar that it `extends`.
 *
 * @param parent the extended calendar, read; null where there is none
 * @returns the hours, or every reason why they cannot be read
 */
export function readCalendarHours(
  data: CalendarData,
  parent: CalendarHours | null = null,
): CalendarHours | readonly CalendarProblem[] {
  const part = readCalendarPart(data);
  if ('length' in part) return part;
  const joined = data.extends === undefined || parent !== null ? joinCalendar(part, parent) : null;
  if (joined !== null) return joined;
  const problems: CalendarProblem[] = [];
  reporter(problems)(['extends'], data.extends, 'a calendar that can be read');
  return problems;
}

const HOURS = 'always, or opening times per weekday';
const ZONE = 'a time zone such as Europe/London';

/**
 * Reads what one calendar record states itself, apart from the calendar that it extends.
 *
 * @returns its part, or every reason why it cannot be read; without `extends`, time zone and hours may not be missing
 */
export function readCalendarPart(data: CalendarData): CalendarPart | readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const report = reporter(problems);
  const whole = data.extends === undefined;
  if (!whole && typeof data.extends !== 'string') report(['extends'], data.extends, 'the ID of a calendar');
  const week = data.hours === undefined && !whole ? null : readWeek(data.hours, ['hours'], report);
  const { timezone } = data;
  const zone = isTimeZone(timezone) ? timezone : null;
  if (zone === null && (whole || timezone !== undefined)) report(['timezone'], timezone, ZONE);
  const periods = entriesOf(data.periods, ['periods'], 'a list of periods', report).flatMap(([pointer, one]) =>
    readPeriod(one, pointer, report),
  );
  const holidays = data.holidays ?? {};
  if (!isMap(holidays)) report(['holidays'], holidays, 'a map');
  const map = isMap(holidays) ? holidays : {};
  const region = readRegion(map, report);
  const extra = entriesOf(map.extra, ['holidays', 'extra'], 'a list of days', report).flatMap(([pointer, one]) =>
    readExtra(one, pointer, report),
  );
  const except = entriesOf(map.except, ['holidays', 'except'], 'a list of dates', report).flatMap(([pointer, one]) =>
    readDay(isMap(one) ? one.date : one, isMap(one) ? [...pointer, 'date'] : pointer, report),
  );
  return problems.length > 0 ? problems : { timezone: zone, week, periods, region, extra, except };
}

function readWeek(hours: unknown, at: Pointer, report: Report): Week {
  if (hours === 'always') return WEEKDAYS.map(() => [{ start: 0, end: 1440 }]);
  const week: (readonly DaySpan[])[] = WEEKDAYS.map(() => []);
  if (!isMap(hours)) {
    report(at, hours, HOURS);
    return week;
  }
  for (const [name, spans] of Object.entries(hours)) {
    const index = WEEKDAYS.indexOf(name);
    if (index < 0) report([...at, name], name, 'a weekday from mon to sun');
    else week[index] = readSpans(spans, [...at, name], report);
  }
  return week;
}

function readSpans(spans: unknown, at: Pointer, report: Report): readonly DaySpan[] {
  if (!Array.isArray(spans)) {
    report(at, spans, 'a list of spans such as 09:00-17:30');
    return [];
  }
  if (spans.length > MOST_SPANS) {
    report(at, spans, `at most ${MOST_SPANS} spans a day`, `${spans.length} spans`);
    return [];
  }
  const read: DaySpan[] = [];
  for (const [index, text] of spans.entries()) {
    const span = parseSpan(text);
    if (span === null) report([...at, index], text, A_SPAN);
    else read.push(span);
  }
  return joinSpans(read);
}

function readPeriod(one: unknown, at: Pointer, report: Report): readonly HoursPeriod[] {
  if (!isMap(one)) {
    report(at, one, 'a map with from and hours');
    return [];
  }
  const [from] = readDay(one.from, [...at, 'from'], report);
  const [until] = one.until === undefined ? [Number.POSITIVE_INFINITY] : readDay(one.until, [...at, 'until'], report);
  const week = readWeek(one.hours, [...at, 'hours'], report);
  if (from === undefined || until === undefined) return [];
  if (until < from) report([...at, 'until'], one.until, `a date not before ${String(one.from)}`);
  return [{ from, until, week, title: titleOf(one) }];
}

function readRegion(holidays: CalendarData, report: Report): HolidayRegion | null {
  const { country, region } = holidays;
  if (country === undefined || country === null) return null;
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) {
    report(['holidays', 'country'], country, 'a country code such as GB');
    return null;
  }
  if (region === undefined || region === null) return { country, region: null };
  if (typeof region !== 'string' || !/^[A-Z0-9]{1,4}$/.test(region)) {
    report(['holidays', 'region'], region, 'a region code such as ENG');
    return null;
  }
  return { country, region };
}

const RULES = ['date', 'yearly', 'rule'] as const;

/** A date may also stand alone, as those of `except` do. */
function readExtra(one: unknown, at: Pointer, report: Report): readonly ExtraDay[] {
  if (!isMap(one))
    return readDay(one, at, report).map((day) => ({ rule: { is: 'date', day }, title: null, spans: null }));
  const given = RULES.filter((name) => one[name] !== undefined);
  const spans = one.hours === undefined ? null : readSpans(one.hours, [...at, 'hours'], report);
  const [name] = given;
  if (name === undefined || given.length > 1) {
    const found = given.length === 0 ? 'nothing' : given.join(' and ');
    report(at, one, 'exactly one of date, yearly and rule', found);
    return [];
  }
  return readRule(name, one[name], [...at, name], report).map((rule) => ({ rule, title: titleOf(one), spans }));
}

function readRule(name: (typeof RULES)[number], value: unknown, at: Pointer, report: Report): readonly DayRule[] {
  if (name === 'date') return readDay(value, at, report).map((day) => ({ is: 'date', day }));
  const rule = name === 'yearly' ? parseYearly(value) : parseMovable(value);
  const expected =
    name === 'yearly' ? 'a day of the year such as 12-24' : 'a rule such as easter+39 or last friday of november';
  if (rule === null) report(at, value, expected);
  return rule === null ? [] : [rule];
}

function readDay(text: unknown, at: Pointer, report: Report): readonly number[] {
  const day = parseDate(text);
  if (day === null) report(at, text, A_DATE);
  return day === null ? [] : [day];
}

function entriesOf(list: unknown, at: Pointer, expected: string, report: Report): readonly [Pointer, unknown][] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) report(at, list, expected);
  else if (list.length > MOST_ENTRIES) report(at, list, `at most ${MOST_ENTRIES}`, `${list.length} entries`);
  else return list.map((one: unknown, index) => [[...at, index], one]);
  return [];
}

function titleOf({ title }: CalendarData): string | null {
  return typeof title === 'string' && title.trim() !== '' ? title : null;
}

function isMap(value: unknown): value is CalendarData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reporter(problems: CalendarProblem[]): Report {
  return (pointer, value, expected, found = shown(value)) =>
    problems.push({ pointer, message: `Unexpected ${found}, expected ${expected}.` });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  return value === undefined ? 'nothing' : typeof value;
}

import fc from 'fast-check';
import type { OracleCalendar, OracleChild, OracleExtra, OracleHours, OraclePeriod } from './naive-calendar.ts';
import { dateOf, easterOf, extraHolds, WEEKDAYS } from './naive-calendar.ts';
import { offsetAt, offsetChanges } from './zone-offsets.ts';

/**
 * Ten zones, each with something of its own: changes on Sundays, at 00:01, by half an hour, by two hours, round Ramadan, a skipped day,
 * offsets of 30 and 45 minutes, daylight saving given up.
 */
export const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Asia/Tehran',
];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Twenty years. */
export const FIRST = Date.UTC(2006, 6);
export const LAST = Date.UTC(2026, 6);

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes of a day: midnight, the hours at which clocks change, whole hours, any. */
const minute = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 60, 90, 120, 150, 180, 1380, 1381, 1439) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1439 }) },
);

const span = fc
  .tuple(minute, fc.oneof({ weight: 1, arbitrary: fc.constant(1440) }, { weight: 6, arbitrary: minute }))
  .map(([from, to]) => `${time(from)}-${time(to)}`);
const spans = fc.array(span, { maxLength: 3 });
const openSpans = fc.array(span, { minLength: 1, maxLength: 3 });

/** Same spans on every working day, spans of each day's own, round the clock. */
const hours: fc.Arbitrary<OracleHours> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('always') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(openSpans, fc.integer({ min: 1, max: 127 }))
      .map(([all, days]) =>
        Object.fromEntries(WEEKDAYS.filter((_, day) => (days >> day) & 1).map((day) => [day, all])),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(openSpans, fc.array(spans, { minLength: 7, maxLength: 7 }))
      .map(([some, week]) => Object.fromEntries(WEEKDAYS.map((day, at) => [day, at === 3 ? some : (week[at] ?? [])]))),
  },
);

/** A second of these twenty years, mostly near a clock change of the zone, else near midnight or near the turn of a year. */
export function instantIn(zone: string): fc.Arbitrary<number> {
  const changes = offsetChanges(zone, FIRST, LAST);
  const offsets = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(-HOUR, -MINUTE, -SECOND, 0, SECOND, MINUTE, HOUR) },
    { weight: 4, arbitrary: fc.integer({ min: -48 * 60, max: 48 * 60 }).map((minutes) => minutes * MINUTE) },
    { weight: 2, arbitrary: fc.integer({ min: -172_800, max: 172_800 }).map((seconds) => seconds * SECOND) },
  );
  const any = fc.integer({ min: FIRST / SECOND, max: LAST / SECOND }).map((second) => second * SECOND);
  const year = fc.integer({ min: 2007, max: 2026 }).map((one) => Date.UTC(one, 0));
  const midnight = any.map((one) => one - ((((one + offsetAt(zone, one)) % DAY) + DAY) % DAY));
  const near = changes.length === 0 ? midnight : fc.constantFrom(...changes);
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: near },
        { weight: 2, arbitrary: midnight },
        { weight: 1, arbitrary: year },
        { weight: 1, arbitrary: any },
      ),
      offsets,
    )
    .map(([base, offset]) => base + offset);
}

/** How long a case lasts: mostly hours and days, some weeks, rarely years. Seconds. */
export const length = fc.oneof(
  { weight: 400, arbitrary: fc.integer({ min: 0, max: 2 * 86_400 }) },
  { weight: 400, arbitrary: fc.integer({ min: 0, max: 8 * 24 }).map((hour) => hour * 3600) },
  { weight: 60, arbitrary: fc.integer({ min: 0, max: 21 * 86_400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * 365 * 86_400 }) },
);

const WHICH = ['first', 'second', 'third', 'fourth', 'last'];
const LONG = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The movable rule that names a date, such as `last friday of november`. */
function ruleOf(day: number, last: boolean): string {
  const date = new Date(day * DAY);
  const nth = Math.floor((date.getUTCDate() - 1) / 7);
  const which = last || nth > 3 ? 'last' : WHICH[nth];
  return `${which} ${LONG[date.getUTCDay()]} of ${MONTHS[date.getUTCMonth()]}`;
}

/** A holiday that falls within some days of an instant, or nearly. */
function extraNear(day: number): fc.Arbitrary<OracleExtra> {
  return fc
    .tuple(
      fc.integer({ min: -3, max: 8 }),
      fc.constantFrom('date', 'date', 'yearly', 'rule', 'last', 'easter'),
      fc.option(openSpans, { freq: 2 }),
      fc.constantFrom(-1, 0, 0, 1),
    )
    .map(([ahead, form, own, inYear]) => {
      const date = dateOf(day + ahead);
      // The Easter of another year may be what a day is counted from.
      const days = day + ahead - easterOf(new Date(day * DAY).getUTCFullYear() + inYear);
      const easter = days === 0 || Math.abs(days) > 366 ? 'easter' : `easter${days > 0 ? '+' : ''}${days}`;
      const named =
        form === 'date'
          ? { date }
          : form === 'yearly'
            ? { yearly: date.slice(5) }
            : { rule: form === 'easter' ? easter : ruleOf(day + ahead, form === 'last') };
      return own === null ? named : { ...named, hours: own };
    });
}

/** A calendar, and the public holidays of its region, both busy around a day. */
export interface CalendarCase {
  readonly data: OracleCalendar;
  readonly holidays: readonly string[];
}

/** A calendar that takes from another what it does not state itself. */
export interface ExtendedCase {
  readonly parent: CalendarCase;
  readonly child: OracleChild;
}

/** Dates near a day on which an extra of the calendar holds: what a calendar that extends it may except. */
function extraDates({ holidays }: OracleCalendar, around: number): readonly string[] {
  const near = Array.from({ length: 12 }, (_, index) => around - 3 + index);
  return near.filter((day) => holidays?.extra?.some((one) => extraHolds(one, day))).map(dateOf);
}

/**
 * @param around days since 1970-01-01
 */
export function extendedNear(zone: string, around: number): fc.Arbitrary<ExtendedCase> {
  return fc
    .tuple(calendarNear(zone, around), calendarNear(zone, around), fc.constantFrom(...ZONES), fc.nat({ max: 63 }))
    .map(([parent, { data }, other, keep]) => ({
      parent,
      child: {
        ...((keep & 1) === 0 ? {} : { timezone: other }),
        ...((keep & 2) === 0 ? {} : { hours: data.hours }),
        ...((keep & 4) === 0 || data.periods === undefined ? {} : { periods: data.periods }),
        ...((keep & 24) === 0
          ? {}
          : {
              holidays: {
                ...((keep & 8) === 0 ? {} : { extra: data.holidays?.extra ?? [] }),
                ...((keep & 16) === 0
                  ? {}
                  : { except: (keep & 32) === 0 ? (data.holidays?.except ?? []) : extraDates(parent.data, around) }),
              },
            }),
      },
    }));
}

/**
 * @param around days since 1970-01-01
 */
export function calendarNear(zone: string, around: number): fc.Arbitrary<CalendarCase> {
  const nearDay = fc.integer({ min: -3, max: 8 }).map((ahead) => dateOf(around + ahead));
  const period: fc.Arbitrary<OraclePeriod> = fc
    .tuple(nearDay, fc.option(nearDay, { freq: 2 }), hours)
    .map(([one, other, own]) => {
      const [from = one, until] = [one, ...(other === null ? [] : [other])].sort();
      return { from, ...(until === undefined ? {} : { until }), hours: own };
    });
  const few = <T>(one: fc.Arbitrary<T>, most: number) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<T[]>([]) },
      { weight: 1, arbitrary: fc.array(one, { minLength: 1, maxLength: most }) },
    );
  return fc
    .record({
      hours,
      periods: few(period, 2),
      extra: few(extraNear(around), 3),
      holidays: few(nearDay, 3),
      except: few(nearDay, 2),
    })
    .map(({ hours: week, periods, extra, holidays, except }) => ({
      data: {
        timezone: zone,
        hours: week,
        ...(periods.length === 0 ? {} : { periods }),
        holidays: { country: 'GB', region: 'ENG', extra, except: [...new Set(except)] },
      },
      holidays: [...new Set(holidays)].sort(),
    }));
}

import fc from 'fast-check';
import type { CalendarData } from '../../../src/time/calendar-hours.ts';

/** A calendar as records would say it: the first extends the second, and so on; the last stands alone. */
export type CalendarRecords = readonly CalendarData[];

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Zones with clock changes of an hour, of half an hour (Lord Howe), of two hours (Troll), around Ramadan (Casablanca), at midnight
 * (Havana, Sao Paulo, Beirut), a minute after it (St John's), a date that was skipped (Apia), odd offsets (Kathmandu, Monrovia).
 */
export const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'America/Havana',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Monrovia',
  'UTC',
];

/** Dates near which these zones change their clocks, the turn of a year, a leap day, and a day like any other. */
export const DATES = [
  '1972-01-07',
  '1988-04-03',
  '2006-10-29',
  '2011-12-30',
  '2018-02-18',
  '2018-11-04',
  '2024-02-29',
  '2026-02-15',
  '2026-03-08',
  '2026-03-22',
  '2026-03-29',
  '2026-04-05',
  '2026-06-15',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
];

const DAY = 86_400_000;

/** Instants from two days before to three days after one of {@link DATES}, whole minutes among them. */
export const instants: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom(...DATES),
    fc.oneof(
      fc.integer({ min: -2 * 1440, max: 3 * 1440 }).map((minutes) => minutes * 60_000),
      fc.integer({ min: -2 * DAY, max: 3 * DAY }),
    ),
  )
  .map(([date, by]) => Date.parse(date) + by);

export function time(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const spans: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, to]) => `${time(from)}-${time(to)}`);

const week = fc.oneof(
  { weight: 1, arbitrary: fc.constant('always') },
  {
    weight: 9,
    arbitrary: fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.array(spans, { maxLength: 3 }), {
      noNullPrototype: true,
      minKeys: 1,
    }),
  },
);

const near = fc
  .tuple(fc.constantFrom(...DATES), fc.integer({ min: -2, max: 3 }))
  .map(([date, by]) => new Date(Date.parse(date) + by * DAY).toISOString().slice(0, 10));

const period = fc
  .record({ first: near, length: fc.option(fc.integer({ min: 0, max: 400 })), hours: week })
  .map(({ first, length, hours }) => {
    if (length === null) return { from: first, hours };
    const until = new Date(Date.parse(first) + length * DAY).toISOString().slice(0, 10);
    return { from: first, until, hours };
  });

const rule = fc.oneof(
  near.map((date) => ({ date })),
  near.map((date) => ({ yearly: date.slice(5) })),
  fc.constantFrom(-2, 0, 1, 39, 50).map((days) => ({ rule: `easter${days < 0 ? days : days > 0 ? `+${days}` : ''}` })),
  fc
    .tuple(
      fc.constantFrom('first', 'second', 'third', 'fourth', 'last'),
      fc.constantFrom(...NAMES),
      fc.constantFrom('january', 'february', 'march', 'april', 'june', 'october', 'november', 'december'),
    )
    .map(([nth, weekday, month]) => ({ rule: `${nth} ${weekday} of ${month}` })),
);

const extra = fc
  .tuple(rule, fc.option(fc.array(spans, { maxLength: 2 })))
  .map(([one, hours]) => (hours === null ? one : { ...one, hours }));

const lists = {
  periods: fc.array(period, { maxLength: 2 }),
  holidays: fc.record({ extra: fc.array(extra, { maxLength: 4 }) }),
};

const root: fc.Arbitrary<CalendarData> = fc.record({ timezone: fc.constantFrom(...ZONES), hours: week, ...lists });

const child: fc.Arbitrary<CalendarData> = fc
  .record({ timezone: fc.constantFrom(...ZONES), hours: week, ...lists }, { requiredKeys: [] })
  .map((one) => ({ extends: 'CAL-other', ...one }));

/** Calendars of one to three records, with periods, closed days and days with hours of their own. */
export const calendars: fc.Arbitrary<CalendarRecords> = fc
  .tuple(fc.array(child, { maxLength: 2 }), root)
  .map(([children, last]) => [...children, last]);

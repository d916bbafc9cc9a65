import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../src/time/calendar.ts';
import { dueAfter, elapsed, isOpen, openIntervals } from '../../src/time/calendar.ts';
import type { CalendarData } from '../../src/time/calendar-hours.ts';
import { formatInstant, parseInstant } from '../../src/time/instant.ts';
import { localDate, localTime } from '../../src/time/zoned.ts';
import { calendarOf } from './support/vectors.ts';

const ZONES = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, to]) => `${time(from)}-${time(to)}`);

/** Days around the clock changes of these zones in 2026, and some in between and over the turn of the year. */
const CHANGES = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-04',
  '2026-06-15',
  '2026-10-03',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
];

const instant = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2 * 1440 * 60, max: 3 * 1440 * 60 }))
  .map(([date, seconds]) => Date.parse(date) + seconds * 1000);

const data: fc.Arbitrary<CalendarData> = fc.record({
  timezone: fc.constantFrom(...ZONES),
  hours: fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.array(span, { maxLength: 3 }), { noNullPrototype: true }),
  holidays: fc.record({ extra: fc.subarray(CHANGES).map((dates) => dates.map((date) => ({ date }))) }),
});

const calendar = data.map((one) => ({ data: one, calendar: calendarOf(one) }));
const runs = { numRuns: 300 };

function due(one: WorkingCalendar, start: number, amount: number): number {
  const found = dueAfter(one, start, amount);
  return found.at ?? Number.NaN;
}

describe('elapsed time', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), ({ calendar: one }, instants) => {
        const [a, b, c] = [...instants].sort((x, y) => x - y) as [number, number, number];
        expect(elapsed(one, a, b) + elapsed(one, b, c)).toBe(elapsed(one, a, c));
      }),
      runs,
    );
  });

  it('never falls, never runs faster than time, and is 0 backwards', () => {
    fc.assert(
      fc.property(calendar, instant, instant, fc.integer({ min: 0, max: 90_000 }), ({ calendar: one }, a, b, more) => {
        const before = elapsed(one, a, b);
        const after = elapsed(one, a, b + more);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after - before).toBeLessThanOrEqual(more);
        if (b <= a) expect(before).toBe(0);
      }),
      runs,
    );
  });

  it('is the length of the open intervals, which stand in order and apart', () => {
    fc.assert(
      fc.property(calendar, instant, instant, ({ calendar: one }, a, b) => {
        const intervals = openIntervals(one, a, b);
        expect(intervals.reduce((sum, [start, end]) => sum + end - start, 0)).toBe(elapsed(one, a, b));
        for (const [index, [start, end]] of intervals.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(intervals[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY);
        }
      }),
      runs,
    );
  });
});

describe('a due instant', () => {
  it('is the first at which so much time has passed', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 3000 }), ({ calendar: one }, start, minutes) => {
        const at = due(one, start, minutes * MINUTE);
        if (Number.isNaN(at)) return;
        expect(elapsed(one, start, at)).toBe(minutes * MINUTE);
        expect(elapsed(one, start, at - 1)).toBeLessThan(minutes * MINUTE);
      }),
      runs,
    );
  });

  it('of the time passed so far is not later than now, and grows with the target', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 9 * DAY }), ({ calendar: one }, start, later) => {
        const passed = elapsed(one, start, start + later);
        expect(due(one, start, passed)).toBeLessThanOrEqual(start + later);
        const next = dueAfter(one, start, passed + 1);
        if (next.at !== null) expect(next.at).toBeGreaterThan(start + later);
      }),
      runs,
    );
  });
});

describe('being open', () => {
  /** The definition, word for word and slowly: the local date and time lie in a span, and the date is no holiday. */
  function openByDefinition(one: CalendarData, at: number): boolean {
    const zone = String(one.timezone);
    const date = localDate(at, zone);
    const clock = localTime(at, zone);
    const closed = (one.holidays as { extra: { date: string }[] }).extra.some((day) => day.date === date);
    if (closed) return false;
    const hours = one.hours as Record<string, string[]>;
    const weekday = new Date(date).getUTCDay();
    const today = hours[WEEKDAYS[weekday] ?? ''] ?? [];
    const yesterday = hours[WEEKDAYS[(weekday + 6) % 7] ?? ''] ?? [];
    const overnight = (text: string) => text.slice(6) <= text.slice(0, 5);
    return (
      today.some((text) => clock >= text.slice(0, 5) && (overnight(text) || clock < text.slice(6))) ||
      yesterday.some((text) => overnight(text) && clock < text.slice(6))
    );
  }

  it('follows the local clock', () => {
    fc.assert(
      fc.property(calendar, instant, ({ data: one, calendar: made }, at) => {
        expect(isOpen(made, at)).toBe(openByDefinition(one, at));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an instant', () => {
  it('is read back as written, with any offset', () => {
    const ms = fc.integer({ min: Date.UTC(1, 0, 2) / 1000, max: Date.UTC(9999, 11, 30) / 1000 });
    fc.assert(
      fc.property(ms, fc.integer({ min: -1439, max: 1439 }), (seconds, offset) => {
        expect(parseInstant(formatInstant(seconds * 1000))).toBe(seconds * 1000);
        const local = formatInstant(seconds * 1000 + offset * MINUTE).slice(0, -1);
        if (local.length > 19) return;
        const text = `${local}${offset < 0 ? '-' : '+'}${time(Math.abs(offset))}`;
        expect(parseInstant(text)).toBe(seconds * 1000);
      }),
    );
  });

  it('of any other text is none or what Date reads', () => {
    const text = fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    fc.assert(
      fc.property(text, (one) => {
        const found = parseInstant(one);
        if (found !== null) expect(found).toBe(Date.parse(one));
        else expect(new Date(one).toString() === 'Invalid Date' || formatInstant(Date.parse(one)) !== one).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

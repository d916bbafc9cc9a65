import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closures,
  dueAfter,
  elapsed,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  type WorkingCalendar,
  workingCalendar,
} from '../../src/time/calendar.ts';
import { calendarAccount } from '../../src/time/calendar-account.ts';
import { type CalendarData, readCalendarHours } from '../../src/time/calendar-hours.ts';
import type { CalendarHours } from '../../src/time/calendar-parts.ts';
import { foldCalendar } from '../../src/time/fold-calendar.ts';
import { formatInstant, parseInstant } from '../../src/time/instant.ts';
import { type CalendarRecords, calendars, instants, spans, time, WEEKDAYS } from './support/arbitrary-calendars.ts';
import { openByDefinition } from './support/open-by-definition.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function calendarOf(records: CalendarRecords): WorkingCalendar {
  let hours: CalendarHours | null = null;
  for (const data of [...records].reverse()) {
    const read: ReturnType<typeof readCalendarHours> = readCalendarHours(data, hours);
    if ('length' in read) throw new Error(JSON.stringify(read));
    hours = read;
  }
  if (hours === null) throw new Error('no calendar');
  return workingCalendar(hours);
}

const calendar = calendars.map((records) => ({ records, calendar: calendarOf(records) }));
const runs = { numRuns: 300 };

function due(one: WorkingCalendar, start: number, amount: number): number {
  const found = dueAfter(one, start, amount);
  return found.at ?? Number.NaN;
}

describe('elapsed time', () => {
  it('adds up over any split', () => {
    fc.assert(
      fc.property(calendar, fc.array(instants, { minLength: 2, maxLength: 8 }), ({ calendar: one }, some) => {
        const points = [...some].sort((x, y) => x - y);
        const pieces = points.slice(1).map((to, index) => elapsed(one, points[index] ?? to, to));
        expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBe(elapsed(one, points[0] ?? 0, points.at(-1) ?? 0));
      }),
      runs,
    );
  });

  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(calendars, instants, instants, fc.array(instants, { maxLength: 4 }), (records, a, b, before) => {
        const [fresh, asked] = [calendarOf(records), calendarOf(records)];
        for (const instant of before) isOpen(asked, instant);
        expect(elapsed(asked, a, b)).toBe(elapsed(fresh, a, b));
        expect(dueAfter(asked, a, DAY)).toEqual(dueAfter(fresh, a, DAY));
        expect(nextOpening(asked, b)).toBe(nextOpening(fresh, b));
        expect(nextClosing(asked, b)).toBe(nextClosing(fresh, b));
      }),
      { numRuns: 100 },
    );
  });

  it('never falls, never runs faster than time, and is 0 backwards', () => {
    fc.assert(
      fc.property(
        calendar,
        instants,
        instants,
        fc.integer({ min: 0, max: 90_000 }),
        ({ calendar: one }, a, b, more) => {
          const before = elapsed(one, a, b);
          const after = elapsed(one, a, b + more);
          expect(after).toBeGreaterThanOrEqual(before);
          expect(after - before).toBeLessThanOrEqual(more);
          if (b <= a) expect(before).toBe(0);
        },
      ),
      runs,
    );
  });

  it('is the length of the open intervals, which stand in order and apart', () => {
    fc.assert(
      fc.property(calendar, instants, instants, ({ calendar: one }, a, b) => {
        const intervals = openIntervals(one, a, b);
        expect(intervals.reduce((sum, [start, end]) => sum + end - start, 0)).toBe(elapsed(one, a, b));
        const apart = intervals.every(
          ([start, end], index) => start < end && start > (intervals[index - 1]?.[1] ?? -1e15),
        );
        expect(apart).toBe(true);
      }),
      runs,
    );
  });
});

describe('a due instant', () => {
  const minutes = fc.integer({ min: 0, max: 3000 });

  it('is never before its start', () => {
    fc.assert(
      fc.property(calendar, instants, minutes, ({ calendar: one }, start, amount) => {
        const at = due(one, start, amount * MINUTE);
        if (!Number.isNaN(at)) expect(at).toBeGreaterThanOrEqual(start + amount * MINUTE);
      }),
      runs,
    );
  });

  it('measured from its start gives the time that was added, and is the first that does', () => {
    fc.assert(
      fc.property(
        calendar,
        instants,
        fc.integer({ min: 1, max: 3000 * MINUTE }),
        ({ calendar: one }, start, amount) => {
          const at = due(one, start, amount);
          if (Number.isNaN(at)) return;
          expect(elapsed(one, start, at)).toBe(amount);
          expect(elapsed(one, start, at - 1)).toBeLessThan(amount);
        },
      ),
      runs,
    );
  });

  it('of two times one after the other is that of both together', () => {
    fc.assert(
      fc.property(calendar, instants, minutes, minutes, ({ calendar: one }, start, first, second) => {
        const half = due(one, start, first * MINUTE);
        const whole = due(one, start, (first + second) * MINUTE);
        if (!Number.isNaN(whole) && second > 0) expect(due(one, half, second * MINUTE)).toBe(whole);
      }),
      runs,
    );
  });

  it('of the time passed so far is not later than now, and grows with the target', () => {
    fc.assert(
      fc.property(calendar, instants, fc.integer({ min: 0, max: 9 * DAY }), ({ calendar: one }, start, later) => {
        const passed = elapsed(one, start, start + later);
        expect(due(one, start, passed)).toBeLessThanOrEqual(start + later);
        const next = dueAfter(one, start, passed + 1);
        if (next.at !== null) expect(next.at).toBeGreaterThan(start + later);
      }),
      runs,
    );
  });
});

describe('a wider calendar', () => {
  /** Opens all the more: one more span on every day, in every period and on every day with hours of its own; nothing closes a date. */
  function widen(records: CalendarRecords, more: string): CalendarRecords {
    const week = (hours: unknown): unknown =>
      typeof hours !== 'object' || hours === null
        ? hours
        : Object.fromEntries(WEEKDAYS.map((day) => [day, [...((hours as Record<string, string[]>)[day] ?? []), more]]));
    return records.map((one): CalendarData => {
      const { extra = [] } = (one.holidays ?? {}) as { extra?: { hours?: string[] }[] };
      const periods = (one.periods ?? []) as { hours: unknown }[];
      return {
        ...one,
        ...(one.hours === undefined ? {} : { hours: week(one.hours) }),
        periods: periods.map((period) => ({ ...period, hours: week(period.hours) })),
        holidays: {
          extra: extra.map((day) => ({
            ...day,
            hours: day.hours === undefined ? ['00:00-24:00', '23:59-23:59'] : [...day.hours, more],
          })),
        },
      };
    });
  }

  it('is open whenever the narrower one is, and makes no due instant later', () => {
    fc.assert(
      fc.property(calendars, spans, instants, fc.integer({ min: 1, max: 3000 }), (records, more, start, minutes) => {
        const [narrow, wide] = [calendarOf(records), calendarOf(widen(records, more))];
        for (const [from, to] of openIntervals(narrow, start, start + 4 * DAY))
          expect(elapsed(wide, from, to)).toBe(to - from);
        const before = dueAfter(narrow, start, minutes * MINUTE);
        if (before.at === null) return;
        const after = dueAfter(wide, start, minutes * MINUTE);
        expect(after.at ?? Number.NaN).toBeLessThanOrEqual(before.at);
      }),
      { numRuns: 500 },
    );
  });
});

describe('being open', () => {
  it('follows the local clock and what the records say of the date', () => {
    fc.assert(
      fc.property(calendar, instants, ({ records, calendar: one }, at) => {
        expect(isOpen(one, at)).toBe(openByDefinition(records, at));
      }),
      { numRuns: 4000 },
    );
  });

  it('begins and ends at the next opening and closing', () => {
    fc.assert(
      fc.property(calendar, instants, ({ calendar: one }, at) => {
        const [opens, closes] = [nextOpening(one, at), nextClosing(one, at)];
        if (opens !== null) {
          expect(opens).toBeGreaterThanOrEqual(at);
          expect([isOpen(one, opens - 1), isOpen(one, opens)]).toEqual([false, true]);
        }
        if (closes !== null) {
          expect(closes).toBeGreaterThan(at);
          expect([isOpen(one, closes - 1), isOpen(one, closes)]).toEqual([true, false]);
          const open = elapsed(one, at, closes);
          expect(open).toBe(isOpen(one, at) ? closes - at : closes - (opens ?? Number.NaN));
        }
      }),
      runs,
    );
  });
});

describe('an account', () => {
  it('leaves nothing out, counts nothing twice and sums to the working time, folded or not', () => {
    fc.assert(
      fc.property(
        calendar,
        instants,
        fc.integer({ min: 1, max: 900 * DAY }),
        fc.integer({ min: 1, max: 40 }),
        ({ calendar: one }, from, length, most) => {
          const to = from + length;
          const whole = calendarAccount(one, from, to);
          const folded = foldCalendar(whole, one.hours.timezone, most);
          expect(whole.filter(({ kind }) => kind === 'open').map((line) => [line.from, line.to])).toEqual(
            openIntervals(one, from, to),
          );
          for (const lines of [whole, folded]) {
            let [at, used] = [from, 0];
            for (const line of lines) {
              expect(line.from).toBe(at);
              expect(line.to).toBeGreaterThan(line.from);
              expect(line.counted).toBe(elapsed(one, line.from, line.to));
              used += line.counted;
              expect(line.used).toBe(used);
              at = line.to;
            }
            expect(at).toBe(to);
            expect(used).toBe(elapsed(one, from, to));
          }
          const count = (lines: typeof whole, of: 'openings' | 'shifts'): number =>
            lines.reduce((sum, line) => sum + (of === 'openings' ? line.openings : line.shifts.length), 0);
          expect(count(folded, 'openings')).toBe(count(whole, 'openings'));
          expect(count(folded, 'shifts')).toBe(count(whole, 'shifts'));
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('names the special dates that closures name where they close something', () => {
    fc.assert(
      fc.property(calendar, instants, fc.integer({ min: 1, max: 5 * DAY }), ({ calendar: one }, from, length) => {
        const named = closures(one, from, from + length);
        const told = calendarAccount(one, from, from + length);
        const holidays = new Set(told.flatMap((line) => line.holidays));
        expect([...holidays].every((title) => named.some((day) => day.title === title && !day.hours))).toBe(true);
        if (named.some((day) => !day.hours)) expect(holidays.size).toBeGreaterThan(0);
      }),
      runs,
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

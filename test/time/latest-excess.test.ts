import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarHours } from '../../src/time/calendar-hours.ts';
import { readCalendarHours } from '../../src/time/calendar-hours.ts';
import { parseDate } from '../../src/time/instant.ts';
import { latestExcess } from '../../src/time/latest-excess.ts';
import {
  dueInWeeks,
  openMinutes,
  uncoveredMinutes,
  WEEK,
  type WeeklyHours,
  weeklyHours,
} from '../../src/time/weekly-hours.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const winter = parseDate('2026-11-21') ?? 0;
const summer = parseDate('2026-07-01') ?? 0;

function week(hours: unknown, timezone = 'Europe/London', day = winter) {
  return weeklyHours(readCalendarHours({ timezone, hours }) as CalendarHours, day);
}

function spans({ starts, ends }: WeeklyHours) {
  return [...starts].map((start, index) => [start, ends[index]]);
}

const always = week('always');
const office = week(Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, ['09:00-17:00']])));
const nights = week({ sat: ['22:00-06:00'] });
const never = week({ mon: [] });

describe('an ordinary week', () => {
  it('wraps over its end and follows the zone of the day', () => {
    expect(spans(nights)).toEqual([
      [0, 360],
      [WEEK - 120, WEEK],
    ]);
    expect(openMinutes(office)).toBe(5 * 480);
    expect(spans(week({ mon: ['09:00-10:00'] }, 'Europe/London', summer))).toEqual([[1440 + 480, 1440 + 540]]);
    expect(spans(week({ sun: ['00:00-24:00'] }, 'Asia/Tokyo'))).toEqual([
      [0, 900],
      [WEEK - 540, WEEK],
    ]);
  });

  it('takes the hours of the period that holds on the day', () => {
    const hours = readCalendarHours({
      timezone: 'UTC',
      hours: { mon: ['09:00-10:00'] },
      periods: [{ from: '2026-12-01', hours: 'always' }],
    }) as CalendarHours;
    expect(openMinutes(weeklyHours(hours, winter))).toBe(60);
    expect(openMinutes(weeklyHours(hours, parseDate('2026-12-01') ?? 0))).toBe(WEEK);
  });

  it('says how much of one the other leaves out', () => {
    expect(uncoveredMinutes(office, always)).toBe(0);
    expect(uncoveredMinutes(always, office)).toBe(WEEK - 2400);
    expect(uncoveredMinutes(nights, office)).toBe(480);
    expect(uncoveredMinutes(never, office)).toBe(0);
  });
});

describe('how much later a target may fall due', () => {
  it.each([
    [
      'the same hours, more time: the hour is over only after the weekend',
      office,
      240,
      office,
      300,
      (48 + 16 + 1) * 60,
    ],
    ['the same hours, the same time', office, 240, office, 240, null],
    ['round the clock, where office hours are promised', office, 240, always, 240, null],
    ['office hours, where round the clock is promised: over a weekend', always, 240, office, 240, (48 + 16) * 60],
    ['much more time round the clock still ends first', week({ mon: ['09:00-10:00'] }), 120, always, 7 * 1440, null],
    ['never', office, 240, never, 60, Number.POSITIVE_INFINITY],
    ['where nothing is promised', never, 60, office, 240, null],
  ])('%s', (_name, promised, target, kept, minutes, later) => {
    const found = latestExcess({ hours: promised, minutes: target }, { hours: kept, minutes });
    expect(found?.later ?? null).toBe(later);
  });

  const span = fc
    .tuple(fc.nat({ max: 23 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 }))
    .map(([hour, quarter, length]) => {
      const start = hour * 60 + quarter * 15;
      const end = (start + length * 75) % 1440;
      const text = (at: number) =>
        `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      return `${text(start)}-${text(end)}`;
    });
  const hours = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...DAYS), fc.array(span, { minLength: 1, maxLength: 2 })), {
      selector: ([day]) => day,
      minLength: 1,
      maxLength: 5,
    })
    .map((days) => week(Object.fromEntries(days)));
  const minutes = fc.integer({ min: 1, max: 60 }).map((quarters) => quarters * 15);

  it('is what trying every minute of the week finds', () => {
    fc.assert(
      fc.property(hours, minutes, hours, minutes, (promised, target, kept, time) => {
        let worst = 0;
        for (let start = 0; start < WEEK; start++)
          worst = Math.max(worst, (dueInWeeks(kept, start, time) ?? 0) - (dueInWeeks(promised, start, target) ?? 0));
        const found = latestExcess({ hours: promised, minutes: target }, { hours: kept, minutes: time });
        expect(found?.later ?? 0).toBe(worst);
      }),
      { numRuns: 60 },
    );
  });
});

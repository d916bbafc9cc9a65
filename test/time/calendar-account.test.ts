import { describe, expect, it } from 'vitest';
import { elapsed } from '../../src/time/calendar.ts';
import { type CalendarLine, calendarAccount } from '../../src/time/calendar-account.ts';
import { foldCalendar } from '../../src/time/fold-calendar.ts';
import { readInstant } from '../../src/time/instant.ts';
import { localDate, localTime } from '../../src/time/zoned.ts';
import { calendarOf } from './support/vectors.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const allWeek = (...spans: string[]) => Object.fromEntries(DAYS.map((day) => [day, spans]));

function told(lines: readonly CalendarLine[], zone: string): string[] {
  const when = (at: number) => `${localDate(at, zone).slice(5)} ${localTime(at, zone)}`;
  return lines.map(({ from, to, kind, counted, openings, holidays, shortDays, shifts }) =>
    [
      `${when(from)}-${when(to)} ${kind} ${counted / 60_000}`,
      ...(kind === 'several' ? [`${openings} openings`] : []),
      ...holidays,
      ...shortDays.map((name) => `(${name})`),
      ...shifts.map(({ at, by }) => `clocks ${by / 60_000} at ${when(at)}`),
    ].join(', '),
  );
}

describe('an account of working time', () => {
  it('puts a change of the clocks into the stretch that it ends or interrupts', () => {
    const zone = 'Europe/London';
    const calendar = calendarOf({ timezone: zone, hours: allWeek('01:30-03:00') });
    const of = (from: string, to: string) => told(calendarAccount(calendar, readInstant(from), readInstant(to)), zone);
    expect(of('2026-03-29T00:00:00Z', '2026-03-29T02:30:00Z')).toEqual([
      '03-29 00:00-03-29 02:00 closed 0, clocks 60 at 03-29 02:00',
      '03-29 02:00-03-29 03:00 open 60',
      '03-29 03:00-03-29 03:30 closed 0',
    ]);
    expect(of('2026-10-25T00:00:00Z', '2026-10-25T03:00:00Z')).toEqual([
      '10-25 01:00-10-25 01:30 closed 0',
      '10-25 01:30-10-25 01:00 open 30, clocks -60 at 10-25 01:00',
      '10-25 01:00-10-25 01:30 closed 0',
      '10-25 01:30-10-25 03:00 open 90',
    ]);
  });

  it('cuts closed stretches where a day with a name begins or ends, and leaves days without effect alone', () => {
    const extra = [
      { date: '2026-06-03', title: 'A' },
      { date: '2026-06-04', title: 'A' },
      { date: '2026-06-05', title: 'B', hours: ['09:00-10:00'] },
    ];
    const calendar = calendarOf({ timezone: 'UTC', hours: allWeek('22:00-02:00'), holidays: { extra } });
    const lines = calendarAccount(calendar, readInstant('2026-06-02T12:00:00Z'), readInstant('2026-06-05T12:00:00Z'));
    expect(told(lines, 'UTC')).toEqual([
      '06-02 12:00-06-02 22:00 closed 0',
      '06-02 22:00-06-03 00:00 open 120',
      '06-03 00:00-06-05 00:00 closed 0, A',
      '06-05 00:00-06-05 09:00 closed 0, (B)',
      '06-05 09:00-06-05 10:00 open 60, (B)',
      '06-05 10:00-06-05 12:00 closed 0, (B)',
    ]);
  });

  it('is empty where the end is not after the start', () => {
    const calendar = calendarOf({ timezone: 'UTC', hours: 'always' });
    expect(calendarAccount(calendar, 5, 5)).toEqual([]);
    expect(calendarAccount(calendar, 5, 4)).toEqual([]);
    expect(foldCalendar([], 'UTC', 0)).toEqual([]);
  });
});

describe('a folded account', () => {
  const calendar = calendarOf({ timezone: 'UTC', hours: { mon: ['09:00-17:00'], thu: ['22:00-06:00'] } });
  const fold = (from: string, to: string, most: number) =>
    told(foldCalendar(calendarAccount(calendar, readInstant(from), readInstant(to)), 'UTC', most), 'UTC');

  it('is told in full where it is short', () => {
    expect(fold('2026-06-01T12:00:00Z', '2026-06-04T12:00:00Z', 2)).toHaveLength(2);
  });

  it('tells whole units together, and what is left in smaller ones', () => {
    expect(fold('2026-06-03T12:00:00Z', '2026-07-14T10:00:00Z', 4)).toEqual([
      '06-03 12:00-06-04 00:00 closed 0',
      '06-04 00:00-06-05 00:00 several 120, 1 openings',
      '06-05 00:00-06-06 00:00 several 360, 0 openings',
      '06-06 00:00-06-08 00:00 closed 0',
      '06-08 00:00-06-15 00:00 several 960, 2 openings',
      '06-15 00:00-06-22 00:00 several 960, 2 openings',
      '06-22 00:00-06-29 00:00 several 960, 2 openings',
      '06-29 00:00-07-06 00:00 several 960, 2 openings',
      '07-06 00:00-07-13 00:00 several 960, 2 openings',
      '07-13 00:00-07-14 00:00 several 480, 1 openings',
      '07-14 00:00-07-14 10:00 closed 0',
    ]);
  });

  it('takes months and years where it is long', () => {
    const years = fold('2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 40);
    expect(years).toHaveLength(10);
    expect(years[0]).toBe('01-01 00:00-01-01 00:00 several 50280, 105 openings');
    expect(fold('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 40)).toHaveLength(12);
  });

  it("ends where the clocks go back over a midnight (St John's, a minute after it)", () => {
    const zone = 'America/St_Johns';
    const office = calendarOf({ timezone: zone, hours: allWeek('09:00-17:00') });
    // The second 23:30 of 28 October 2006: the midnight after it occurred before it, too.
    const from = readInstant('2006-10-29T03:00:00Z');
    const to = from + 60 * 86_400_000;
    expect(localTime(from, zone)).toBe('23:30');
    const lines = foldCalendar(calendarAccount(office, from, to), zone, 5);
    expect(lines.reduce((sum, { counted }) => sum + counted, 0)).toBe(elapsed(office, from, to));
    expect(lines.map((line) => line.from)).toEqual([from, ...lines.slice(0, -1).map((line) => line.to)]);
  });
});

import { describe, expect, it } from 'vitest';
import { dueAfter, elapsed, isOpen, openIntervals } from '../../src/time/calendar.ts';
import type { CalendarData } from '../../src/time/calendar-hours.ts';
import { readCalendarHours } from '../../src/time/calendar-hours.ts';
import { parseSpan } from '../../src/time/day-span.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { calendarOf } from './support/vectors.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const allWeek = (...spans: string[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, spans]));

function hours(data: CalendarData, from: string, to: string): number {
  return elapsed(calendarOf(data), readInstant(from), readInstant(to)) / HOUR;
}

function due(data: CalendarData, start: string, minutes: number): string {
  const found = dueAfter(calendarOf(data), readInstant(start), minutes * MINUTE);
  return found.at === null ? found.reason : formatInstant(found.at);
}

function open(data: CalendarData, from: string, to: string): string[] {
  return openIntervals(calendarOf(data), readInstant(from), readInstant(to)).map(
    ([start, end]) => `${formatInstant(start)} ${formatInstant(end)}`,
  );
}

const office: CalendarData = {
  timezone: 'Europe/London',
  hours: { mon: ['09:00-17:30'], tue: ['09:00-12:00', '13:00-17:30'], wed: ['09:00-17:30'] },
};

describe('a calendar of opening hours', () => {
  it('gives the open intervals, clipped and in order', () => {
    expect(open(office, '2026-06-01T10:00:00Z', '2026-06-03T09:00:00Z')).toEqual([
      '2026-06-01T10:00:00Z 2026-06-01T16:30:00Z',
      '2026-06-02T08:00:00Z 2026-06-02T11:00:00Z',
      '2026-06-02T12:00:00Z 2026-06-02T16:30:00Z',
      '2026-06-03T08:00:00Z 2026-06-03T09:00:00Z',
    ]);
    expect(open(office, '2026-06-03T09:00:00Z', '2026-06-01T09:00:00Z')).toEqual([]);
  });

  it('counts an end before the start as nothing', () => {
    expect(hours(office, '2026-06-02T10:00:00Z', '2026-06-01T10:00:00Z')).toBe(0);
    expect(hours(office, '2026-06-01T10:00:00Z', '2026-06-01T10:00:00Z')).toBe(0);
  });

  it('is open at the opening and not at the close', () => {
    const calendar = calendarOf(office);
    expect(isOpen(calendar, readInstant('2026-06-01T08:00:00Z'))).toBe(true);
    expect(isOpen(calendar, readInstant('2026-06-01T16:30:00Z'))).toBe(false);
    expect(isOpen(calendar, readInstant('2026-06-01T16:29:59Z'))).toBe(true);
  });

  it('leaves a due instant on closing time, and goes on to the next opening after it', () => {
    expect(due(office, '2026-06-01T15:30:00Z', 60)).toBe('2026-06-01T16:30:00Z');
    expect(due(office, '2026-06-01T15:30:00Z', 61)).toBe('2026-06-02T08:01:00Z');
    expect(due(office, '2026-06-01T17:00:00Z', 240)).toBe('2026-06-02T13:00:00Z');
    expect(due(office, '2026-06-04T00:00:00Z', 0)).toBe('2026-06-04T00:00:00Z');
  });

  it('joins what touches: always is one interval, across years too', () => {
    const always = { timezone: 'Europe/London', hours: 'always' };
    expect(open(always, '2024-12-30T10:00:00Z', '2027-01-02T10:00:00Z')).toEqual([
      '2024-12-30T10:00:00Z 2027-01-02T10:00:00Z',
    ]);
    expect(due(always, '2026-12-31T23:00:00Z', 120)).toBe('2027-01-01T01:00:00Z');
    expect(due(office, '2026-12-30T10:00:00Z', 450)).toBe('2026-12-30T17:30:00Z');
    expect(due(office, '2026-12-30T10:00:00Z', 451)).toBe('2027-01-04T09:01:00Z');
    const noon = { timezone: 'UTC', hours: allWeek('09:00-13:00', '12:00-15:00') };
    expect(hours(noon, '2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z')).toBe(6);
  });
});

describe('spans over midnight', () => {
  it.each([
    ['22:00-06:00', 1320, 1800],
    ['00:00-24:00', 0, 1440],
    ['18:00-24:00', 1080, 1440],
    ['18:00-00:00', 1080, 1440],
    ['09:00-09:00', 540, 1980],
  ])('%s', (text, start, end) => {
    expect(parseSpan(text)).toEqual({ start, end });
  });

  it.each(['24:00-06:00', '9:00-17:00', '09:00-24:30', '09:60-10:00', '09:00–17:00', '09:00-17:00 ', '', 9])(
    'refuse %j',
    (text) => {
      expect(parseSpan(text)).toBeNull();
    },
  );

  const nights = { timezone: 'UTC', hours: { fri: ['22:00-06:00'] } };

  it('belong to the day they begin on', () => {
    expect(open(nights, '2026-06-01T00:00:00Z', '2026-06-08T00:00:00Z')).toEqual([
      '2026-06-05T22:00:00Z 2026-06-06T06:00:00Z',
    ]);
  });

  it('carry over the turn of the year', () => {
    const eve = { timezone: 'UTC', hours: { thu: ['22:00-06:00'] } };
    expect(open(eve, '2026-12-30T00:00:00Z', '2027-01-05T00:00:00Z')).toEqual([
      '2026-12-31T22:00:00Z 2027-01-01T06:00:00Z',
    ]);
  });

  it('reach across the year of UTC, west and east of it', () => {
    const west = { timezone: 'America/New_York', hours: { tue: ['22:00-21:00'] } };
    expect(open(west, '2025-12-30T00:00:00Z', '2026-01-02T00:00:00Z')).toEqual([
      '2025-12-31T03:00:00Z 2026-01-01T02:00:00Z',
    ]);
    const east = { timezone: 'Pacific/Kiritimati', hours: { thu: ['00:00-24:00'] } };
    expect(open(east, '2025-12-30T00:00:00Z', '2026-01-03T00:00:00Z')).toEqual([
      '2025-12-31T10:00:00Z 2026-01-01T10:00:00Z',
    ]);
  });

  it('lose only the hours that lie on a holiday', () => {
    const on = (date: string) => ({ ...nights, hours: allWeek('22:00-06:00'), holidays: { extra: [{ date }] } });
    expect(open(on('2026-06-03'), '2026-06-02T12:00:00Z', '2026-06-04T12:00:00Z')).toEqual([
      '2026-06-02T22:00:00Z 2026-06-03T00:00:00Z',
      '2026-06-04T00:00:00Z 2026-06-04T06:00:00Z',
    ]);
  });
});

describe('clock changes', () => {
  const always = (timezone: string) => ({ timezone, hours: allWeek('00:00-24:00') });

  it('count the repeated hour twice and the skipped hour not at all', () => {
    expect(hours(always('Europe/London'), '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z')).toBe(25);
    expect(hours(always('Europe/London'), '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z')).toBe(23);
    const early = (span: string) => ({ timezone: 'Europe/London', hours: allWeek(span) });
    const autumn = ['2026-10-24T23:00:00Z', '2026-10-25T23:59:00Z'] as const;
    const spring = ['2026-03-29T00:00:00Z', '2026-03-29T22:59:00Z'] as const;
    expect(hours(early('01:00-02:00'), ...autumn)).toBe(2);
    expect(hours(early('00:00-01:30'), ...autumn)).toBe(2);
    const twice = { timezone: 'Europe/London', hours: allWeek('01:00-01:15', '01:20-01:35', '01:40-01:55') };
    expect(hours(twice, ...autumn)).toBe(1.5);
    expect(hours(early('22:00-06:00'), '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(9);
    expect(hours(early('01:00-02:00'), ...spring)).toBe(0);
    expect(hours(early('01:15-01:45'), ...spring)).toBe(0);
    expect(hours(early('01:30-03:00'), ...spring)).toBe(1);
    expect(hours(early('22:00-06:00'), '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(7);
  });

  it('may be half an hour, at midnight, or a whole day', () => {
    expect(hours(always('Australia/Lord_Howe'), '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z')).toBe(24.5);
    const sunday = { timezone: 'Australia/Lord_Howe', hours: { sun: ['00:00-24:00'] } };
    expect(hours(sunday, '2026-04-01T00:00:00Z', '2026-04-08T00:00:00Z')).toBe(24.5);
    const saturday = { timezone: 'America/Sao_Paulo', hours: { sat: ['00:00-24:00'] } };
    expect(hours(saturday, '2018-02-15T00:00:00Z', '2018-02-20T00:00:00Z')).toBe(25);
    const friday = { timezone: 'Pacific/Apia', hours: { fri: ['00:00-24:00'] } };
    expect(hours(friday, '2011-12-27T00:00:00Z', '2012-01-03T00:00:00Z')).toBe(0);
  });

  it('move the due instant', () => {
    const night = { timezone: 'America/New_York', hours: allWeek('00:00-04:00') };
    expect(due(night, '2026-11-01T04:00:00Z', 300)).toBe('2026-11-01T09:00:00Z');
    expect(due(night, '2026-03-08T05:00:00Z', 180)).toBe('2026-03-08T08:00:00Z');
  });
});

describe('holidays of the calendar itself', () => {
  const data = {
    timezone: 'America/New_York',
    hours: allWeek('00:00-24:00'),
    holidays: { extra: [{ date: '2026-12-24', title: 'Office closed' }] },
  };

  it('close the local date', () => {
    expect(open(data, '2026-12-23T00:00:00Z', '2026-12-26T00:00:00Z')).toEqual([
      '2026-12-23T00:00:00Z 2026-12-24T05:00:00Z',
      '2026-12-25T05:00:00Z 2026-12-26T00:00:00Z',
    ]);
  });
});

describe('what cannot be counted', () => {
  it('a calendar that never opens has no due instant', () => {
    expect(due({ timezone: 'UTC', hours: {} }, '2026-06-01T00:00:00Z', 1)).toBe('the calendar never opens');
    expect(hours({ timezone: 'UTC', hours: {} }, '2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z')).toBe(0);
  });

  it('nor has a target beyond the horizon', () => {
    const rare = { timezone: 'UTC', hours: { mon: ['09:00-09:01'] } };
    expect(due(rare, '2026-06-01T00:00:00Z', 5_999_999)).toBe(
      'the calendar does not open for long enough until the end of 2076',
    );
  });

  it('dates outside of 1970 to 2199 count as closed, at once', () => {
    const always = { timezone: 'UTC', hours: 'always' };
    expect(hours(always, '0001-01-01T00:00:00Z', '1970-01-01T05:00:00Z')).toBe(5);
    expect(hours(always, '2199-12-31T20:00:00Z', '9999-01-01T00:00:00Z')).toBe(4);
    expect(hours(always, '0001-01-01T00:00:00Z', '0999-01-01T00:00:00Z')).toBe(0);
    expect(due(always, '9999-01-01T00:00:00Z', 1)).toBe(
      'the calendar does not open for long enough until the end of 2199',
    );
  });

  it('every mistake is named with its place', () => {
    const problems = readCalendarHours({
      timezone: 'Europe/Lodnon',
      hours: { mon: ['9-5'], funday: ['09:00-17:00'], tue: '09:00-17:00' },
      holidays: { country: 'england', extra: [{ date: '2026-02-30' }, {}], except: 'none' },
    });
    expect(problems).toEqual([
      { pointer: ['hours', 'mon', 0], message: 'Unexpected "9-5", expected a span such as 09:00-17:30.' },
      { pointer: ['hours', 'funday'], message: 'Unexpected "funday", expected a weekday from mon to sun.' },
      { pointer: ['hours', 'tue'], message: 'Unexpected "09:00-17:00", expected a list of spans such as 09:00-17:30.' },
      { pointer: ['timezone'], message: 'Unexpected "Europe/Lodnon", expected a time zone such as Europe/London.' },
      { pointer: ['holidays', 'country'], message: 'Unexpected "england", expected a country code such as GB.' },
      {
        pointer: ['holidays', 'extra', 0, 'date'],
        message: 'Unexpected "2026-02-30", expected a date such as 2026-12-24.',
      },
      {
        pointer: ['holidays', 'extra', 1],
        message: 'Unexpected nothing, expected exactly one of date, yearly and rule.',
      },
      { pointer: ['holidays', 'except'], message: 'Unexpected "none", expected a list of dates.' },
    ]);
    expect(readCalendarHours({})).toHaveLength(2);
    expect(readCalendarHours({ timezone: 'UTC', hours: 'always', holidays: [] })).toHaveLength(1);
    const region = { timezone: 'UTC', hours: 'always', holidays: { country: 'GB', region: 'Eng land' } };
    expect(readCalendarHours(region)).toHaveLength(1);
  });
});

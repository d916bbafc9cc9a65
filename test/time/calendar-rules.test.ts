import { describe, expect, it } from 'vitest';
import {
  closures,
  dueAfter,
  elapsed,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  workingCalendar,
} from '../../src/time/calendar.ts';
import type { CalendarData } from '../../src/time/calendar-hours.ts';
import { readCalendarHours } from '../../src/time/calendar-hours.ts';
import type { CalendarHours } from '../../src/time/calendar-parts.ts';
import { loadHolidays } from '../../src/time/holidays.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { calendarOf } from './support/vectors.ts';

const HOUR = 3_600_000;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const allWeek = (...spans: string[]) => Object.fromEntries(DAYS.map((day) => [day, spans]));

/** Reads calendars, each extending the one before it. */
function chain(...datas: readonly CalendarData[]): CalendarHours {
  let hours: CalendarHours | null = null;
  for (const data of datas) {
    const read: ReturnType<typeof readCalendarHours> = readCalendarHours(data, hours);
    if ('length' in read) throw new Error(JSON.stringify(read));
    hours = read;
  }
  if (hours === null) throw new Error('no calendar');
  return hours;
}

function open(hours: CalendarData | CalendarHours, from: string, to: string): string[] {
  const calendar = 'week' in hours ? workingCalendar(hours as CalendarHours) : calendarOf(hours);
  const day = 'T00:00:00Z';
  return openIntervals(calendar, readInstant(from + day), readInstant(to + day)).map(
    ([start, end]) => `${formatInstant(start).slice(0, 16)} ${formatInstant(end).slice(0, 16)}`,
  );
}

describe('periods', () => {
  const data = {
    timezone: 'UTC',
    hours: allWeek('09:00-17:00'),
    periods: [
      { from: '2026-06-02', until: '2026-06-04', hours: allWeek('10:00-16:00') },
      { from: '2026-06-03', until: '2026-06-03', hours: {} },
      { from: '2026-06-06', hours: 'always' },
    ],
  };

  it('hold from their first to their last date, and the last in the list wins', () => {
    expect(open(data, '2026-06-01', '2026-06-07')).toEqual([
      '2026-06-01T09:00 2026-06-01T17:00',
      '2026-06-02T10:00 2026-06-02T16:00',
      '2026-06-04T10:00 2026-06-04T16:00',
      '2026-06-05T09:00 2026-06-05T17:00',
      '2026-06-06T00:00 2026-06-07T00:00',
    ]);
    expect(open(data, '2090-06-01', '2090-06-02')).toEqual(['2090-06-01T00:00 2090-06-02T00:00']);
  });

  it('leave a span to the day on which it begins', () => {
    const nights = {
      timezone: 'UTC',
      hours: allWeek('22:00-06:00'),
      periods: [{ from: '2026-06-02', hours: allWeek('23:00-01:00') }],
    };
    expect(open(nights, '2026-06-01', '2026-06-03')).toEqual([
      '2026-06-01T00:00 2026-06-01T06:00',
      '2026-06-01T22:00 2026-06-02T06:00',
      '2026-06-02T23:00 2026-06-03T00:00',
    ]);
  });

  it('open a calendar that is closed otherwise', () => {
    const data = { timezone: 'UTC', hours: {}, periods: [{ from: '2030-01-01', hours: { tue: ['09:00-10:00'] } }] };
    const calendar = calendarOf(data);
    expect(dueAfter(calendar, readInstant('2026-06-01T00:00:00Z'), HOUR)).toEqual({
      at: readInstant('2030-01-01T10:00:00Z'),
    });
  });
});

describe('days of their own', () => {
  it('come back every year, or by a rule', () => {
    const data = {
      timezone: 'UTC',
      hours: allWeek('09:00-17:00'),
      holidays: { extra: [{ yearly: '12-24' }, { rule: 'easter+1' }, { rule: 'last friday of november' }] },
    };
    const calendar = calendarOf(data);
    const closed = (date: string) => !isOpen(calendar, readInstant(`${date}T12:00:00Z`));
    const days = ['2026-12-24', '1999-12-24', '2199-12-24', '2026-04-06', '2027-03-29', '2026-11-27', '2025-11-28'];
    expect(days.filter(closed)).toEqual(days);
    const worked = ['2026-12-23', '2026-04-05', '2026-11-20', '2025-11-27'];
    expect(worked.filter(closed)).toEqual([]);
  });

  it('are enough to open a calendar that is closed otherwise', () => {
    const extra = [{ rule: 'last friday of november', hours: ['09:00-10:00'] }];
    const calendar = calendarOf({ timezone: 'UTC', hours: {}, holidays: { extra } });
    const due = dueAfter(calendar, readInstant('2026-12-01T00:00:00Z'), 2 * HOUR);
    expect(due).toEqual({ at: readInstant('2028-11-24T10:00:00Z') });
  });

  const short = (extra: object[], more: object = {}) => ({
    timezone: 'UTC',
    hours: allWeek('22:00-06:00'),
    holidays: { extra, ...more },
  });

  it('are open in exactly their hours: what reaches in from the day before ends at midnight', () => {
    const half = short([{ date: '2026-06-03', hours: ['09:00-12:00', '13:00-14:00'] }]);
    expect(open(half, '2026-06-02', '2026-06-05')).toEqual([
      '2026-06-02T00:00 2026-06-02T06:00',
      '2026-06-02T22:00 2026-06-03T00:00',
      '2026-06-03T09:00 2026-06-03T12:00',
      '2026-06-03T13:00 2026-06-03T14:00',
      '2026-06-04T22:00 2026-06-05T00:00',
    ]);
  });

  it('reach into the next day, unless that is closed or has hours of its own', () => {
    const late = { date: '2026-06-03', hours: ['20:00-02:00'] };
    expect(open(short([late]), '2026-06-03', '2026-06-04')).toEqual(['2026-06-03T20:00 2026-06-04T00:00']);
    expect(open(short([late]), '2026-06-04', '2026-06-05')).toEqual([
      '2026-06-04T00:00 2026-06-04T02:00',
      '2026-06-04T22:00 2026-06-05T00:00',
    ]);
    expect(open(short([late, { date: '2026-06-04' }]), '2026-06-04', '2026-06-05')).toEqual([]);
    expect(open(short([late, { date: '2026-06-04', hours: ['01:00-03:00'] }]), '2026-06-04', '2026-06-05')).toEqual([
      '2026-06-04T01:00 2026-06-04T03:00',
    ]);
  });

  it('with no hours at all are closed, and nothing of them reaches into the next day', () => {
    expect(open(short([{ date: '2026-06-03', hours: [] }]), '2026-06-03', '2026-06-05')).toEqual([
      '2026-06-04T22:00 2026-06-05T00:00',
    ]);
  });

  it('that stand later in the list win', () => {
    const [closed, half] = [{ yearly: '06-03' }, { date: '2026-06-03', hours: ['09:00-12:00'] }];
    expect(open(short([closed, half]), '2026-06-03', '2026-06-04')).toEqual(['2026-06-03T09:00 2026-06-03T12:00']);
    expect(open(short([half, closed]), '2026-06-03', '2026-06-04')).toEqual([]);
  });

  it('win over public holidays and over what excepts them, which opens public holidays only', async () => {
    const england = { country: 'GB', region: 'ENG' };
    const table = await loadHolidays([{ ...england, years: [2026] }]);
    const openOn = (date: string, holidays: object) => {
      const hours = chain({ timezone: 'UTC', hours: allWeek('09:00-17:00'), holidays: { ...england, ...holidays } });
      const at = readInstant(`${date}T00:00:00Z`);
      return elapsed(workingCalendar(hours, table), at, at + 24 * HOUR) / HOUR;
    };
    const half = { extra: [{ date: '2026-12-25', hours: ['09:00-10:00'] }] };
    expect(openOn('2026-12-25', {})).toBe(0);
    expect(openOn('2026-12-25', { except: ['2026-12-25'] })).toBe(8);
    expect(openOn('2026-12-25', half)).toBe(1);
    expect(openOn('2026-12-25', { ...half, except: ['2026-12-25'] })).toBe(1);
    expect(openOn('2026-12-25', { extra: [{ yearly: '12-25' }], except: ['2026-12-25'] })).toBe(0);
  });
});

describe('a calendar that extends another', () => {
  const parent: CalendarData = {
    timezone: 'Europe/London',
    hours: allWeek('09:00-17:00'),
    periods: [{ from: '2026-06-03', hours: allWeek('10:00-16:00') }],
    holidays: {
      country: 'GB',
      region: 'ENG',
      extra: [{ date: '2026-06-02', title: 'Parent' }],
      except: ['2026-08-31'],
    },
  };

  it('says the same where it states nothing', () => {
    expect(chain(parent, { extends: 'CAL-parent' })).toEqual(chain(parent));
  });

  it('replaces the time zone, and country and region as a pair', () => {
    const child = chain(parent, { extends: 'CAL-p', timezone: 'Asia/Tokyo', holidays: { country: 'JP' } });
    expect(child).toMatchObject({ timezone: 'Asia/Tokyo', region: { country: 'JP', region: null } });
    expect(child.week).toEqual(chain(parent).week);
  });

  it('replaces the hours as a whole week, and with them the periods', () => {
    const child = chain(parent, { extends: 'CAL-p', timezone: 'UTC', hours: { wed: ['08:00-09:00'] } });
    expect(open(child, '2026-06-01', '2026-06-08')).toEqual(['2026-06-03T08:00 2026-06-03T09:00']);
  });

  it('adds its periods after those of the other', () => {
    const own = [{ from: '2026-06-04', until: '2026-06-04', hours: {} }];
    const child = chain(parent, { extends: 'CAL-p', timezone: 'UTC', periods: own });
    expect(open(child, '2026-06-01', '2026-06-06')).toEqual([
      '2026-06-01T09:00 2026-06-01T17:00',
      '2026-06-03T10:00 2026-06-03T16:00',
      '2026-06-05T10:00 2026-06-05T16:00',
    ]);
  });

  it('adds its extra and excepted days, and wins on the same date', () => {
    const holidays = {
      extra: [{ date: '2026-06-02', hours: ['09:00-10:00'], title: 'Child' }],
      except: ['2026-12-25'],
    };
    const child = chain(parent, { extends: 'CAL-p', timezone: 'UTC', holidays }, { extends: 'CAL-child' });
    expect(open(child, '2026-06-02', '2026-06-03')).toEqual(['2026-06-02T09:00 2026-06-02T10:00']);
    expect([...child.except.keys()].map((day) => formatInstant(day).slice(0, 10))).toEqual([
      '2026-08-31',
      '2026-12-25',
    ]);
    expect(child.region).toEqual({ country: 'GB', region: 'ENG' });
  });

  it('works on a date that it excepts, whatever the other says of that date', () => {
    const inherited = {
      ...parent,
      hours: allWeek('09:00-17:00'),
      periods: [],
      holidays: {
        extra: [
          { date: '2026-06-02' },
          { yearly: '06-03' },
          { rule: 'first thursday of june', hours: ['09:00-10:00'] },
        ],
      },
    };
    const except = ['2026-06-02', '2026-06-03', '2026-06-04'];
    const worked = chain(inherited, { extends: 'CAL-p', timezone: 'UTC', holidays: { except } });
    expect(open(worked, '2026-06-02', '2026-06-05')).toEqual([
      '2026-06-02T09:00 2026-06-02T17:00',
      '2026-06-03T09:00 2026-06-03T17:00',
      '2026-06-04T09:00 2026-06-04T17:00',
    ]);
    const extra = [{ date: '2026-06-02', hours: ['11:00-12:00'] }];
    const own = chain(inherited, { extends: 'CAL-p', timezone: 'UTC', holidays: { except, extra } });
    expect(open(own, '2026-06-02', '2026-06-03')).toEqual(['2026-06-02T11:00 2026-06-02T12:00']);
    const closed = { extends: 'CAL-c', holidays: { extra: [{ date: '2026-06-02' }] } };
    const below = chain(inherited, { extends: 'CAL-p', timezone: 'UTC', holidays: { except } }, closed);
    expect(open(below, '2026-06-02', '2026-06-04')).toEqual(['2026-06-03T09:00 2026-06-03T17:00']);
    const next = chain(inherited, { extends: 'CAL-p', timezone: 'UTC' }, { extends: 'CAL-c', holidays: { except } });
    expect(open(next, '2026-06-02', '2026-06-03')).toEqual(['2026-06-02T09:00 2026-06-02T17:00']);
  });

  it('cannot be read without it', () => {
    expect(readCalendarHours({ extends: 'CAL-p' })).toEqual([
      { pointer: ['extends'], message: 'Unexpected "CAL-p", expected a calendar that can be read.' },
    ]);
    expect(readCalendarHours({ ...parent, extends: 'CAL-p' })).toHaveLength(1);
    expect(readCalendarHours({ ...parent, extends: 7 })).toEqual([
      { pointer: ['extends'], message: 'Unexpected number, expected the ID of a calendar.' },
    ]);
  });
});

describe('mistakes in periods and days', () => {
  it('are named with their place', () => {
    const problems = readCalendarHours({
      timezone: 'UTC',
      hours: 'always',
      periods: [{ from: '2026-06-01', until: '2026-05-31', hours: 'always' }, { hours: { mon: ['9-5'] } }, 'summer'],
      holidays: {
        extra: [
          { yearly: '02-30' },
          { rule: 'easter monday' },
          { date: '2026-01-01', rule: 'easter' },
          { date: '2026-01-01', hours: 'none' },
        ],
      },
    });
    expect(
      Array.isArray(problems) ? problems.map(({ pointer, message }) => `${pointer.join('/')} ${message}`) : problems,
    ).toEqual([
      'periods/0/until Unexpected "2026-05-31", expected a date not before 2026-06-01.',
      'periods/1/from Unexpected nothing, expected a date such as 2026-12-24.',
      'periods/1/hours/mon/0 Unexpected "9-5", expected a span such as 09:00-17:30.',
      'periods/2 Unexpected "summer", expected a map with from and hours.',
      'holidays/extra/0/yearly Unexpected "02-30", expected a day of the year such as 12-24.',
      'holidays/extra/1/rule Unexpected "easter monday", expected a rule such as easter+39 or last friday of november.',
      'holidays/extra/2 Unexpected date and rule, expected exactly one of date, yearly and rule.',
      'holidays/extra/3/hours Unexpected "none", expected a list of spans such as 09:00-17:30.',
    ]);
  });
});

describe('what could make counting costly', () => {
  const refusal = (data: CalendarData) => {
    const read = readCalendarHours({ timezone: 'UTC', hours: 'always', ...data });
    return 'length' in read ? read.map(({ pointer, message }) => `${pointer.join('/')} ${message}`) : [];
  };

  it('is refused', () => {
    const spans = Array.from({ length: 25 }, () => '09:00-10:00');
    expect(refusal({ hours: { mon: spans } })).toEqual([
      'hours/mon Unexpected 25 spans, expected at most 24 spans a day.',
    ]);
    expect(refusal({ hours: { mon: spans.slice(1) } })).toEqual([]);
    const extra = Array.from({ length: 1001 }, () => ({ rule: 'easter' }));
    expect(refusal({ holidays: { extra } })).toEqual([
      'holidays/extra Unexpected 1001 entries, expected at most 1000.',
    ]);
  });

  it('or costs no more than its years', () => {
    const extra = Array.from({ length: 1000 }, () => ({ rule: 'easter+1', hours: ['09:00-10:00'] }));
    const periods = Array.from({ length: 1000 }, () => ({ from: '1970-01-01', until: '2199-12-31', hours: 'always' }));
    const calendar = calendarOf({ timezone: 'Europe/London', hours: 'always', periods, holidays: { extra } });
    const before = process.cpuUsage();
    elapsed(calendar, readInstant('1970-01-01T00:00:00Z'), readInstant('2199-12-31T00:00:00Z'));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(4000);
  });
});

describe('openings and closings', () => {
  const at = (text: string) => readInstant(`${text}:00Z`);
  const shown = (instant: number | null) => (instant === null ? null : formatInstant(instant).slice(0, 16));
  const office = calendarOf({ timezone: 'UTC', hours: { mon: ['09:00-17:00'], fri: ['22:00-06:00'] } });

  it.each([
    ['2026-06-01T08:00', '2026-06-01T09:00', '2026-06-01T17:00'],
    ['2026-06-01T09:00', '2026-06-01T09:00', '2026-06-01T17:00'],
    ['2026-06-01T09:01', '2026-06-05T22:00', '2026-06-01T17:00'],
    ['2026-06-01T17:00', '2026-06-05T22:00', '2026-06-06T06:00'],
    ['2026-06-06T05:59', '2026-06-08T09:00', '2026-06-06T06:00'],
    ['2026-12-28T18:00', '2027-01-01T22:00', '2027-01-02T06:00'],
  ])('after %s it opens at %s and closes at %s', (instant, opening, closing) => {
    expect(shown(nextOpening(office, at(instant)))).toBe(opening);
    expect(shown(nextClosing(office, at(instant)))).toBe(closing);
  });

  it('are none where a calendar is always or never open, also at the turn of a year', () => {
    for (const hours of ['always', {}]) {
      const calendar = calendarOf({ timezone: 'UTC', hours });
      expect(nextOpening(calendar, at('2027-01-01T00:00'))).toBeNull();
      expect(nextClosing(calendar, at('2026-12-31T23:00'))).toBeNull();
    }
    const eve = calendarOf({ timezone: 'UTC', hours: { thu: ['00:00-24:00'] } });
    expect(shown(nextClosing(eve, at('2026-12-31T12:00')))).toBe('2027-01-01T00:00');
  });

  it('are the same whatever was asked before', () => {
    const data = { timezone: 'UTC', hours: { mon: ['09:00-09:01'] } };
    const [fresh, asked] = [calendarOf(data), calendarOf(data)];
    elapsed(asked, at('1970-01-01T00:00'), at('2199-01-01T00:00'));
    const start = at('2026-06-01T00:00');
    for (const minutes of [1, 2608, 2660, 2661, 99_999]) {
      expect(dueAfter(asked, start, minutes * 60_000)).toEqual(dueAfter(fresh, start, minutes * 60_000));
    }
  });
});

describe('closures', () => {
  it('name the dates that are closed or have hours of their own, those of the local days that are touched', async () => {
    const table = await loadHolidays([{ country: 'GB', region: 'ENG', years: [2025, 2026, 2027] }]);
    const hours = chain({
      timezone: 'Europe/London',
      hours: 'always',
      holidays: {
        country: 'GB',
        region: 'ENG',
        extra: [
          { yearly: '12-24', title: 'Half day', hours: ['09:00-12:00'] },
          { date: '2026-12-28' },
          { date: '2026-12-29' },
        ],
        except: ['2027-01-01'],
      },
    });
    const calendar = workingCalendar(hours, table);
    const named = (from: string, to: string) => closures(calendar, readInstant(from), readInstant(to));
    expect(named('2026-12-24T23:59:00Z', '2027-01-05T00:00:00Z')).toEqual([
      { date: '2026-12-24', title: 'Half day', hours: true },
      { date: '2026-12-25', title: 'Christmas Day', hours: false },
      { date: '2026-12-28', title: 'Boxing Day (substitute day)', hours: false },
      { date: '2026-12-29', title: 'Closed day', hours: false },
    ]);
    expect(named('2026-12-25T00:00:00Z', '2026-12-25T00:00:00Z')).toEqual([]);
    expect(named('2026-12-24T00:00:00Z', '2026-12-25T00:00:00Z')).toHaveLength(1);
    expect(named('2026-05-03T22:59:00Z', '2026-05-03T23:00:00Z')).toEqual([]);
    expect(named('2026-05-03T23:00:00Z', '2026-05-03T23:01:00Z')).toMatchObject([{ date: '2026-05-04' }]);
  });

  it('leave out a date that the clocks skip', () => {
    const extra = [{ date: '2011-12-29' }, { date: '2011-12-30' }, { date: '2011-12-31' }];
    const calendar = calendarOf({ timezone: 'Pacific/Apia', hours: 'always', holidays: { extra } });
    const [from, to] = [readInstant('2011-12-20T00:00:00Z'), readInstant('2012-01-05T00:00:00Z')];
    expect(closures(calendar, from, to).map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31']);
    expect(elapsed(calendar, from, to)).toBe(to - from - 48 * HOUR);
  });
});

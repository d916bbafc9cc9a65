import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dueAfter, elapsed, workingCalendar } from '../../src/time/calendar.ts';
import { readCalendarHours } from '../../src/time/calendar-hours.ts';
import { loadHolidays, noHolidays, regionKey } from '../../src/time/holidays.ts';
import { readInstant } from '../../src/time/instant.ts';
import official from '../fixtures/time/gov-uk-england-wales.json' with { type: 'json' };
import { UK_DIFFERENCES } from './support/uk-differences.ts';

const HOUR = 3_600_000;
const england = { country: 'GB', region: 'ENG' };
const dates = async (country: string, region: string | null, year: number) => {
  const table = await loadHolidays([{ country, region, years: [year] }]);
  return (table.regions[regionKey({ country, region })]?.[year] ?? []).map(({ date }) => date);
};

describe.each(['ENG', 'WLS'])("the government's list of bank holidays, 2017 to 2023, GB-%s", (region) => {
  const library = new Holidays('GB', region);

  it.each(Object.entries(official.dates))('%s: the library differs only where it is explained', (year, listed) => {
    const found = library.getHolidays(Number(year)).filter(({ type }) => type === 'public');
    const theirs = found.map(({ date, name }) => ({ date: date.slice(0, 10), name }));
    expect(listed.filter((date) => !theirs.some((one) => one.date === date))).toEqual([]);
    expect(theirs.filter(({ date }) => !listed.includes(date))).toEqual(
      UK_DIFFERENCES.filter(({ date }) => date.startsWith(year)).map(({ date, name }) => ({ date, name })),
    );
  });

  it.each(Object.entries(official.dates))(
    '%s: gitsm closes on it, and on what was proclaimed later',
    async (year, listed) => {
      const later = UK_DIFFERENCES.filter(({ date, closed }) => closed && date.startsWith(year)).map(
        ({ date }) => date,
      );
      expect(await dates('GB', region, Number(year))).toEqual([...listed, ...later].sort());
    },
  );
});

describe('the differences from that list', () => {
  it.each(UK_DIFFERENCES)('$date $name: $because', async ({ date, closed, because }) => {
    expect((await dates('GB', 'ENG', Number(date.slice(0, 4)))).includes(date)).toBe(closed);
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
    if (!closed) expect(because).toMatch(new RegExp(`^${weekday}: falls on a weekend`));
  });
});

describe('loadHolidays', () => {
  it('lets the substitute day close in place of the weekend, in another year too', async () => {
    expect(await dates('US', null, 2021)).toContain('2021-12-31');
    expect(await dates('US', null, 2022)).not.toContain('2022-01-01');
    expect(await dates('GB', 'ENG', 2026)).toContain('2026-12-28');
    expect(await dates('GB', 'ENG', 2026)).not.toContain('2026-12-26');
  });

  it('keeps a weekend holiday that nothing replaces, and every day of a long one', async () => {
    expect(await dates('DE', null, 2027)).toContain('2027-12-25');
    // Japan replaces Sundays only: that this holiday had a substitute in another year does not matter.
    expect(await dates('JP', null, 2018)).toContain('2018-05-05');
    expect((await dates('SA', null, 2026)).filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  it('counts only whole public days', async () => {
    expect(await dates('IS', null, 2026)).not.toContain('2026-12-24');
    expect(await dates('CN', null, 2026)).not.toContain('2026-03-08');
    expect(await dates('GB', 'ENG', 2026)).not.toContain('2026-03-15');
  });

  it('names regions it does not know', async () => {
    const needs = [
      { country: 'XX', region: null, years: [2026] },
      { country: 'GB', region: 'ZZ', years: [2026] },
      { ...england, years: [2026] },
    ];
    const table = await loadHolidays(needs);
    expect(table.unknown).toEqual(['GB-ZZ', 'XX']);
    expect(Object.keys(table.regions)).toEqual(['GB-ENG']);
    expect(await loadHolidays([])).toBe(noHolidays);
  });
});

describe('a calendar with public holidays', () => {
  it('is closed on them, save those it excepts', async () => {
    const table = await loadHolidays([{ ...england, years: [2026] }]);
    const always = { timezone: 'Europe/London', hours: 'always' };
    const august = (except: string[]) => {
      const hours = readCalendarHours({ ...always, holidays: { ...england, except } });
      if (!('timezone' in hours)) throw new Error('unreadable');
      const calendar = workingCalendar(hours, table);
      return elapsed(calendar, readInstant('2026-08-30T00:00:00Z'), readInstant('2026-09-02T00:00:00Z')) / HOUR;
    };
    expect(august([])).toBe(48);
    expect(august(['2026-08-31'])).toBe(72);
  });

  it('promises nothing beyond the years it knows', async () => {
    const table = await loadHolidays([{ ...england, years: [2026, 2027] }]);
    const hours = readCalendarHours({ timezone: 'UTC', hours: { mon: ['09:00-10:00'] }, holidays: england });
    if (!('timezone' in hours)) throw new Error('unreadable');
    expect(dueAfter(workingCalendar(hours, table), readInstant('2026-06-01T00:00:00Z'), 500 * HOUR)).toEqual({
      at: null,
      reason: 'the calendar does not open for long enough until the end of 2027',
    });
  });
});

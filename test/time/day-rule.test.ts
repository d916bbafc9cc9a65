import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { daysOfRule, parseMovable, parseYearly } from '../../src/time/day-rule.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
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
const NTH = { first: '1st', second: '2nd', third: '3rd', fourth: '4th' };
const YEARS = Array.from({ length: 200 }, (_, index) => 2000 + index);

function dates(text: string, year: number): string[] {
  const rule = /^\d/.test(text) ? parseYearly(text) : parseMovable(text);
  if (rule === null) throw new Error(`no rule: ${text}`);
  return daysOfRule(rule, year).map((day) => new Date(day).toISOString().slice(0, 10));
}

/** Rule of ours → the same in the words of date-holidays. */
function inTheirWords(): ReadonlyMap<string, string> {
  const rules = new Map([['easter', 'easter']]);
  for (const days of [1, 2, 39, 49, 50, 60, 99]) rules.set(`easter+${days}`, `easter ${days}`);
  for (const days of [1, 2, 3, 7, 46, 47, 48, 52, 80]) rules.set(`easter-${days}`, `easter -${days}`);
  for (const [index, month] of MONTHS.entries()) {
    const after = `${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`;
    for (const weekday of WEEKDAYS) {
      for (const [ours, theirs] of Object.entries(NTH)) {
        rules.set(`${ours} ${weekday} of ${month}`, `${theirs} ${weekday} in ${capital(month)}`);
      }
      // Of December it lies before the first day of the year, which for them is that of the same year.
      if (month !== 'december') rules.set(`last ${weekday} of ${month}`, `${weekday} before ${after}`);
    }
  }
  return rules;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

describe('movable days', () => {
  it('are those of date-holidays, 430 rules over 200 years', () => {
    const rules = inTheirWords();
    expect(rules.size).toBe(430);
    const library = new Holidays();
    library.init('XX');
    for (const [ours, theirs] of rules) library.setHoliday(theirs, { type: 'public', name: ours });
    let compared = 0;
    for (const year of YEARS) {
      const theirs = new Map<string, string[]>();
      for (const { name, date } of library.getHolidays(year)) {
        theirs.set(name, [...(theirs.get(name) ?? []), date.slice(0, 10)]);
      }
      for (const rule of rules.keys()) {
        const inYear = (theirs.get(rule) ?? []).filter((date) => Number(date.slice(0, 4)) === year);
        expect(dates(rule, year), `${rule} in ${year}`).toEqual(inYear);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(85_000);
  }, 120_000);

  it('are found by the definition, word for word', () => {
    for (const year of YEARS) {
      for (const [month, name] of MONTHS.entries()) {
        for (const [weekday, day] of WEEKDAYS.entries()) {
          const all: string[] = [];
          for (let date = 1; date <= 31; date++) {
            const at = new Date(Date.UTC(year, month, date));
            if (at.getUTCMonth() === month && at.getUTCDay() === weekday) all.push(at.toISOString().slice(0, 10));
          }
          expect(dates(`last ${day} of ${name}`, year)).toEqual(all.slice(-1));
          expect(dates(`fourth ${day} of ${name}`, year)).toEqual(all.slice(3, 4));
        }
      }
    }
  });

  it.each([
    ['easter', 1818, '1818-03-22'],
    ['easter', 1943, '1943-04-25'],
    ['easter', 2026, '2026-04-05'],
    ['easter+39', 2008, '2008-05-01'],
    ['easter-2', 2285, '2285-03-20'],
    ['last friday of november', 2026, '2026-11-27'],
    ['first monday of may', 2028, '2028-05-01'],
  ])('%s of %i is %s', (rule, year, date) => {
    expect(dates(rule, year)).toEqual([date]);
  });

  it('far from Easter may lie in another year: none in some, two in others', () => {
    expect(dates('easter+280', 2000)).toEqual(['2000-01-09']);
    const counts = YEARS.map((year) => dates('easter+266', year).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
    expect(Math.abs(counts.reduce((sum, count) => sum + count, 0) - 200)).toBeLessThanOrEqual(1);
  });

  it.each([
    'Easter',
    'easter+0',
    'easter+367',
    'easter +1',
    'easter+1.5',
    'fifth monday of may',
    'last Friday of november',
    'last friday in november',
    'last friday of november ',
    'last  friday of november',
    'last friday of constructor',
    'last fri of november',
    '',
    7,
    null,
  ])('refuse %j', (text) => {
    expect(parseMovable(text)).toBeNull();
  });
});

describe('a day of every year', () => {
  it('of 29 February is there in leap years only', () => {
    expect(dates('02-29', 2026)).toEqual([]);
    expect(dates('02-29', 2028)).toEqual(['2028-02-29']);
    expect(dates('02-29', 2100)).toEqual([]);
    expect(dates('12-24', 2100)).toEqual(['2100-12-24']);
  });

  it.each(['02-30', '13-01', '00-10', '04-31', '4-1', '2026-04-01', '', 401])('refuses %j', (text) => {
    expect(parseYearly(text)).toBeNull();
  });
});

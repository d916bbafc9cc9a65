import { parseDate } from './instant.ts';

/** Which days an entry of a calendar means. */
export type DayRule =
  /** One date: midnight UTC, in milliseconds. */
  | { readonly is: 'date'; readonly day: number }
  /** A day of every year; 29 February only in leap years. Month is 1 to 12. */
  | { readonly is: 'yearly'; readonly month: number; readonly date: number }
  /** So many days after Easter Sunday of the Western churches, or before it. */
  | { readonly is: 'easter'; readonly days: number }
  /** The nth weekday of a month, Sunday being 0; `nth` 0 is the last one. Month is 1 to 12. */
  | { readonly is: 'weekday'; readonly nth: number; readonly weekday: number; readonly month: number };

const DAY = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NTH = ['last', 'first', 'second', 'third', 'fourth'];
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

/** Reads a day of every year, `12-24`. @returns null for anything else, also for `02-30` */
export function parseYearly(text: unknown): DayRule | null {
  if (typeof text !== 'string' || !/^\d{2}-\d{2}$/.test(text) || parseDate(`2000-${text}`) === null) return null;
  return { is: 'yearly', month: Number(text.slice(0, 2)), date: Number(text.slice(3)) };
}

/**
 * Reads a movable day: `easter`, `easter+39`, `easter-2` (at most 366 days), or `first|second|third|fourth|last`
 * weekday `of` month in lower-case English, such as `last friday of november`.
 *
 * @returns null for anything else
 */
export function parseMovable(text: unknown): DayRule | null {
  if (typeof text !== 'string' || text.length > 40) return null;
  const easter = /^easter(?:([+-])([1-9]\d{0,2}))?$/.exec(text);
  if (easter !== null) {
    const days = Number(easter[2] ?? 0);
    return days > 366 ? null : { is: 'easter', days: easter[1] === '-' ? -days : days };
  }
  const [nth, weekday, of, month, ...more] = text.split(' ');
  const found = {
    nth: NTH.indexOf(nth ?? ''),
    weekday: WEEKDAYS.indexOf(weekday ?? ''),
    month: MONTHS.indexOf(month ?? '') + 1,
  };
  const known = found.nth >= 0 && found.weekday >= 0 && of === 'of' && found.month > 0 && more.length === 0;
  return known ? { is: 'weekday', ...found } : null;
}

/** The days of one year that a rule means, as midnight UTC in milliseconds. None, one, or (far from Easter) two. */
export function daysOfRule(rule: DayRule, year: number): readonly number[] {
  const inYear = (day: number) => day >= Date.UTC(year, 0, 1) && day < Date.UTC(year + 1, 0, 1);
  switch (rule.is) {
    case 'date':
      return inYear(rule.day) ? [rule.day] : [];
    case 'yearly': {
      const day = Date.UTC(year, rule.month - 1, rule.date);
      return new Date(day).getUTCDate() === rule.date ? [day] : [];
    }
    case 'easter':
      return [year - 1, year, year + 1].map((one) => easterOf(one) + rule.days * DAY).filter(inYear);
    case 'weekday':
      return [nthWeekday(rule.nth, rule.weekday, rule.month, year)];
  }
}

function nthWeekday(nth: number, weekday: number, month: number, year: number): number {
  if (nth === 0) {
    const end = Date.UTC(year, month, 0);
    return end - ((new Date(end).getUTCDay() - weekday + 7) % 7) * DAY;
  }
  const start = Date.UTC(year, month - 1, 1);
  return start + (((weekday - new Date(start).getUTCDay() + 7) % 7) + (nth - 1) * 7) * DAY;
}

/** Easter Sunday by the Gregorian computus in the form of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

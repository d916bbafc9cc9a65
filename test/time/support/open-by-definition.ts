import { localDate, localTime } from '../../../src/time/zoned.ts';
import { type CalendarRecords, WEEKDAYS } from './arbitrary-calendars.ts';

type Week = 'always' | Readonly<Record<string, readonly string[]>>;
type Extra = {
  readonly date?: string;
  readonly yearly?: string;
  readonly rule?: string;
  readonly hours?: readonly string[];
};
type Period = { readonly from: string; readonly until?: string; readonly hours: Week };

const EASTER = new Set([
  '1972-04-02',
  '1988-04-03',
  '2006-04-16',
  '2011-04-24',
  '2012-04-08',
  '2018-04-01',
  '2024-03-31',
  '2026-04-05',
  '2027-03-28',
]);
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
const NTH = ['first', 'second', 'third', 'fourth'];
const DAY = 86_400_000;

/**
 * Whether a calendar is open at an instant, read off the definition, word for word and slowly: the local date and time lie in a span that
 * begins on the date or on the one before, and nothing closes the date. Shares nothing with the calendars of gitsm but local time.
 */
export function openByDefinition(records: CalendarRecords, at: number): boolean {
  const zone = String(records.find((one) => one.timezone !== undefined)?.timezone);
  const date = localDate(at, zone);
  const clock = localTime(at, zone);
  const special = specialOn(records, date);
  const before = new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
  const overnight = (text: string) => text.slice(6) <= text.slice(0, 5);
  const today = special?.hours ?? (special === null ? spansOn(records, date) : []);
  if (today.some((text) => clock >= text.slice(0, 5) && (overnight(text) || clock < text.slice(6)))) return true;
  if (special !== null) return false;
  const yesterday = specialOn(records, before)?.hours ?? spansOn(records, before);
  return yesterday.some((text) => overnight(text) && clock < text.slice(6));
}

function spansOn(records: CalendarRecords, date: string): readonly string[] {
  const stating = records.findIndex((one) => one.hours !== undefined);
  const periods = records.slice(0, stating + 1).map((one) => (one.periods ?? []) as readonly Period[]);
  const holding = periods
    .flatMap((list) => [...list].reverse())
    .find(({ from, until }) => date >= from && (until === undefined || date <= until));
  const week = (holding?.hours ?? records[stating]?.hours) as Week;
  if (week === 'always') return ['00:00-24:00'];
  return week[WEEKDAYS[new Date(date).getUTCDay()] ?? ''] ?? [];
}

function specialOn(records: CalendarRecords, date: string): Extra | null {
  const lists = records.map(
    (one) => ((one.holidays as { extra?: readonly Extra[] } | undefined)?.extra ?? []) as readonly Extra[],
  );
  return lists.flatMap((list) => [...list].reverse()).find((one) => means(one, date)) ?? null;
}

function means({ date, yearly, rule = '' }: Extra, on: string): boolean {
  if (date !== undefined) return date === on;
  if (yearly !== undefined) return on.slice(5) === yearly;
  const day = new Date(on);
  if (rule.startsWith('easter')) {
    return EASTER.has(new Date(day.getTime() - Number(rule.slice(6)) * DAY).toISOString().slice(0, 10));
  }
  const [nth = '', weekday = '', , month = ''] = rule.split(' ');
  const short = WEEKDAYS[day.getUTCDay()] ?? '';
  if (!weekday.startsWith(short) || MONTHS[day.getUTCMonth()] !== month) return false;
  if (nth === 'last') return new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
  return NTH[Math.floor((day.getUTCDate() - 1) / 7)] === nth;
}

import type { WorkingCalendar } from '../../../src/time/calendar.ts';
import { dueAfter, elapsed, isOpen, openIntervals, workingCalendar } from '../../../src/time/calendar.ts';
import type { CalendarData } from '../../../src/time/calendar-hours.ts';
import { readCalendarHours } from '../../../src/time/calendar-hours.ts';
import { formatInstant, readInstant } from '../../../src/time/instant.ts';

/** One working-time fact of another product, in gitsm's words. */
export interface Vector {
  readonly id: string;
  readonly op: string;
  /** Name in {@link VectorFile.calendars}. */
  readonly calendar: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly seconds?: number;
  readonly open?: boolean;
  readonly days?: number;
}

export interface VectorFile {
  readonly sources: readonly { readonly repository: string; readonly commit: string; readonly licence: string }[];
  readonly calendars: Readonly<Record<string, CalendarData>>;
  readonly vectors: readonly Vector[];
}

const DAY = 86_400_000;

export function calendarOf(data: CalendarData): WorkingCalendar {
  const hours = readCalendarHours(data);
  if (!('timezone' in hours)) throw new Error(JSON.stringify(hours));
  return workingCalendar(hours);
}

/** What gitsm answers, in the form of {@link expected}. */
export function answer(vector: Vector, data: CalendarData): string {
  const calendar = calendarOf(data);
  const from = vector.from === undefined ? Number.NaN : readInstant(vector.from);
  const to = vector.to === undefined ? Number.NaN : readInstant(vector.to);
  const at = vector.at === undefined ? Number.NaN : readInstant(vector.at);
  const amount = (vector.seconds ?? 0) * 1000;
  switch (vector.op) {
    case 'add': {
      const due = dueAfter(calendar, from, amount);
      return due.at === null ? due.reason : formatInstant(due.at);
    }
    case 'subtract':
      // The latest instant from which so much time passes until `from`.
      return elapsed(calendar, to, from) === amount && (amount === 0 || elapsed(calendar, to + 1, from) < amount)
        ? formatInstant(to)
        : `${elapsed(calendar, to, from) / 1000} seconds`;
    case 'delta':
      return String(elapsed(calendar, from, to) / 1000);
    case 'isOpen':
      return String(isOpen(calendar, at));
    case 'isWorkingDay':
      return String(openIntervals(calendar, at, at + DAY).length > 0);
    case 'isHoliday':
      return String(!isOpen(calendarOf({ ...data, hours: 'always' }), at));
    case 'opening':
      return formatInstant(openIntervals(calendar, from, from + 400 * DAY)[0]?.[0] ?? Number.NaN);
    case 'closing':
      return formatInstant(openIntervals(calendar, from, from + 400 * DAY)[0]?.[1] ?? Number.NaN);
    case 'lastOpen':
      return formatInstant(openIntervals(calendar, from - 400 * DAY, from).at(-1)?.[1] ?? Number.NaN);
    default:
      throw new Error(`gitsm has no ${vector.op}`);
  }
}

/** What the other product answers. */
export function expected(vector: Vector): string {
  if (vector.op === 'delta') return String(vector.seconds);
  return vector.open === undefined ? formatInstant(readInstant(vector.to)) : String(vector.open);
}

import type { WorkingCalendar } from '../../../src/time/calendar.ts';
import { workingCalendar } from '../../../src/time/calendar.ts';
import { readCalendarHours } from '../../../src/time/calendar-hours.ts';
import type { OracleCalendar } from './naive-calendar.ts';

/** The engine's reading of the same frontmatter and the same public holidays, all years of the cases known. */
export function engineCalendar(data: OracleCalendar, holidays: readonly string[]): WorkingCalendar {
  const hours = readCalendarHours({ ...data });
  if (!('timezone' in hours)) throw new Error(JSON.stringify(hours));
  const years: Record<number, { readonly date: string; readonly name: string }[]> = {};
  for (let year = 2005; year < 2030; year++) years[year] = [];
  for (const date of holidays) years[Number(date.slice(0, 4))]?.push({ date, name: date });
  return workingCalendar(hours, { regions: { 'GB-ENG': years }, unknown: [] });
}

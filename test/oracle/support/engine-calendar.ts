import type { WorkingCalendar } from '../../../src/time/calendar.ts';
import { workingCalendar } from '../../../src/time/calendar.ts';
import type { CalendarData, CalendarHours } from '../../../src/time/calendar-hours.ts';
import { readCalendarHours } from '../../../src/time/calendar-hours.ts';
import type { OracleCalendar, OracleChild } from './naive-calendar.ts';

/**
 * The engine's reading of the same frontmatter and the same public holidays, all years of the cases known.
 *
 * @param parent the calendar that it extends
 */
export function engineCalendar(
  data: OracleChild,
  holidays: readonly string[],
  parent: OracleCalendar | null = null,
): WorkingCalendar {
  const extended = parent === null ? null : hoursOf({ ...parent }, null);
  const hours = hoursOf(parent === null ? { ...data } : { ...data, extends: 'CAL-parent' }, extended);
  const years: Record<number, { readonly date: string; readonly name: string }[]> = {};
  for (let year = 2004; year < 2030; year++) years[year] = [];
  for (const date of holidays) (years[Number(date.slice(0, 4))] ??= []).push({ date, name: date });
  return workingCalendar(hours, { regions: { 'GB-ENG': years }, unknown: [] });
}

function hoursOf(data: CalendarData, parent: CalendarHours | null): CalendarHours {
  const hours = readCalendarHours(data, parent);
  if (!('timezone' in hours)) throw new Error(JSON.stringify(hours));
  return hours;
}

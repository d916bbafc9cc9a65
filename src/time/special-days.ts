import type { CalendarHours } from './calendar-parts.ts';
import { daysOfRule } from './day-rule.ts';
import type { DaySpan } from './day-span.ts';

/** A date on which a calendar is closed, or open at hours of its own. */
export interface SpecialDay {
  readonly title: string;
  /** Its own opening times; null where it is closed. */
  readonly spans: readonly DaySpan[] | null;
}

/** Midnight UTC of a date, in milliseconds → what is special about it. */
export type SpecialDays = ReadonlyMap<number, SpecialDay>;

/**
 * The special dates of one year. What the calendar states itself wins over public holidays, what it states later over what it
 * states earlier; `except` opens public holidays, and what a calendar that it extends states as `extra`.
 *
 * @param holidays public holidays of that year: midnight UTC of the date → name
 */
export function specialDays(hours: CalendarHours, holidays: ReadonlyMap<number, string>, year: number): SpecialDays {
  const days = new Map<number, SpecialDay>();
  for (const [day, title] of holidays) {
    if (!hours.except.has(day)) days.set(day, { title, spans: null });
  }
  for (const [index, { rule, title, spans }] of hours.extra.entries()) {
    for (const day of daysOfRule(rule, year)) {
      if (index < (hours.except.get(day) ?? 0)) continue;
      const name = title ?? holidays.get(day) ?? (spans === null ? 'Closed day' : 'Day with hours of its own');
      days.set(day, { title: name, spans });
    }
  }
  return days;
}

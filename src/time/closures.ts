import { namedStretches } from './named-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A date with a name on which a calendar is closed or has hours of its own. */
interface Closure {
  /** `YYYY-MM-DD`, local. */
  readonly date: string;
  /** As it stands in a record or in the list of public holidays; not safe to print as it is. */
  readonly title: string;
  /** Whether it is open at hours of its own. */
  readonly hours: boolean;
}

/**
 * The dates with a name on which a calendar is closed or has hours of its own, whose local day touches the stretch, in order.
 * Public holidays that it excepts are none; a date that the clocks of the zone skip touches nothing.
 */
export function closures(calendar: WorkingCalendar, from: number, to: number): readonly Closure[] {
  const days = new Map(namedStretches(calendar, from, to).map(({ day, special }) => [day, special]));
  return [...days.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, { title, spans }]) => ({
      date: new Date(day).toISOString().slice(0, 10),
      title,
      hours: spans !== null,
    }));
}

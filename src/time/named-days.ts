import type { SpecialDay } from './special-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { specialDaysOf, yearOf } from './working-calendar.ts';
import { offsetsOfYear } from './zone-year.ts';

const DAY = 86_400_000;

/** A stretch of one special day: nearly always all of it, two stretches where the clocks go back over its midnight. In milliseconds. */
export interface NamedStretch {
  readonly from: number;
  readonly to: number;
  /** Its local date, as midnight UTC. */
  readonly day: number;
  readonly special: SpecialDay;
}

/** The special days of a calendar that lie in a stretch of time, cut to it, in order. A date that the zone's clocks skip has none. */
export function namedStretches(calendar: WorkingCalendar, from: number, to: number): readonly NamedStretch[] {
  const found: NamedStretch[] = [];
  for (let year = yearOf(from); to > from && year <= yearOf(to); year++) {
    for (const { start, end, offset } of offsetsOfYear(calendar.hours.timezone, year)) {
      const first = Math.max(start, from);
      const last = Math.min(end, to);
      for (let local = localYear(first + offset); first < last && local <= localYear(last + offset); local++) {
        for (const [day, special] of specialDaysOf(calendar, local)) {
          const [begin, stop] = [Math.max(first, day - offset), Math.min(last, day + DAY - offset)];
          if (begin < stop) found.push({ from: begin, to: stop, day, special });
        }
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function localYear(local: number): number {
  return new Date(local).getUTCFullYear();
}

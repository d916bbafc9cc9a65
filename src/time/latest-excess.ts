import { countBelow, openBefore } from './timeline.ts';
import { dueInWeeks, openMinutes, WEEK, type WeeklyHours } from './weekly-hours.ts';

/** Working time on the ordinary week of a calendar. */
export interface WeeklyTarget {
  readonly hours: WeeklyHours;
  /** Working minutes. */
  readonly minutes: number;
}

/** How much later than another a target may fall due, and from which start on. */
export interface Excess {
  /** Minutes round the clock; infinite where a calendar never opens. */
  readonly later: number;
  /** Minute of the week, UTC. */
  readonly start: number;
}

/**
 * Whether there is a minute of an ordinary week from which on one target falls due later than another, and the one for which it is worst.
 * Where they start makes the difference: four hours of office time that start on Friday afternoon end on Monday.
 *
 * Only the minutes matter at which a calendar opens or closes, or from which a target falls due just then; between them the difference
 * cannot grow.
 *
 * @returns null where the target never falls due later
 */
export function latestExcess(promised: WeeklyTarget, kept: WeeklyTarget): Excess | null {
  if (openMinutes(kept.hours) === 0) return { later: Number.POSITIVE_INFINITY, start: 0 };
  if (openMinutes(promised.hours) === 0) return null;
  let worst: Excess | null = null;
  for (const start of turningPoints(promised, kept)) {
    const later =
      (dueInWeeks(kept.hours, start, kept.minutes) ?? 0) - (dueInWeeks(promised.hours, start, promised.minutes) ?? 0);
    if (later > (worst?.later ?? 0)) worst = { later, start };
  }
  return worst;
}

function turningPoints(promised: WeeklyTarget, kept: WeeklyTarget): readonly number[] {
  const points = new Set<number>([0]);
  for (const { hours, minutes } of [promised, kept]) {
    for (const edge of [...hours.starts, ...hours.ends]) {
      for (const point of [edge, startBefore(hours, edge, minutes)])
        for (const minute of [point, point + 1]) points.add(minute % WEEK);
    }
  }
  return [...points].sort((a, b) => a - b);
}

/** The last minute of the week from which so much open time ends at an edge. */
function startBefore(hours: WeeklyHours, edge: number, amount: number): number {
  const open = openMinutes(hours);
  const position = (((openBefore(hours, edge) - amount) % open) + open) % open;
  // Where so much open time ends one span and begins the next, the next.
  const index = countBelow(hours.sums, position + 1) - 1;
  return (hours.starts[index] ?? 0) + position - (hours.sums[index] ?? 0);
}

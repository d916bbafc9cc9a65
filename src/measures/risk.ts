import type { Clock } from './clock.ts';

/** How much of a target is used. */
export interface Risk {
  /** 0 to 1 within the target, above 1 beyond it; Infinity beyond a target of no time at all. */
  readonly share: number;
  /** The highest warning reached, in percent; null below the first. */
  readonly threshold: 50 | 75 | 100 | null;
}

/**
 * Share of a clock's target that is used, and the warning it has reached: at 50 %, 75 % and 100 %, where service desks commonly tell the
 * assignee first and the manager later. 100 means that the target is used up; it is breached only beyond that.
 */
export function riskOf(clock: Pick<Clock, 'elapsedMinutes' | 'targetMinutes'>): Risk {
  const { elapsedMinutes, targetMinutes } = clock;
  const share = targetMinutes > 0 ? elapsedMinutes / targetMinutes : elapsedMinutes > 0 ? Number.POSITIVE_INFINITY : 1;
  return { share, threshold: share >= 1 ? 100 : share >= 0.75 ? 75 : share >= 0.5 ? 50 : null };
}

import type { ClockRule } from '../model/process.ts';
import type { Due, WorkingCalendar } from '../time/calendar.ts';
import { dueAfter, elapsed } from '../time/calendar.ts';
import type { Stretch } from './stretches.ts';

/** One clock counted. Instants and times in milliseconds. */
export interface CountedClock {
  readonly mode: 'running' | 'paused' | 'met';
  readonly started: number;
  readonly due: number | null;
  /** Why there is no due instant although the clock is not paused. */
  readonly undue: string | null;
  readonly stopped: number | null;
  readonly elapsed: number;
  readonly paused: number;
  readonly breached: boolean;
}

/**
 * Counts one clock over the statuses a record has been in. It starts with the first of them, runs and pauses as its rule says, and
 * is stopped in every other status; when the record comes back it runs on, and the time between is not counted.
 *
 * @param once the clock stops for good at the first move out of its statuses
 * @param stretches at least one
 * @param target milliseconds of working time
 */
export function countClock(
  rule: ClockRule,
  once: boolean,
  stretches: readonly Stretch[],
  calendar: WorkingCalendar,
  target: number,
): CountedClock {
  const started = stretches[0]?.from ?? 0;
  let mode: CountedClock['mode'] = 'running';
  let stopped: number | null = null;
  let used = 0;
  let paused = 0;
  let due: Due | null = null;
  for (const { status, from, to } of stretches) {
    if (once && stopped !== null) break;
    if (rule.runs.includes(status)) {
      mode = 'running';
      stopped = null;
      if (due === null || used < target) due = dueAfter(calendar, from, target - used);
      used += elapsed(calendar, from, to);
    } else if (rule.pauses.includes(status)) {
      mode = 'paused';
      stopped = null;
      if (used < target) due = null;
      paused += elapsed(calendar, from, to);
    } else {
      mode = 'met';
      stopped ??= from;
    }
  }
  due ??= dueAfter(calendar, stopped ?? started, target - used);
  const shown = mode === 'paused' ? null : due;
  return {
    mode,
    started,
    due: shown?.at ?? null,
    undue: shown !== null && shown.at === null ? shown.reason : null,
    stopped,
    elapsed: used,
    paused,
    breached: used > target,
  };
}

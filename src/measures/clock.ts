import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { formatInstant } from '../time/instant.ts';
import { usedUpAt } from './count-clock.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { ServiceLevels } from './service-levels.ts';

/**
 * What a clock says. `breached` as soon as more than the target has been used in any of its cycles, whether it runs, is paused or has
 * stopped: that cannot be undone. Else `paused`, `met` (stopped within the target; to the minute is within) or `running`.
 */
export type ClockState = 'running' | 'paused' | 'met' | 'breached';

/** One agreement target measured on one record. Keys are fixed by the public contract, section 5. */
export interface Clock {
  /** ID of the record. */
  readonly record: string;
  /** ID of the agreement. */
  readonly agreement: string;
  readonly metric: string;
  readonly state: ClockState;
  /** RFC 3339 instant at which its present cycle began: most often the first timeline entry. */
  readonly started: string;
  /**
   * RFC 3339 instant at which the target is used up, or was, or would have been had the clock not stopped. Null while paused, and where
   * the calendar never opens for long enough.
   */
  readonly due: string | null;
  /** RFC 3339 instant at which it stopped; null while it runs or is paused. */
  readonly stopped: string | null;
  readonly targetMinutes: number;
  /** Working minutes; parts of a minute are decimals. */
  readonly elapsedMinutes: number;
  /** Working minutes spent in statuses that pause the clock. */
  readonly pausedMinutes: number;
  readonly breached: boolean;
}

/** Every clock of one record at an instant; see {@link readingsOf}. None where its timeline cannot be read. */
export function clocksOf(record: RecordFile, process: Process, levels: ServiceLevels, now: number): readonly Clock[] {
  return (readingsOf(record, process, levels, now) ?? []).map((reading) => clockOf(reading));
}

/** A reading as the public contract has it. */
export function clockOf(reading: Reading, due: ReturnType<typeof dueOf> = dueOf(reading)): Clock {
  const { record, agreement, metric, cycle, target, left } = reading;
  const stopped = left ?? cycle.stopped;
  return {
    record: record.id,
    agreement: agreement.id,
    metric,
    state: stateOf(reading),
    started: formatInstant(cycle.started),
    due: due?.at == null ? null : formatInstant(due.at),
    stopped: stopped === null ? null : formatInstant(stopped),
    targetMinutes: toMinutes(target),
    elapsedMinutes: toMinutes(cycle.used),
    pausedMinutes: toMinutes(cycle.paused),
    breached: isBreached(reading),
  };
}

/** What a clock says. */
export function stateOf(reading: Reading): ClockState {
  if (isBreached(reading)) return 'breached';
  const { mode } = reading.cycle;
  return mode === 'stopped' ? 'met' : mode;
}

/** Whether any cycle of a clock has used more than was promised then. */
export function isBreached({ cycles }: Reading): boolean {
  return cycles.some(({ breachedAt }) => breachedAt !== null);
}

/** When the target of the present cycle is used up; null while it is paused. */
export function dueOf({ cycle, calendar, target, left }: Reading): ReturnType<typeof usedUpAt> | null {
  return cycle.mode === 'paused' && left === null ? null : usedUpAt(cycle, calendar, target);
}

/** A millisecond is never rounded away: what is over the target stays over it. */
export function toMinutes(milliseconds: number): number {
  return Math.round((milliseconds / 60_000) * 1e6) / 1e6;
}

import { formatDuration } from '../time/duration.ts';
import { showInstant } from '../time/zoned.ts';
import { dueOf, isBreached } from './clock.ts';
import type { Reading } from './reading.ts';

/** How a clock will end if nothing is done about it. */
export interface Forecast {
  /** Working milliseconds left; negative beyond the target. */
  readonly left: number;
  /** When the target is or was used up; null while paused, where it never is, or once the clock has stopped within it. */
  readonly at: number | null;
  /** One sentence for people, times in the zone of the calendar. */
  readonly text: string;
}

/** Foretells the breach of a clock: "Will breach in 1 h 20 m of working time, at 2 Nov 2026, 16:40 (Europe/London)." */
export function forecastOf(reading: Reading): Forecast {
  const { cycle, cycles, target, calendar, left: leftAt } = reading;
  const left = target - cycle.used;
  const zone = calendar.hours.timezone;
  const say = (at: number) => `${showInstant(at, zone)} (${zone})`;
  const duration = (milliseconds: number) => formatDuration(Math.abs(milliseconds) / 60_000);
  const over = cycle.breachedAt ?? cycles.find((one) => one.breachedAt !== null)?.breachedAt ?? null;
  if (isBreached(reading) && over !== null) {
    if (cycle.breachedAt === null) return { left, at: over, text: `Breached at ${say(over)}, in an earlier cycle.` };
    if (left >= 0) return { left, at: over, text: `Breached at ${say(over)}, by the target that held then.` };
    const then = cycle.segments.findLast(({ from, mode }) => mode !== 'stopped' && from <= over)?.target ?? target;
    if (then !== target) {
      const text = `Breached at ${say(over)}, when ${duration(then)} were promised; ${duration(left)} beyond what is promised now.`;
      return { left, at: over, text };
    }
    return { left, at: over, text: `Breached by ${duration(left)} of working time, at ${say(over)}.` };
  }
  if (cycle.mode === 'stopped' || leftAt !== null) {
    return { left, at: null, text: `Met with ${duration(left)} of working time to spare.` };
  }
  if (cycle.mode === 'paused') return { left, at: null, text: `Paused with ${duration(left)} of working time left.` };
  const due = dueOf(reading);
  if (due === null || due.at === null) {
    return { left, at: null, text: `Will never breach: ${due?.at === null ? due.reason : 'it is paused'}.` };
  }
  if (left === 0) return { left, at: due.at, text: `The target is used up since ${say(due.at)}.` };
  return { left, at: due.at, text: `Will breach in ${duration(left)} of working time, at ${say(due.at)}.` };
}

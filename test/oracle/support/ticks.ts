import type { NaiveCalendar } from './naive-calendar.ts';
import { walk } from './walk.ts';

/** Every step of a walk, kept so that several clocks of one case can be led over it. */
export interface Ticks {
  /** Instants at which a step begins, seconds since `from`; one more than there are steps. */
  readonly starts: Int32Array;
  readonly open: Uint8Array;
  readonly from: number;
  readonly to: number;
}

let startsSoFar = new Int32Array(1 << 16);
let openSoFar = new Uint8Array(1 << 16);

/** Walks once. Both instants are whole seconds, in milliseconds. */
export function ticksOf(calendar: NaiveCalendar, from: number, to: number): Ticks {
  let count = 0;
  walk(calendar, from, to, (start, _end, open) => {
    if (count + 1 === startsSoFar.length) {
      const [starts, opens] = [startsSoFar, openSoFar];
      startsSoFar = new Int32Array(starts.length * 2);
      openSoFar = new Uint8Array(starts.length * 2);
      startsSoFar.set(starts);
      openSoFar.set(opens);
    }
    startsSoFar[count] = start;
    openSoFar[count] = open ? 1 : 0;
    count += 1;
    return false;
  });
  startsSoFar[count] = (to - from) / 1000;
  return { starts: startsSoFar.slice(0, count + 1), open: openSoFar.slice(0, count), from, to };
}

/**
 * Steps over the open part of a stretch.
 *
 * @param most milliseconds of open time after which to end
 * @returns the open time, and the instant at which `most` was reached; null where it was not
 */
export function stepThrough(
  ticks: Ticks,
  from: number,
  to: number,
  most: number = Number.POSITIVE_INFINITY,
): { readonly open: number; readonly reached: number | null } {
  if (from < ticks.from || to > ticks.to) throw new Error('Unexpected stretch beyond what was walked.');
  const { starts, open } = ticks;
  const first = (from - ticks.from) / 1000;
  const last = (to - ticks.from) / 1000;
  const wanted = most / 1000;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= first) low = middle;
    else high = middle - 1;
  }
  let sum = 0;
  for (let at = low; at < open.length; at++) {
    const start = Math.max(starts[at] ?? 0, first);
    if (start >= last) break;
    if (open[at] === 0) continue;
    const end = Math.min(starts[at + 1] ?? 0, last);
    if (sum + end - start >= wanted) return { open: most, reached: ticks.from + (start + wanted - sum) * 1000 };
    sum += end - start;
  }
  return { open: sum * 1000, reached: null };
}

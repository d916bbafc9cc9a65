import { dueOf } from '../../src/measures/clock.ts';
import { type Cycle, usedUpAt } from '../../src/measures/count-clock.ts';
import { priorityOf } from '../../src/measures/priority.ts';
import type { Reading } from '../../src/measures/reading.ts';
import type { Process } from '../../src/model/process.ts';

/** Most moments that are told of one clock. */
const MOST = 16;
/** Priorities come from records and may be any text. */
const LONGEST = 12;

/** Something that happened to a clock, or will. */
export interface ClockMoment {
  readonly at: number;
  /** Beside the bar, where there is little room. */
  readonly short: string;
  readonly name: string;
  /** What matters less has the higher. */
  readonly rank: number;
  /** Whether the target is used up at it. */
  readonly limit: boolean;
}

/**
 * What there is to mark on the bar of a clock, in order: where thresholds and the target were or will be reached, where it begins anew, where
 * the priority changed.
 *
 * @param cycles those that are drawn, the last of them the present one
 */
export function clockMoments(reading: Reading, process: Process, cycles: readonly Cycle[]): readonly ClockMoment[] {
  const moments = [...limits(reading, cycles), ...priorities(reading, process, cycles), ...restarts(cycles)];
  const known = new Set(moments.flatMap(({ at, limit }) => (limit ? [at] : [])));
  const all = [...moments, ...[...thresholds(reading)].filter(({ at }) => !known.has(at))];
  return all
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at);
}

function* limits(reading: Reading, cycles: readonly Cycle[]): Iterable<ClockMoment> {
  for (const { breachedAt } of cycles) {
    if (breachedAt !== null) yield { at: breachedAt, short: 'breached', name: 'Target used up', rank: 0, limit: true };
  }
  const due = dueOf(reading)?.at ?? null;
  if (reading.cycle.breachedAt === null && due !== null) {
    yield { at: due, short: 'due', name: 'Due', rank: 0, limit: true };
  }
}

function* priorities({ stretches }: Reading, process: Process, cycles: readonly Cycle[]): Iterable<ClockMoment> {
  const first = cycles[0]?.started ?? 0;
  const last = cycles.at(-1)?.stopped ?? Number.POSITIVE_INFINITY;
  let before: string | null = null;
  for (const [index, { from, fields }] of stretches.entries()) {
    const priority = priorityOf(fields, process);
    if (index > 0 && priority !== before && from >= first && from < last) {
      const change = `${nameOf(before)} → ${nameOf(priority)}`;
      yield { at: from, short: change, name: `Priority ${change}`, rank: 1, limit: false };
    }
    before = priority;
  }
}

function* restarts(cycles: readonly Cycle[]): Iterable<ClockMoment> {
  for (const { started } of cycles.slice(1)) {
    yield { at: started, short: 'anew', name: 'Begins anew', rank: 3, limit: false };
  }
}

/** Shares of the present target that are used, or will be if the clock runs on. */
function* thresholds({ agreement, cycle, calendar, target, left }: Reading): Iterable<ClockMoment> {
  for (const { at: percent } of agreement.thresholds.slice(0, MOST)) {
    const amount = (target * percent) / 100;
    if (cycle.used < amount && (cycle.mode !== 'running' || left !== null)) continue;
    const { at } = usedUpAt(cycle, calendar, amount);
    if (at !== null) yield { at, short: `${percent} %`, name: `${percent} % used`, rank: 4, limit: false };
  }
}

function nameOf(priority: string | null): string {
  if (priority === null) return 'none';
  return priority.length > LONGEST ? `${priority.slice(0, LONGEST - 1)}…` : priority;
}

import type { ClockRule } from '../model/clock-rule.ts';
import { isObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { parseInstant } from '../time/instant.ts';
import { type Agreement, promisedFor } from './agreement.ts';
import { type ClockTask, type Cycle, countClock, type Segment } from './count-clock.ts';
import { type Holding, holdingsOf, type Rival } from './holding.ts';
import { priorityOf } from './priority.ts';
import type { ServiceLevels } from './service-levels.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** One clock of one record at an instant, with everything it was counted from. Instants and times in milliseconds. */
export interface Reading {
  readonly record: RecordFile;
  readonly agreement: Agreement;
  readonly metric: string;
  readonly rule: ClockRule;
  readonly calendar: WorkingCalendar;
  /** In order, at least one; the last is the one shown. */
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle;
  /** Working time promised. */
  readonly target: number;
  /** The priority it is promised for. */
  readonly priority: string | null;
  /** When the agreement came to hold for the record. */
  readonly attached: number;
  /** When it ceased to, by no longer covering it or because a more specific one did, although the clock had not stopped; null: it did not. Only a breached clock outlives that. */
  readonly left: number | null;
  /** Where the record has been until the instant of the question. */
  readonly stretches: readonly Stretch[];
  /** Clocks of the same metric by other agreements that would hold if this one were not there. */
  readonly rivals: readonly Rival[];
}

/**
 * Every clock of one record at an instant: one for each metric that an agreement promises for its priority. Entries of the timeline
 * after that instant have not happened yet.
 *
 * @param now milliseconds since 1970
 * @returns empty for a record without a timeline, and for one that was taken back; null where an entry has no readable instant
 */
export function readingsOf(
  record: RecordFile,
  process: Process,
  levels: ServiceLevels,
  now: number,
): readonly Reading[] | null {
  const stretches = stretchesOf(record, process, now);
  if (stretches === null) return null;
  if (stretches.length === 0) return [];
  const found: Reading[] = [];
  for (const holding of holdingsOf(levels.candidates(record.kind, stretches), process, stretches)) {
    const reading = readingOf(record, process, holding, stretches);
    if (reading !== null) found.push(reading);
  }
  return found;
}

function readingOf(
  record: RecordFile,
  process: Process,
  holding: Holding,
  stretches: readonly Stretch[],
): Reading | null {
  const { agreement, metric, rule, calendar, targets, attached, held, rivals } = holding;
  if (rule.cancels.includes(stretches.at(-1)?.status ?? '')) return null;
  const task = {
    rule,
    calendar,
    attached,
    held: held.from,
    restarts: restartsOf(rule, record, stretches.at(-1)?.to ?? 0),
    targetOf: ({ fields }: Stretch): number | null => promisedFor(targets, priorityOf(fields, process)),
  };
  const whole = countClock(task, stretches);
  if (held.from > (stretches[0]?.from ?? 0) && !goesOn(whole, held.from)) return null;
  const within = held.until === null ? whole : countUntil(task, stretches, held.until);
  if (within.length === 0) return null;
  // Changes after a clock has stopped do not matter to it.
  const left = held.until !== null && goesOn(whole, held.until) ? held.until : null;
  const cycles = left === null ? whole : within;
  const cycle = cycles.at(-1);
  const decisive = cycle?.segments.findLast(({ mode }) => mode !== 'stopped') ?? cycle?.segments[0];
  if (cycle === undefined || decisive === undefined) return null;
  const breached = cycles.some(({ breachedAt }) => breachedAt !== null);
  // A record that begins where its clock is stopped has used nothing of what its priority is promised.
  const target = task.targetOf(decisive.stretch) ?? (breached ? (lastPromised(cycles)?.target ?? null) : null);
  if (target === null || (left !== null && !breached)) return null;
  const promised = task.targetOf(decisive.stretch) === null ? lastPromised(cycles) : decisive;
  const priority = priorityOf((promised ?? decisive).stretch.fields, process);
  return {
    record,
    agreement,
    metric,
    rule,
    calendar,
    cycles,
    cycle,
    target,
    priority,
    attached: held.from,
    left,
    stretches,
    rivals,
  };
}

/** A clock that has seen nothing of what happens from an instant on. */
function countUntil(task: ClockTask, stretches: readonly Stretch[], until: number): readonly Cycle[] {
  const restarts = task.restarts.filter((at) => at < until);
  return countClock(
    { ...task, restarts },
    stretches.filter(({ from }) => from < until),
  );
}

/** Whether a clock runs or is paused at any time from an instant on. */
function goesOn(cycles: readonly Cycle[], from: number): boolean {
  return cycles.some(({ segments }) => segments.some((one) => one.from >= from && one.mode !== 'stopped'));
}

function lastPromised(cycles: readonly Cycle[]): Segment | null {
  return cycles.flatMap(({ segments }) => segments).findLast((one) => one.target !== null) ?? null;
}

/** Instants of the field that begins new cycles, in order, until an instant. */
function restartsOf({ restarts }: ClockRule, { data }: RecordFile, until: number): readonly number[] {
  const list = restarts === null ? undefined : data[restarts];
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((one: unknown) => {
      const at = isObject(one) ? parseInstant(one.at) : null;
      return at === null || at > until ? [] : [at];
    })
    .sort((a, b) => a - b);
}

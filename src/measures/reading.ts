import type { ClockRule } from '../model/clock-rule.ts';
import { isObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { parseInstant } from '../time/instant.ts';
import { type Agreement, ruleOf, specificity, versionAt } from './agreement.ts';
import { type ClockTask, type Cycle, countClock } from './count-clock.ts';
import { type Coverage, coveragesOf } from './coverage.ts';
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
  /** When the agreement came to cover the record. */
  readonly attached: number;
  /** When it ceased to, although the clock had not stopped; null: it did not. Only a breached clock outlives that. */
  readonly left: number | null;
  /** Where the record has been until the instant of the question. */
  readonly stretches: readonly Stretch[];
  /** Clocks of the same metric by other agreements that would hold if this one were not there. */
  readonly rivals: readonly Rival[];
}

/** An agreement that covers a record, too, but promises the same thing less specifically or later. */
export interface Rival {
  readonly agreement: Agreement;
  readonly target: number;
  /** Whether it says as narrowly what it is for: then the shorter target decided. */
  readonly tie: boolean;
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
  for (const agreement of levels.candidates(record.kind, stretches)) {
    for (const coverage of coveragesOf(agreement, record.kind, stretches)) {
      const version = versionAt(agreement, coverage.from);
      if (version === null || version.calendar === null) continue;
      for (const [metric, targets] of version.targets) {
        const rule = ruleOf(agreement, process, metric);
        if (rule === null) continue;
        const promise = { agreement, metric, rule, calendar: version.calendar, targets, coverage };
        const reading = readingOf(record, process, promise, stretches);
        if (reading !== null) found.push(reading);
      }
    }
  }
  return found.some(hasRival) ? mostSpecific(found) : found;
}

/** What one agreement promises in one metric to a record that it covers. */
interface Promised {
  readonly agreement: Agreement;
  readonly metric: string;
  readonly rule: ClockRule;
  readonly calendar: WorkingCalendar;
  /** Priority → working milliseconds. */
  readonly targets: ReadonlyMap<string, number>;
  readonly coverage: Coverage;
}

function readingOf(
  record: RecordFile,
  process: Process,
  promise: Promised,
  stretches: readonly Stretch[],
): Reading | null {
  const { agreement, metric, rule, calendar, targets, coverage } = promise;
  if (rule.cancels.includes(stretches.at(-1)?.status ?? '')) return null;
  const task = {
    rule,
    calendar,
    attached: coverage.from,
    restarts: restartsOf(rule, record, stretches.at(-1)?.to ?? 0),
    targetOf: ({ fields }: Stretch): number | null => targets.get(priorityOf(fields, process) ?? '') ?? null,
  };
  const whole = countClock(task, stretches);
  if (coverage.from > (stretches[0]?.from ?? 0) && !goesOn(whole, coverage.from)) return null;
  const within = coverage.until === null ? whole : countUntil(task, stretches, coverage.until);
  if (within.length === 0) return null;
  // Changes after a clock has stopped do not matter to it.
  const left = coverage.until !== null && goesOn(whole, coverage.until) ? coverage.until : null;
  const cycles = left === null ? whole : within;
  const cycle = cycles.at(-1);
  const decisive = cycle?.segments.findLast(({ mode }) => mode !== 'stopped') ?? cycle?.segments[0];
  if (cycle === undefined || decisive === undefined) return null;
  const breached = cycles.some(({ breachedAt }) => breachedAt !== null);
  // A record that begins where its clock is stopped has used nothing of what its priority is promised.
  const target = task.targetOf(decisive.stretch) ?? (breached ? lastTarget(cycles) : null);
  if (target === null || (left !== null && !breached)) return null;
  const priority = priorityOf(decisive.stretch.fields, process);
  const { from: attached } = coverage;
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
    attached,
    left,
    stretches,
    rivals: [],
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

function lastTarget(cycles: readonly Cycle[]): number | null {
  return cycles.flatMap(({ segments }) => segments).findLast((one) => one.target !== null)?.target ?? null;
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

function hasRival(one: Reading, index: number, all: readonly Reading[]): boolean {
  for (let other = 0; other < index; other += 1) {
    const before = all[other];
    if (before?.metric === one.metric && before.agreement.rivalry === one.agreement.rivalry) return true;
  }
  return false;
}

/** Of agreements that promise the same thing, the most specific one; of equally specific ones, the one that promises it soonest. */
function mostSpecific(readings: readonly Reading[]): readonly Reading[] {
  const groups = Map.groupBy(
    readings.filter(({ left }) => left === null),
    ({ agreement, metric }) => `${agreement.rivalry}\0${metric}`,
  );
  const winners = new Map<Reading, Reading>();
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted(bySpecificity);
    if (first === undefined) continue;
    const rivals = others.map(({ agreement, target }) => ({
      agreement,
      target,
      tie: specificity(agreement) === specificity(first.agreement),
    }));
    winners.set(first, rivals.length === 0 ? first : { ...first, rivals });
  }
  return readings.flatMap((one) => (one.left === null ? (winners.get(one) ?? []) : one));
}

function bySpecificity(a: Reading, b: Reading): number {
  return (
    specificity(b.agreement) - specificity(a.agreement) ||
    a.target - b.target ||
    (a.agreement.id < b.agreement.id ? -1 : a.agreement.id > b.agreement.id ? 1 : 0)
  );
}

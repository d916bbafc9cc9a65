import { asStrings } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { clockedEntries } from './calendars.ts';
import { stateOf, toMinutes } from './clock.ts';
import { servicesOf } from './coverage.ts';
import { priorityOf } from './priority.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { ServiceLevels } from './service-levels.ts';
import type { SlaProblem } from './sla.ts';

/**
 * How a clock ended: `met` where it stopped within its target, `breached` as soon as it had used more. A clock that still runs or is
 * paused within its target is `open`: nobody knows yet.
 */
export type Verdict = 'met' | 'breached' | 'open';

/** One clock of one record, closed or not, with what figures are grouped by. */
export interface Outcome {
  /** ID of the record. */
  readonly record: string;
  /** ID of the agreement. */
  readonly agreement: string;
  /** `sla`, `ola` or `underpinning`. */
  readonly type: string;
  readonly metric: string;
  readonly verdict: Verdict;
  /** When it stopped; where it is breached and still runs, when that happened; null while open. Milliseconds since 1970. */
  readonly at: number | null;
  /** Working minutes of its present cycle. */
  readonly elapsedMinutes: number;
  readonly targetMinutes: number;
  /** Priority, services and group that the record had when the clock last ran or was paused. */
  readonly priority: string | null;
  readonly services: readonly string[];
  readonly group: string | null;
  /** The same for the clocks of which only one can hold: record, metric and who promised whom. */
  readonly key: string;
}

/**
 * Every clock of every record that had begun by an instant, closed records too.
 *
 * @param levels from `prepareServiceLevels` with `history`
 * @param now milliseconds since 1970
 * @param problems gets what could not be measured
 */
export function outcomesOf(
  snapshot: Snapshot,
  levels: ServiceLevels,
  now: number,
  problems: SlaProblem[] = [],
): readonly Outcome[] {
  for (const [id, why] of levels.unusable)
    problems.push({ record: id, message: `No clocks by this agreement: ${why}` });
  const entries = clockedEntries(snapshot, { history: true });
  snapshot.preload(entries);
  return entries.flatMap((entry): readonly Outcome[] => {
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined) return [];
    const readings = readingsOf(entry.open(), process, levels, now);
    if (readings !== null) return readings.map((reading) => outcomeOf(reading, process));
    problems.push({ record: entry.id, message: 'No clocks: an entry of its timeline has no readable instant.' });
    return [];
  });
}

/** The outcome of one clock. */
export function outcomeOf(reading: Reading, process: Process): Outcome {
  const { record, agreement, metric, cycle, cycles, target, left } = reading;
  const state = stateOf(reading);
  const verdict = state === 'met' || state === 'breached' ? state : 'open';
  const stopped = left ?? cycle.stopped;
  const breachedAt = cycles.find((one) => one.breachedAt !== null)?.breachedAt ?? null;
  const live = cycle.segments.findLast(({ mode }) => mode !== 'stopped') ?? cycle.segments[0];
  const fields = live?.stretch.fields ?? record.data;
  return {
    record: record.id,
    agreement: agreement.id,
    type: agreement.type,
    metric,
    verdict,
    at: verdict === 'open' ? null : (stopped ?? breachedAt),
    elapsedMinutes: toMinutes(cycle.used),
    targetMinutes: toMinutes(target),
    priority: priorityOf(fields, process),
    services: [...new Set(servicesOf(fields))],
    group: asStrings(fields['group'])[0] ?? null,
    // A breached clock of an agreement that ceased to cover the record stands beside the one that holds now.
    key: [record.id, metric, agreement.rivalry, left === null ? '' : agreement.id].join('\0'),
  };
}

import { compareText } from '../model/compare-text.ts';
import { isOver, statusOf } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { find } from '../model/snapshot.ts';
import { formatInstant } from '../time/instant.ts';
import type { Scope } from './calendars.ts';
import { type ClockState, dueOf, stateOf, toMinutes } from './clock.ts';
import { type Cycle, usedUpAt } from './count-clock.ts';
import { escalationOf } from './escalation.ts';
import { forecastOf } from './forecast.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { ServiceLevels } from './service-levels.ts';
import { openReadings } from './sla.ts';

/** A threshold of a clock that has been reached. Instants are RFC 3339. */
export interface Alert {
  readonly record: string;
  readonly title: string;
  readonly path: string;
  readonly priority: string | null;
  readonly status: string;
  readonly agreement: string;
  readonly metric: string;
  /** Working minutes promised. */
  readonly targetMinutes: number;
  /** The threshold: percent of the target used. */
  readonly percent: number;
  /** When it was reached. */
  readonly at: string;
  /** Start of the cycle; with record, agreement, metric, target and percent it tells this alert from every other. */
  readonly cycle: string;
  readonly due: string | null;
  readonly state: ClockState;
  /** When the clock stopped, breached; null while it runs or is paused. */
  readonly ended: string | null;
  /** One sentence for people. */
  readonly forecast: string;
  /** GitHub logins known to the repository, each once, at most ten. */
  readonly tell: readonly string[];
}

/** Which clocks are looked at besides those that still run or are paused. */
export interface AlertScope extends Scope {
  /** Clocks that were breached and have stopped since this instant, milliseconds since 1970; left out: none. */
  readonly since?: number;
  /** IDs of records that are looked at although their status is final. */
  readonly also?: ReadonlySet<string>;
}

/**
 * All reached thresholds of clocks that still run or are paused, of all records open at an instant: the record with the least time
 * left first, within a record the highest threshold first (FitSM PR9.3: functional and hierarchical escalation). A breached clock has
 * reached 100 %, whatever its target is now.
 *
 * @param now milliseconds since 1970
 */
export function alertsOf(
  snapshot: Snapshot,
  levels: ServiceLevels,
  now: number,
  scope: AlertScope = {},
): readonly Alert[] {
  const people = escalationOf(snapshot);
  const found: { alert: Alert; left: number }[] = [];
  for (const reading of [
    ...openReadings(snapshot, levels, now, scope),
    ...finalReadings(snapshot, levels, now, scope),
  ]) {
    const ended = endedAt(reading);
    if (ended !== null && (ended < (scope.since ?? Number.POSITIVE_INFINITY) || reading.cycle.breachedAt === null))
      continue;
    const { left, text } = forecastOf(reading);
    for (const { at: percent, tell } of reading.agreement.thresholds) {
      const at = reachedAt(reading, percent);
      if (at === null || (ended !== null && percent < 100)) continue;
      found.push({ left, alert: alertOf(reading, percent, at, text, people.told(reading, tell)) });
    }
  }
  const urgency = new Map<string, number>();
  for (const { alert, left } of found) {
    urgency.set(alert.record, Math.min(left, urgency.get(alert.record) ?? Number.POSITIVE_INFINITY));
  }
  const of = (record: string): number => urgency.get(record) ?? 0;
  return found
    .map(({ alert }) => alert)
    .sort((a, b) => of(a.record) - of(b.record) || compareText(a.record, b.record) || b.percent - a.percent);
}

/** Readings of the records asked for that are in a final status: open ones are read already. */
function* finalReadings(
  snapshot: Snapshot,
  levels: ServiceLevels,
  now: number,
  { also = new Set(), history = false }: AlertScope,
): Iterable<Reading> {
  for (const id of also) {
    const entry = find(snapshot, id);
    const process = entry === null ? undefined : snapshot.rules.processes.get(entry.kind);
    if (entry === null || process === undefined) continue;
    const readings = readingsOf(entry.open(), process, levels, now) ?? [];
    const status = readings[0]?.stretches.at(-1)?.status;
    const final = status !== undefined && statusOf(process, status)?.final === true;
    if (final || (!history && isOver(snapshot.rules, entry))) yield* readings;
  }
}

/** When a clock ended, by stopping or by its agreement's no longer holding; null while it runs or is paused. */
function endedAt({ cycle, left }: Reading): number | null {
  return left ?? cycle.stopped;
}

/** When a threshold was reached: not before the target held of which it is a part. Null where it has not been. */
function reachedAt({ cycle, calendar, target }: Reading, percent: number): number | null {
  const amount = (target * percent) / 100;
  if (cycle.used >= amount) {
    const { at } = usedUpAt(cycle, calendar, amount);
    return at === null ? null : Math.max(at, targetSince(cycle, target));
  }
  return percent <= 100 ? cycle.breachedAt : null;
}

/** Since when the present target holds within a cycle. */
function targetSince({ segments, started }: Cycle, target: number): number {
  const active = segments.filter(({ mode }) => mode !== 'stopped');
  const other = active.findLastIndex((one) => one.target !== target);
  return active[other + 1]?.from ?? started;
}

function alertOf(reading: Reading, percent: number, at: number, forecast: string, tell: readonly string[]): Alert {
  const { record, agreement, metric, cycle, stretches, priority, target } = reading;
  const due = dueOf(reading);
  const ended = endedAt(reading);
  return {
    record: record.id,
    title: record.title,
    path: record.path,
    priority,
    status: stretches.at(-1)?.status ?? record.status,
    agreement: agreement.id,
    metric,
    targetMinutes: toMinutes(target),
    percent,
    at: formatInstant(at),
    cycle: formatInstant(cycle.started),
    due: due?.at == null ? null : formatInstant(due.at),
    state: stateOf(reading),
    ended: ended === null ? null : formatInstant(ended),
    forecast,
    tell,
  };
}

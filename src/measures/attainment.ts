import type { Outcome } from './outcome.ts';

/** What figures may be grouped by. */
export type AttainmentBy = 'agreement' | 'metric' | 'priority' | 'service' | 'group' | 'month';

/** Every {@link AttainmentBy}. */
export const attainmentKeys: readonly AttainmentBy[] = ['agreement', 'metric', 'priority', 'service', 'group', 'month'];

/** How well a promise was kept. */
export interface Attained {
  /** Clocks that ended: met and breached ones. */
  readonly count: number;
  readonly met: number;
  readonly breached: number;
  /** 100 × met / count; null where none ended. */
  readonly percentage: number | null;
  /** Working minutes used: the middle one; of an even number the mean of the two in the middle. */
  readonly medianMinutes: number | null;
  /** Working minutes used: the least that nine tenths did not exceed (nearest rank). */
  readonly ninetiethMinutes: number | null;
}

/** One line of figures. */
export interface AttainmentRow extends Attained {
  /** `sla`, `ola` or `underpinning`: promises of different sorts are never added up. */
  readonly type: string;
  readonly metric: string;
  /** ID, name, priority or month, as grouped by; null where the record says none. */
  readonly value: string | null;
}

/** How well agreements were kept. */
export interface Attainment {
  readonly by: AttainmentBy;
  /** By type, value and metric. */
  readonly rows: readonly AttainmentRow[];
  /** The same without grouping: by type and metric. */
  readonly all: readonly AttainmentRow[];
  /** Clocks that still run or are paused within their target; they count for nothing yet. */
  readonly open: number;
}

/** What is counted. */
export interface AttainmentScope {
  /** Clocks that ended before it do not count. Milliseconds since 1970. */
  readonly from?: number;
  /** Nor do those that ended at it or after it. */
  readonly until?: number;
  /** Month of an instant, `YYYY-MM`. */
  readonly monthOf: (instant: number) => string;
}

/**
 * SLA attainment: clocks that stopped within their target / clocks that ended, which are these and all that used more than their target,
 * whether they have stopped or not. A clock belongs to the instant at which it stopped, or, while it still runs, at which it was breached.
 *
 * Sources: the indicator "SLA attainment", resolved without a breached SLA / resolved with an SLA (ServiceNow, ITIL service level
 * management), counted here by promise and not by record; FitSM-1 PR2.3 and PR2.5: performance is evaluated against the
 * targets of SLAs, OLAs and underpinning agreements.
 */
export function attainmentOf(outcomes: readonly Outcome[], by: AttainmentBy, scope: AttainmentScope): Attainment {
  const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, monthOf } = scope;
  const ended = outcomes.filter(({ at }) => at !== null && at >= from && at < until);
  return {
    by,
    rows: rowsOf(ended, (one) => valuesOf(one, by, monthOf)),
    all: rowsOf(ended, () => [null]),
    open: outcomes.filter(({ verdict }) => verdict === 'open').length,
  };
}

/** The figures of clocks; open ones are left out. */
export function attained(outcomes: readonly Outcome[]): Attained {
  const ended = outcomes.filter(({ verdict }) => verdict !== 'open');
  const met = ended.filter(({ verdict }) => verdict === 'met').length;
  const count = ended.length;
  const minutes = ended.map(({ elapsedMinutes }) => elapsedMinutes).sort((a, b) => a - b);
  const middle = [minutes[Math.ceil(count / 2) - 1], minutes[Math.floor(count / 2)]];
  return {
    count,
    met,
    breached: count - met,
    percentage: count === 0 ? null : (met / count) * 100,
    medianMinutes: count === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
    ninetiethMinutes: minutes[Math.ceil(count * 0.9) - 1] ?? null,
  };
}

function rowsOf(
  outcomes: readonly Outcome[],
  values: (one: Outcome) => readonly (string | null)[],
): readonly AttainmentRow[] {
  const groups = new Map<string, { type: string; metric: string; value: string | null; outcomes: Outcome[] }>();
  for (const one of outcomes)
    for (const value of values(one)) {
      const { type, metric } = one;
      const key = JSON.stringify([type, value, metric]);
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { type, metric, value, outcomes: [] }));
      group.outcomes.push(one);
    }
  return [...groups.values()]
    .map(({ type, metric, value, outcomes: all }) => ({ type, metric, value, ...attained(all) }))
    .sort((a, b) => inOrder(a.type, b.type) || inOrder(a.value, b.value) || inOrder(a.metric, b.metric));
}

function valuesOf(
  { agreement, metric, priority, services, group, at }: Outcome,
  by: AttainmentBy,
  monthOf: (instant: number) => string,
): readonly (string | null)[] {
  switch (by) {
    case 'agreement':
      return [agreement];
    case 'metric':
      return [metric];
    case 'priority':
      return [priority];
    case 'service':
      return services.length === 0 ? [null] : services;
    case 'group':
      return [group];
    case 'month':
      return [at === null ? null : monthOf(at)];
  }
}

/** By character codes, so that it is the same on every machine; nothing comes last. */
function inOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

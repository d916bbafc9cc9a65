import type { Cover, WalkedCalendar } from './covers.ts';
import { coversOf } from './covers.ts';
import type { OracleAgreement, OracleClock, OracleRecord, OracleRule } from './oracle-record.ts';
import type { Promised } from './promises.ts';
import { turnsOf } from './promises.ts';
import { reachedAt, simulate } from './simulate.ts';
import type { Stand } from './stands.ts';
import { standsOf } from './stands.ts';

/**
 * Every clock of a record at an instant: for each agreement and metric the machine is led over the timeline from the first entry on.
 *
 * @param calendars walked from before the first entry until after the instant
 */
export function naiveClocks(
  record: OracleRecord,
  agreements: readonly OracleAgreement[],
  calendars: ReadonlyMap<string, WalkedCalendar>,
  now: number,
): readonly OracleClock[] {
  const stands = standsOf(record, now);
  const promises: Promised[] = [];
  for (const agreement of agreements) {
    for (const cover of coversOf(agreement, record, stands, calendars)) {
      for (const { metric, minutes } of cover.targets) {
        const rule =
          agreement.metrics?.find((one) => one.metric === metric) ?? record.rules.find((one) => one.metric === metric);
        if (rule !== undefined) promises.push({ agreement, metric, rule, cover, minutes });
      }
    }
  }
  return promises.flatMap((promise) =>
    turnsOf(promise, promises, record, stands).flatMap(
      (cover) => clockOf(promise.agreement.id, promise.rule, record, stands, cover, now) ?? [],
    ),
  );
}

/** What one clock shows; null where there is none. */
function clockOf(
  agreement: string,
  rule: OracleRule,
  record: OracleRecord,
  stands: readonly Stand[],
  cover: Cover,
  now: number,
): OracleClock | null {
  const one = simulate(rule, record, stands, cover, now);
  if (one === null) return null;
  const { started, used, paused, mode, left, breached } = one;
  const target = one.target ?? (breached ? one.lastTarget : null);
  if (target === null || (left !== null && !breached)) return null;
  const stopped = left ?? one.stopped;
  const waits = mode === 'paused' && stopped === null;
  const due = waits ? null : reachedAt(cover.calendar.ticks, { ...one, stopped: one.stopped ?? left }, target, now);
  const state = breached ? 'breached' : stopped !== null ? 'met' : waits ? 'paused' : 'running';
  return { agreement, metric: rule.metric, state, started, due, stopped, target, used, paused };
}

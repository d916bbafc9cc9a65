import { parseDuration } from '../time/duration.ts';
import { type Agreement, type AgreementVersion, promisedFor, versionAt } from './agreement.ts';
import { DAY, MINUTE } from './figures.ts';
import { holdsOn, type PromiseChain, type Support } from './promise-chain.ts';

/** A target of an SLA that falls due before something it rests on does. */
export interface TimeGap {
  readonly sla: Agreement;
  readonly support: Support;
  /** First day on which it is so, midnight UTC. */
  readonly day: number;
  /** What the SLA promises then: the last of its versions that holds. */
  readonly version: AgreementVersion;
  readonly metric: string;
  /** `P1`, or `any`. */
  readonly priority: string;
  /** Working minutes promised, and those behind it, its hand-over included. */
  readonly promised: number;
  readonly kept: number;
  readonly handOver: number;
  /** Calendar behind it. */
  readonly calendar: string;
  /** Most minutes round the clock by which it may be later, infinite where its calendar never opens; and the start, minute of the local week. */
  readonly later: number;
  readonly start: number;
}

/**
 * Every target of an SLA that is shorter than one it rests on, by metric and priority: the customer waits at least as long as the slowest
 * link takes. Compared on an ordinary week of both calendars, from the worst start on; holidays, pauses and reopening are left out. An
 * agreement that promises nothing for a metric or a priority is not compared for it. For each pair of agreements the gaps of the first
 * day on which there are some.
 */
export function timeGaps(chain: PromiseChain, sla: Agreement): readonly TimeGap[] {
  return chain.behind(sla).flatMap((support) => {
    for (const day of chain.days([sla, support.agreement])) {
      if (!holdsOn(sla, day) || !holdsOn(support.agreement, day)) continue;
      const gaps = gapsOn(chain, sla, support, day);
      if (gaps.length > 0) return gaps;
    }
    return [];
  });
}

function gapsOn(chain: PromiseChain, sla: Agreement, support: Support, day: number): readonly TimeGap[] {
  const noon = day + DAY / 2;
  const [promise, behind] = [versionAt(sla, noon), versionAt(support.agreement, noon)];
  if (promise === null || behind === null) return [];
  const handOver = parseDuration(support.agreement.record.data['hand-over']) ?? 0;
  const found: TimeGap[] = [];
  for (const [metric, targets] of promise.targets) {
    const others = behind.targets.get(metric);
    if (others === undefined || support.settled.has(metric)) continue;
    for (const priority of [...new Set([...targets.keys(), ...others.keys()])].sort()) {
      const [target, other] = [promisedFor(targets, priority), promisedFor(others, priority)];
      if (target === null || other === null) continue;
      const [promised, kept] = [target / MINUTE, other / MINUTE + handOver];
      const excess = chain.excess(
        { calendar: promise.named, minutes: promised },
        { calendar: behind.named, minutes: kept },
        day,
      );
      if (excess === null) continue;
      const { later, start } = excess;
      const local = start + (chain.week(promise.named, day)?.offset ?? 0);
      const gap = { sla, support, day, version: promise, metric, priority, promised, kept, handOver };
      found.push({ ...gap, calendar: behind.named, later, start: local });
    }
  }
  return found;
}

import type { Cover } from './covers.ts';
import type { OracleRecord, OracleRule } from './oracle-record.ts';
import type { Stand } from './stands.ts';
import type { Ticks } from './ticks.ts';
import { stepThrough } from './ticks.ts';

type Mode = 'running' | 'paused' | 'stopped' | 'cancelled';

function modeIn(rule: OracleRule, record: OracleRecord, { status, reason }: Stand): Mode {
  if ((rule.cancels ?? ['cancelled']).includes(status)) return 'cancelled';
  const pauses = (rule.pauses ?? []).filter((one) => (typeof one === 'string' ? one : one.status) === status);
  if (pauses.length > 0) {
    const paused = pauses.some((one) => typeof one === 'string' || (reason !== null && one.reasons.includes(reason)));
    return paused ? 'paused' : 'running';
  }
  const runs = rule.runs ? rule.runs.includes(status) : !(rule.to ?? record.final).includes(status);
  return runs ? 'running' : 'stopped';
}

function reopeningOf(rule: OracleRule, record: OracleRecord): 'continue' | 'restart' | 'ignore' {
  if (rule.reopen !== undefined) return rule.reopen;
  const pausing = (rule.pauses ?? []).map((one) => (typeof one === 'string' ? one : one.status));
  const not = [...(rule.to ?? record.final), ...(rule.cancels ?? ['cancelled']), ...pausing];
  const runs = rule.runs ?? record.statuses.filter((status) => !not.includes(status));
  return runs.every((status) => record.initial.includes(status)) ? 'ignore' : 'continue';
}

/** One clock under one cover. */
export interface Simulated {
  readonly started: number;
  readonly mode: Mode;
  readonly stopped: number | null;
  readonly used: number;
  readonly paused: number;
  /** Null: nothing is promised for the priority it has. */
  readonly target: number | null;
  /** What was promised last. */
  readonly lastTarget: number | null;
  readonly breached: boolean;
  /** When the agreement ceased to cover the record, and the clock had not stopped. */
  readonly left: number | null;
  /** Stretches of the present cycle in which it ran. */
  readonly ran: readonly (readonly [from: number, to: number])[];
}

/** Leads one clock over the whole timeline, step by step. */
export function simulate(
  rule: OracleRule,
  record: OracleRecord,
  stands: readonly Stand[],
  cover: Cover,
  now: number,
): Simulated | null {
  const retroactive = rule.retroactive ?? rule.from === undefined;
  const reopening = reopeningOf(rule, record);
  const targets = cover.targets.find(({ metric }) => metric === rule.metric)?.minutes ?? {};
  const restarts = rule.restarts === undefined ? [] : record.updates.filter((at) => at <= now);
  const { ticks } = cover.calendar;

  let begun = false;
  let lived = false;
  let started: number | null = null;
  let stopped: number | null = null;
  let mode: Mode = 'stopped';
  let used = 0;
  let paused = 0;
  let target: number | null = null;
  let lastTarget: number | null = null;
  // An agreement that comes when the clock has stopped already is a change that no longer matters to it.
  let touched = cover.from === stands[0]?.from;
  let breached = false;
  let left: number | null = null;
  let over = false;
  let ran: [number, number][] = [];
  let standing: Mode = 'stopped';

  const begin = (at: number) => {
    started = at;
    used = 0;
    paused = 0;
    ran = [];
  };

  for (const [index, stand] of stands.entries()) {
    const reached = rule.from === undefined || rule.from.includes(stand.status);
    begun = begun || reached;
    const live = begun && stand.from >= cover.from;
    standing = modeIn(rule, record, stand);
    if (!(retroactive || (begun && stand.from >= cover.attached)) || over) continue;
    // A status that cancels neither runs nor pauses it: so it is stopped there, and on top of that not shown.
    const halted = standing === 'stopped' || standing === 'cancelled';
    const gone = cover.until !== null && stand.from >= cover.until;
    if (gone && !lived) return null;
    lived = lived || live;
    // Where it stops at the instant of the change, the change no longer matters.
    if (gone && stopped === null && !(halted && stand.from === cover.until)) {
      left = cover.until;
      over = true;
      continue;
    }
    const priority = record.priorityOf(stand.fields);
    const minutes = priority === null ? undefined : targets[priority];
    const promised = minutes === undefined ? null : minutes * 60_000;
    if (started === null) {
      begin(stand.from);
      target = promised;
      lastTarget = promised;
    }
    if (halted) {
      if (begun && stopped === null) stopped = stand.from;
      if (begun) mode = 'stopped';
      continue;
    }
    if (stopped !== null) {
      if (reopening === 'ignore') {
        over = true;
        continue;
      }
      if (gone) {
        left = cover.until;
        over = true;
        continue;
      }
      stopped = null;
      if (reopening === 'restart') begin(stand.from);
    }
    mode = standing;
    touched = touched || stand.from >= cover.from;
    target = promised;
    lastTarget = promised ?? lastTarget;
    const isLast = index === stands.length - 1;
    const inside = restarts.filter((at) => at >= stand.from && (at < stand.to || (isLast && at === now)));
    const cuts = [stand.from, ...inside.toSorted((a, b) => a - b), stand.to];
    for (let cut = 0; cut + 1 < cuts.length; cut++) {
      const from = cuts[cut] ?? 0;
      const to = cuts[cut + 1] ?? 0;
      if (cut > 0) begin(from);
      // A cycle that ends at the instant of a change ends before it.
      if (from === to && cut + 2 < cuts.length) continue;
      const { open } = stepThrough(ticks, from, to);
      if (mode === 'paused') paused += open;
      else {
        used += open;
        ran.push([from, to]);
      }
      if (live && target !== null && used > target) breached = true;
    }
  }
  if (started === null || !begun || !touched || standing === 'cancelled') return null;
  return { started, mode, stopped, used, paused, target, lastTarget, breached, left, ran };
}

/** The instant at which the cycle's counted time reaches the target, as though the clock ran on from its end. */
export function reachedAt(ticks: Ticks, { ran, stopped }: Simulated, target: number, now: number): number | 'far' {
  let left = target;
  for (const [from, to] of ran) {
    const { open, reached } = stepThrough(ticks, from, to, left);
    if (reached !== null) return reached;
    left -= open;
  }
  return stepThrough(ticks, stopped ?? now, ticks.to, left).reached ?? 'far';
}

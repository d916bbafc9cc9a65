import type { ClockRule } from '../model/clock-rule.ts';
import type { Due, WorkingCalendar } from '../time/calendar.ts';
import { dueAfter, elapsed } from '../time/calendar.ts';
import type { Stretch } from './stretches.ts';

/** What a clock does in a stretch of time. */
export type ClockMode = 'running' | 'paused' | 'stopped';

/** A stretch of time within one cycle of a clock. Instants and times in milliseconds. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly mode: ClockMode;
  readonly stretch: Stretch;
  /** Working time of the cycle before this segment. */
  readonly before: number;
  /** Working time that the segment adds: to what is used where it runs, to what is paused where it is paused. */
  readonly added: number;
  /** Working time promised then; null: none. */
  readonly target: number | null;
}

/** From one start of a clock to the next, or to its end. */
export interface Cycle {
  readonly started: number;
  readonly segments: readonly Segment[];
  readonly mode: ClockMode;
  readonly stopped: number | null;
  readonly used: number;
  readonly paused: number;
  /** Working time promised when it last ran or was paused; null: none. */
  readonly target: number | null;
  /** When more than the target then promised had been used; null: never. */
  readonly breachedAt: number | null;
}

/** What a clock is counted by. */
export interface ClockTask {
  readonly rule: ClockRule;
  readonly calendar: WorkingCalendar;
  /** Working milliseconds promised in a stretch; null: none. */
  readonly targetOf: (stretch: Stretch) => number | null;
  /** When the agreement came to cover the record: unless the rule is retroactive, nothing counts before it. */
  readonly attached: number;
  /** When its promise came to hold: nothing is breached before it. */
  readonly held: number;
  /** Instants at which new cycles begin, in order. */
  readonly restarts: readonly number[];
}

/**
 * Counts a clock over the stretches of a record: it starts, runs, pauses, stops and begins anew as its rule says.
 *
 * @returns its cycles in order, the present one last; empty where it has not started
 */
export function countClock(task: ClockTask, stretches: readonly Stretch[]): readonly Cycle[] {
  const { rule, attached, restarts } = task;
  const last = stretches.at(-1);
  const cycles: OpenCycle[] = [];
  let cycle: OpenCycle | null = null;
  let reached = rule.from.length === 0;
  let next = 0;
  for (const stretch of stretches) {
    reached ||= rule.from.includes(stretch.status);
    const over: boolean = cycle !== null && cycle.mode === 'stopped' && rule.reopen === 'ignore';
    const mode = over ? 'stopped' : modeOf(rule, stretch);
    const counts = rule.retroactive || (reached && stretch.from >= attached);
    if (!counts) continue;
    if (cycle !== null && cycle.mode === 'stopped' && mode !== 'stopped' && rule.reopen === 'restart') cycle = null;
    if (cycle === null) cycles.push((cycle = openCycle(stretch.from)));
    let from = stretch.from;
    // What happens at the instant of the question has happened.
    const end = stretch === last ? Number.POSITIVE_INFINITY : stretch.to;
    for (let at = restarts[next]; at !== undefined && at < end; at = restarts[++next]) {
      if (at < from || mode === 'stopped' || at === cycle.started) continue;
      if (at > from) extend(cycle, task, { stretch, mode, from, to: at, reached });
      cycles.push((cycle = openCycle(at)));
      from = at;
    }
    extend(cycle, task, { stretch, mode, from, to: stretch.to, reached });
  }
  return reached ? cycles : [];
}

/** What a clock does while a record stands in a status, once it has started. */
function modeOf(rule: ClockRule, { status, reason }: Pick<Stretch, 'status' | 'reason'>): ClockMode {
  if (rule.cancels.includes(status)) return 'stopped';
  const pauses = rule.pauses.filter((one) => one.status === status);
  if (pauses.length > 0) {
    const paused = pauses.some(({ reasons }) => reasons === null || (reason !== null && reasons.includes(reason)));
    return paused ? 'paused' : 'running';
  }
  return rule.runs.includes(status) ? 'running' : 'stopped';
}

/**
 * The instant at which a cycle has used so much working time: in the past where it has, else if it ran on from where it stands.
 *
 * @param amount working milliseconds
 */
export function usedUpAt({ segments, started, stopped, used }: Cycle, calendar: WorkingCalendar, amount: number): Due {
  const reaching = segments.find(({ mode, before, added }) => mode === 'running' && before + added >= amount);
  if (reaching !== undefined) return dueAfter(calendar, reaching.from, amount - reaching.before);
  const active = segments.findLast(({ mode }) => mode !== 'stopped');
  return dueAfter(calendar, stopped ?? active?.to ?? started, amount - used);
}

type OpenCycle = { -readonly [Key in keyof Cycle]: Cycle[Key] } & { segments: Segment[] };

function openCycle(started: number): OpenCycle {
  return { started, segments: [], mode: 'running', stopped: null, used: 0, paused: 0, target: null, breachedAt: null };
}

/** What comes next in a cycle. */
interface Part extends Pick<Segment, 'stretch' | 'mode' | 'from' | 'to'> {
  /** Whether the record has stood where the clock starts; until then it has neither stopped nor promised anything. */
  readonly reached: boolean;
}

function extend(cycle: OpenCycle, task: ClockTask, { stretch, mode, from, to, reached }: Part): void {
  const { calendar, targetOf, held } = task;
  const target = mode === 'stopped' ? cycle.target : targetOf(stretch);
  const before = cycle.used;
  const added = mode === 'stopped' ? 0 : elapsed(calendar, from, to);
  if (mode === 'running') cycle.used += added;
  if (mode === 'paused') cycle.paused += added;
  cycle.segments.push({ from, to, mode, stretch, before, added, target });
  if (mode === 'stopped' && !reached) return;
  cycle.mode = mode;
  cycle.stopped = mode === 'stopped' ? (cycle.stopped ?? from) : null;
  if (mode === 'stopped') return;
  cycle.target = target;
  if (!reached || target === null || cycle.breachedAt !== null || cycle.used <= target || from < held) return;
  cycle.breachedAt = before > target ? from : (dueAfter(calendar, from, target - before).at ?? from);
}

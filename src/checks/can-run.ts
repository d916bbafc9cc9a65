import type { ClockRule } from '../model/clock-rule.ts';
import type { Lifecycle } from '../model/process.ts';

/** How far a record and its clock have come. */
interface Step {
  readonly status: string;
  /** Whether it has stood where the clock starts. */
  readonly reached: boolean;
  /** Whether time has counted. */
  readonly ran: boolean;
  /** Whether the clock has stopped for good. */
  readonly over: boolean;
  /** Whether the clock has begun: without `retroactive` an agreement may come to cover a record at any time. */
  readonly begun: boolean;
}

/**
 * Whether a clock can run on any record of a kind at all: whether some way through the lifecycle leads past where it starts and through a
 * status in which it runs. A status that pauses it for some reasons only lets it run for others.
 */
export function canRun(rule: ClockRule, { initial, transitions }: Lifecycle): boolean {
  const seen = new Set<string>();
  const steps: Step[] = [];
  const visit = (status: string, before: Omit<Step, 'status'>): boolean => {
    const reached = before.reached || rule.from.length === 0 || rule.from.includes(status);
    for (const begun of rule.retroactive ? [true] : before.begun || !reached ? [before.begun] : [false, true]) {
      const runs = begun && !before.over && runsIn(rule, status);
      const over = before.over || (begun && reached && !runs && rule.reopen === 'ignore' && stopsIn(rule, status));
      const step = { status, reached, ran: before.ran || runs, over, begun };
      if (step.ran && reached) return true;
      const key = JSON.stringify(step);
      if (seen.has(key)) continue;
      seen.add(key);
      steps.push(step);
    }
    return false;
  };
  const start = { reached: false, ran: false, over: false, begun: false };
  if (initial.some((status) => visit(status, start))) return true;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { status, ...before } = step;
    if (transitions.some(({ from, to }) => from === status && visit(to, before))) return true;
  }
  return false;
}

function runsIn(rule: ClockRule, status: string): boolean {
  if (rule.cancels.includes(status)) return false;
  const pauses = rule.pauses.filter((one) => one.status === status);
  return pauses.length > 0 ? pauses.every(({ reasons }) => reasons !== null) : rule.runs.includes(status);
}

/** Neither running nor paused. */
function stopsIn(rule: ClockRule, status: string): boolean {
  if (rule.cancels.includes(status)) return true;
  return !rule.runs.includes(status) && !rule.pauses.some((one) => one.status === status);
}

import type { Delta, Move, Pair } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Step } from '../model/guard.ts';
import { type Process, transitionsFrom } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { judgeStep } from './judge.ts';
import { mergedRecord, rulesSnapshot } from './landing.ts';

/** A move with what is needed to say where it stands. */
export interface JudgedMove extends Move {
  readonly path: string;
  readonly step: Step;
  readonly kind: string;
  /** False where the lifecycle has no such transition, or the record starts in a status it may not start in. */
  readonly known: boolean;
}

const judged = new WeakMap<Delta, { facts: Facts; moves: readonly JudgedMove[] }>();

/**
 * Every status change between merge base and head, judged by the rules of the base. A record that went through
 * several statuses since the merge base makes several moves: each entry that its timeline gained is one.
 */
export function movesOf(delta: Delta, facts: Facts): readonly JudgedMove[] {
  const known = judged.get(delta);
  if (known?.facts === facts) return known.moves;
  const moves = delta.changed.flatMap((pair) => movesOfPair(pair, delta, facts));
  judged.set(delta, { facts, moves });
  return moves;
}

function movesOfPair(pair: Pair, delta: Delta, facts: Facts): readonly JudgedMove[] {
  if (pair.after === null) return [];
  const head = pair.after.open();
  const process = delta.base.rules.processes.get(head.kind);
  if (process === undefined) return [];
  const record = mergedRecord(delta, head);
  const before = pair.before?.open() ?? null;
  const births = delta.base.rules.settled ? gatedBirths(process, head) : new Set<string>();
  return stepsOf(before, head, process, births).map((step) => {
    const input = { step, record, head, before, base: rulesSnapshot(delta), after: delta.after, facts };
    const result = step.from === null ? null : judgeStep(process, input);
    const verdicts = result?.verdicts ?? [];
    return {
      record: head.id,
      kind: head.kind,
      path: head.path,
      step,
      from: step.from,
      to: step.to,
      known: result !== null,
      allowed: result !== null && verdicts.every((verdict) => verdict.answer === 'met'),
      verdicts,
    };
  });
}

/**
 * First statuses that a new record may start in, but to which a guarded transition leads from the very first one: being
 * born there asks what moving there asks, else a change model could be brought in already approved.
 */
function gatedBirths(process: Process, record: RecordFile): ReadonlySet<string> {
  const [first = ''] = process.lifecycle.initial;
  const guarded = transitionsFrom(process, first, record.data).filter((one) => one.guards.length > 0);
  return new Set(guarded.map((one) => one.to));
}

/**
 * The steps a record took between two revisions; a new record in a first status took none, save where it is `gated`:
 * then it took the step there from the very first status.
 */
export function stepsOf(
  before: RecordFile | null,
  record: RecordFile,
  process: Process,
  gated: ReadonlySet<string> = new Set(),
): readonly Step[] {
  const { initial } = process.lifecycle;
  const isBirth = (from: string | null, to: string): boolean => from === null && initial.includes(to) && !gated.has(to);
  const origin = (from: string | null, to: string): string | null =>
    from === null && initial.includes(to) ? (initial[0] ?? null) : from;
  const steps: Step[] = [];
  const { timeline } = record;
  let current = before?.status ?? null;
  for (let entry = before === null ? 0 : sharedEntries(before, record); entry < timeline.length; entry += 1) {
    const { status, at } = timeline[entry] as RecordFile['timeline'][number];
    if (status !== current && !isBirth(current, status)) {
      steps.push({ from: origin(current, status), to: status, at, entry });
    }
    current = status;
  }
  if (record.status !== current && !isBirth(current, record.status)) {
    steps.push({ from: origin(current, record.status), to: record.status, at: null, entry: null });
  }
  return steps;
}

function sharedEntries(before: RecordFile, record: RecordFile): number {
  const count = Math.min(before.timeline.length, record.timeline.length);
  for (let index = 0; index < count; index += 1) {
    const [a, b] = [before.timeline[index], record.timeline[index]];
    if (a?.at !== b?.at || a?.status !== b?.status) return index;
  }
  return count;
}

import { judgeStep } from '../guards/judge.ts';
import type { Facts } from '../model/facts.ts';
import type { Verdict } from '../model/guard.ts';
import { type Process, type Transition, transitionsFrom } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A status that a record may be moved to, and what that takes. */
export interface PossibleStep {
  readonly transition: Transition;
  readonly verdicts: readonly Verdict[];
}

/** Every status a record may become, judged as if it moved at the instant of the facts. */
export function possibleSteps(
  snapshot: Snapshot,
  process: Process,
  record: RecordFile,
  facts: Facts,
): readonly PossibleStep[] {
  return transitionsFrom(process, record.status, record.data).map((transition) => {
    const step = { from: transition.from, to: transition.to, at: facts.now, entry: null };
    const input = {
      step,
      record: { ...record, status: transition.to },
      before: record,
      base: snapshot,
      after: snapshot,
      facts,
    };
    return { transition, verdicts: judgeStep(process, input)?.verdicts ?? [] };
  });
}

/** Whether files alone stand in the way of a step: a guard that only a pull request can answer does not. */
export function isBlocked(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(blocks);
}

/** Whether a verdict says that the files must change before the step. */
export function blocks(verdict: Verdict): boolean {
  return verdict.answer === 'unmet' && verdict.waiting !== true;
}

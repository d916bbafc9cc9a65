import { statusOf } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import { noFacts } from '../workspace/read-facts.ts';
import type { Explanation } from './explain-check.ts';
import type { Io } from './io.ts';
import { stepLines } from './step-lines.ts';
import { possibleSteps } from './steps.ts';

/** What a record may become, and what each step takes as things stand. */
export function explainRecord(snapshot: Snapshot, record: RecordFile, io: Io): Explanation {
  const { id, kind, status, title } = record;
  const process = snapshot.rules.processes.get(kind);
  const meaning = process === undefined ? '' : (statusOf(process, status)?.description ?? '');
  const steps =
    process === undefined ? [] : possibleSteps(snapshot, process, record, { ...noFacts(), reviewed: new Map() });
  const next = steps.map(({ transition, verdicts }) => ({
    status: transition.to,
    name: transition.name,
    verdicts: verdicts.map(({ guard, answer, because }) => ({ guard, answer, because })),
  }));
  const text = [
    `${io.paint('bold', id)}  ${visible(title)}`,
    `It is ${io.paint('cyan', visible(status))}: ${meaning}`,
    '',
    steps.length === 0
      ? 'It can become nothing else.\n'
      : `${io.paint('bold', 'It may become')}\n${stepLines(steps, io)}`,
  ].join('\n');
  return { data: { record: id, kind, status, meaning, next }, text };
}

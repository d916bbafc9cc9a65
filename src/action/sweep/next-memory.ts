import type { Alert } from '../../measures/alerts.ts';
import type { Gaps } from './gaps.ts';
import { recordKey, recordMark, recordOf } from './marks.ts';
import { type Memory, nextSince } from './memory.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';

/** What a run that finishes has to leave to the next one. */
export interface Finishing {
  readonly earlier: Memory;
  /** RFC 3339 instant of the run. */
  readonly now: string;
  readonly folder: string;
  readonly plan: Plan;
  readonly progress: Pick<Progress, 'settled' | 'failures'>;
  readonly gaps: Gaps;
}

/** The memory of a run that finishes: what ended and was not told, it asks for again. */
export function nextMemory({ earlier, now, folder, plan, progress, gaps }: Finishing): Memory {
  const failed = failedMarks(progress);
  const untold = plan.tell.map(({ subject, fresh }) => ({ mark: recordMark(folder, subject.record), fresh }));
  const ends = (one: readonly { readonly fresh: readonly Alert[] }[]): readonly string[] =>
    one.flatMap(({ fresh }) => fresh.flatMap(({ ended }) => ended ?? []));
  const left = untold.filter(({ mark }) => !failed.has(mark) && !progress.settled.has(mark));
  // What could not be measured may have ended, too.
  const blind = gaps.rules.length + gaps.unread.length + gaps.records.size + gaps.twins.size > 0;
  return {
    since: nextSince(
      now,
      [...ends(left), ...ends([{ fresh: plan.held }])],
      [
        ...ends(untold.filter(({ mark }) => failed.has(mark))),
        ...(blind && earlier.since !== null ? [earlier.since] : []),
      ],
    ),
    failed: failedKeys(progress, folder),
  };
}

/** The memory of a run that breaks off. */
export function brokenMemory(earlier: Memory, progress: Pick<Progress, 'failures'>, folder: string): Memory {
  return { ...earlier, failed: [...new Set([...failedKeys(progress, folder), ...earlier.failed])] };
}

function failedMarks({ failures }: Pick<Progress, 'failures'>): ReadonlySet<string> {
  return new Set(failures.map(({ mark }) => mark));
}

function failedKeys(progress: Pick<Progress, 'failures'>, folder: string): readonly string[] {
  return [...failedMarks(progress)].flatMap((mark) => {
    const record = recordOf(mark, folder);
    return record === null ? [] : [recordKey(record)];
  });
}

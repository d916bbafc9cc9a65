import { compare } from '../checks/compare.ts';
import { movesOf } from '../guards/moves.ts';
import { inspect } from '../inspect.ts';
import type { Facts } from '../model/facts.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { newFindings } from './new-findings.ts';
import { blocks } from './steps.ts';
import { type FileChanges, withChanges } from './with-changes.ts';

/**
 * Why records may not change as proposed: what the lifecycle lacks, what guards miss in the files, the first new error of `check`.
 * All are judged together, as one pull request would be; what only a pull request can answer is no reason.
 *
 * @returns path → sentences; nothing for those that may
 */
export function refusalsOf(before: Snapshot, changes: FileChanges, facts: Facts): ReadonlyMap<string, string> {
  const refusals = new Map<string, string>();
  const paths = Object.keys(changes);
  if (paths.length === 0) return refusals;
  const after = withChanges(before, changes);
  const delta = compare(before, after, before, after);
  for (const { path, known, verdicts } of movesOf(delta, facts)) {
    if (!known) refusals.set(path, 'its lifecycle has no such step.');
    else if (verdicts.some(blocks))
      refusals.set(
        path,
        verdicts
          .filter(blocks)
          .map(({ because }) => because)
          .join(' '),
      );
  }
  const [was, is] = [
    byFile(inspect({ snapshot: before, delta: null, facts })),
    byFile(inspect({ snapshot: after, delta, facts })),
  ];
  for (const path of paths) {
    const findings = newFindings(was(path), is(path), path);
    const error = findings.find(({ severity }) => severity === 'error');
    if (error !== undefined && !refusals.has(path)) refusals.set(path, `${error.message} ${error.help}`);
  }
  return refusals;
}

/** Looks findings up by their file: going through all of them for each record would cost the square of their number. */
function byFile({ findings }: Inspection): (file: string) => Pick<Inspection, 'findings'> {
  const files = Map.groupBy(findings, ({ file }) => file);
  return (file) => ({ findings: files.get(file) ?? [] });
}

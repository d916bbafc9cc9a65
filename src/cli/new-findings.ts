import type { Finding } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';

/** Findings in one file that a change would bring: those of after without those that were there before, errors first. */
export function newFindings(
  before: Pick<Inspection, 'findings'>,
  after: Pick<Inspection, 'findings'>,
  file: string,
): readonly Finding[] {
  const known = new Set(
    before.findings.filter((one) => one.file === file).map(({ check, message }) => `${check} ${message}`),
  );
  return after.findings
    .filter((one) => one.file === file && !known.has(`${one.check} ${one.message}`))
    .toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
}

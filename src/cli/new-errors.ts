import type { Finding } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';

/** Errors in one file that a change would bring: those of after without those that were there before. */
export function newErrors(before: Inspection, after: Inspection, file: string): readonly Finding[] {
  const errors = ({ findings }: Inspection): readonly Finding[] =>
    findings.filter((one) => one.severity === 'error' && one.file === file);
  const known = new Set(errors(before).map(({ check, message }) => `${check} ${message}`));
  return errors(after).filter(({ check, message }) => !known.has(`${check} ${message}`));
}

import { compareText } from '../model/compare-text.ts';
import type { Finding } from '../model/finding.ts';

/** Worst first, then by place: what a bound cuts off is what matters least. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => weight(a) - weight(b) || byPlace(a, b));
}

/** By file, line and column. */
export function byPlace(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.check, b.check);
}

function weight(finding: Finding): number {
  return finding.severity === 'error' ? 0 : 1;
}

import type { Finding, Severity } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import { count } from './count.ts';
import { escapeCommandMessage, escapeCommandProperty } from './escape-command.ts';
import { bySeverity } from './order.ts';
import { truncate } from './truncate.ts';
import { visible } from './visible.ts';

/** How many annotations a step may show, and where its files are. */
export interface GithubReportOptions {
  /** GitHub shows ten errors of a step; 10 where left out. */
  readonly maxErrors?: number;
  /** GitHub shows ten warnings of a step; 10 where left out. */
  readonly maxWarnings?: number;
  /** Folder from the root of the checkout to the root of the records, without a slash at its end. */
  readonly folder?: string;
}

/** The runner cuts a message here, in UTF-16 code units (actions/runner, ExecutionContext). */
const MAX_MESSAGE = 4096;

/**
 * GitHub workflow commands, one a line: an annotation at the place of each finding, errors first. What is over the limit is
 * counted in one notice.
 */
export function githubReport(inspection: Inspection, options: GithubReportOptions = {}): string {
  const sorted = bySeverity(inspection.findings);
  const errors = sorted.filter((one) => one.severity === 'error');
  const warnings = sorted.filter((one) => one.severity === 'warning');
  const shownErrors = errors.slice(0, options.maxErrors ?? 10);
  const shownWarnings = warnings.slice(0, options.maxWarnings ?? 10);
  const lines = [...shownErrors, ...shownWarnings].map((finding) => annotation(finding, options.folder ?? ''));
  const left = [
    leftOut(errors.length - shownErrors.length, 'error'),
    leftOut(warnings.length - shownWarnings.length, 'warning'),
  ].filter((text) => text !== null);
  if (left.length > 0) {
    lines.push(`::notice title=gitsm::${left.join(' and ')} not shown here; run "gitsm check" to see them all`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function leftOut(number: number, severity: Severity): string | null {
  return number > 0 ? count(number, `more ${severity}`) : null;
}

function annotation(finding: Finding, folder: string): string {
  const properties = {
    file: visible(folder === '' ? finding.file : `${folder}/${finding.file}`),
    line: String(finding.line),
    col: String(finding.column),
    title: visible(finding.record === null ? finding.check : `${finding.record}: ${finding.check}`),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeCommandProperty(value)}`);
  const text = [finding.message, finding.help].map(visible).filter((part) => part !== '');
  const message = truncate(text.join('\n'), { characters: MAX_MESSAGE });
  return `::${finding.severity} ${list.join(',')}::${escapeCommandMessage(message)}`;
}

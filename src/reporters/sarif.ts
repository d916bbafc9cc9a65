import { createHash } from 'node:crypto';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import { count } from './count.ts';
import { bySeverity } from './order.ts';
import { boundedWriter, truncate } from './truncate.ts';
import { visible } from './visible.ts';

/** What the log says of the tool besides the findings. */
export interface SarifReportOptions {
  /** Version of gitsm, semantic versioning. */
  readonly version: string;
  /** Texts of the checks, for the rules that findings name. */
  readonly checks?: readonly Pick<Check, 'id' | 'title' | 'why' | 'fix'>[];
  /** Folder from the root of the checkout to the root of the records, without a slash at its end. */
  readonly folder?: string;
}

/** GitHub refuses more results in a run. */
const MAX_RESULTS = 25_000;

/** GitHub refuses uploads above 10 MB compressed; text does not grow when it is compressed. */
const MAX_BYTES = 9_000_000;

/** No single text takes more than this, characters. */
const MAX_TEXT = 4_000;

/**
 * The findings as a SARIF 2.1.0 log (OASIS Standard, 2020), within the limits of GitHub code scanning: worst
 * first, and a notification that counts what was left out.
 */
export function sarifReport(inspection: Inspection, options: SarifReportOptions): string {
  const sorted = bySeverity(inspection.findings);
  const ids = [...new Set(sorted.map((finding) => finding.check))].sort();
  const index = new Map(ids.map((id, position) => [id, position]));
  const writer = boundedWriter({ bytes: MAX_BYTES });
  const results: object[] = [];
  for (const finding of sorted) {
    const result = resultOf(inFolder(finding, options.folder ?? ''), index.get(finding.check) ?? 0);
    if (results.length === MAX_RESULTS || !writer.write(JSON.stringify(result))) break;
    results.push(result);
  }
  const left = sorted.length - results.length;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gitsm', semanticVersion: options.version, rules: rulesOf(ids, options.checks ?? []) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, ...notification(left) }],
        results,
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function notification(left: number): object {
  if (left === 0) return {};
  const text = `${count(left, 'more finding')} left out: GitHub takes no more in one upload.`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

function rulesOf(ids: readonly string[], checks: readonly Pick<Check, 'id' | 'title' | 'why' | 'fix'>[]): object[] {
  return ids.map((id) => {
    const check = checks.find((one) => one.id === id);
    if (check === undefined) return { id };
    return {
      id,
      shortDescription: { text: check.title },
      fullDescription: { text: check.why },
      help: { text: check.fix },
    };
  });
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const text = [finding.message, finding.help].map(visible).filter((part) => part !== '');
  return {
    ruleId: finding.check,
    ruleIndex,
    level: finding.severity,
    message: { text: truncate(text.join(' '), { characters: MAX_TEXT }) || 'No message.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: finding.line, startColumn: finding.column },
        },
      },
    ],
    partialFingerprints: { 'gitsm/v1': fingerprint(finding) },
  };
}

/** The finding with its path from the root of the checkout. */
function inFolder(finding: Finding, folder: string): Finding {
  return folder === '' ? finding : { ...finding, file: `${folder}/${finding.file}` };
}

function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Stays the same when lines move: what is wrong, where, and with which record. */
function fingerprint(finding: Finding): string {
  const parts = [finding.check, finding.record, finding.file, finding.message];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

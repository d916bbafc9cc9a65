import { styleText } from 'node:util';
import type { Move } from '../model/delta.ts';
import type { Finding } from '../model/finding.ts';
import type { Answer, Verdict } from '../model/guard.ts';
import type { Inspection } from '../model/inspection.ts';
import { count } from './count.ts';
import { byPlace, bySeverity } from './order.ts';
import { visible } from './visible.ts';

/** How the report for people looks. */
export interface TextReportOptions {
  /** Colours, for a terminal. */
  readonly colour: boolean;
  /** Findings shown at most, worst first; all of them where left out. */
  readonly maxFindings?: number;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const ANSWERS: Readonly<Record<Answer, string>> = { met: 'met', unmet: 'not met', unknown: 'not known' };

/**
 * The report for people: findings grouped by file as `line:column severity message (check)` with what to do about them,
 * then moves with the verdict of each guard, then one line that sums up. Ends with a line break.
 */
export function textReport(inspection: Inspection, options: TextReportOptions): string {
  const paint: Paint = options.colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
  const shown = bySeverity(inspection.findings).slice(0, options.maxFindings ?? inspection.findings.length);
  const left = inspection.findings.length - shown.length;
  const parts = [
    ...fileBlocks(shown, paint),
    ...(left > 0 ? [`and ${count(left, 'more finding')}\n`] : []),
    ...(inspection.moves.length > 0 ? [movesBlock(inspection.moves, paint)] : []),
    `${summary(inspection, paint)}\n`,
  ];
  return parts.join('\n');
}

function fileBlocks(findings: readonly Finding[], paint: Paint): readonly string[] {
  const byFile = Map.groupBy(findings.toSorted(byPlace), (finding) => finding.file);
  return [...byFile].map(([file, list]) => {
    const places = list.map((finding) => `${finding.line}:${finding.column}`);
    const width = Math.max(...places.map((place) => place.length));
    const lines = [paint('underline', quiet(file))];
    let help = '';
    for (const [index, finding] of list.entries()) {
      const place = paint('dim', (places[index] ?? '').padStart(width));
      const severity = paint(finding.severity === 'error' ? 'red' : 'yellow', finding.severity.padEnd(7));
      lines.push(`  ${place}  ${severity}  ${quiet(finding.message)} ${paint('dim', `(${quiet(finding.check)})`)}`);
      if (finding.help !== '' && finding.help !== help) lines.push(`  ${' '.repeat(width + 11)}${quiet(finding.help)}`);
      help = finding.help;
    }
    return `${lines.join('\n')}\n`;
  });
}

function movesBlock(moves: readonly Move[], paint: Paint): string {
  const lines = moves.flatMap((move) => [
    `  ${quiet(move.record)}: ${quiet(move.from ?? 'nothing')} → ${quiet(move.to)}, ${
      move.allowed ? paint('green', 'allowed') : paint('red', 'not allowed')
    }`,
    ...move.verdicts.map((verdict) => `    ${verdictLine(verdict, paint)}`),
  ]);
  return `${paint('bold', 'Moves')}\n${lines.join('\n')}\n`;
}

function verdictLine(verdict: Verdict, paint: Paint): string {
  const style = verdict.answer === 'met' ? 'green' : verdict.answer === 'unmet' ? 'red' : 'yellow';
  return `${paint(style, ANSWERS[verdict.answer])}: ${quiet(verdict.guard)}, ${quiet(verdict.because)}`;
}

function summary(inspection: Inspection, paint: Paint): string {
  const { records, errors, warnings } = inspection.summary;
  const figures = `${count(records, 'record')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  if (inspection.outcome === 'pending') return paint('yellow', `${figures}: waiting for approvals or facts`);
  return paint(inspection.ok ? 'green' : 'red', figures);
}

/** The log of a workflow run reads commands out of what is printed: `::name::` starting a line, `##[name]` wherever it stands. */
function quiet(text: string): string {
  return visible(text).replaceAll('##[', '##\u200b[').replace(/^:/u, '\u200b:');
}

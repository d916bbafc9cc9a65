import type { Move } from '../model/delta.ts';
import type { Finding } from '../model/finding.ts';
import type { Answer, Verdict } from '../model/guard.ts';
import type { Inspection } from '../model/inspection.ts';
import { codeSpan } from './code-span.ts';
import { count } from './count.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { bySeverity } from './order.ts';
import type { BoundedWriter } from './truncate.ts';
import { boundedWriter, bytesOf, truncate } from './truncate.ts';
import { visible } from './visible.ts';

/** How long the report may get and what it may point at. */
export interface MarkdownReportOptions {
  /** UTF-16 code units; a GitHub comment holds 65,536. */
  readonly maxCharacters: number;
  /** Bytes of UTF-8; a job summary holds 1 MiB. Left out: no bound. */
  readonly maxBytes?: number;
  /** Heading above the verdict; none where left out. */
  readonly title?: string;
  /** Address of a file at the judged revision, to which its path is added: `https://host/owner/name/blob/<sha>`. */
  readonly filesUrl?: string;
}

/** No single text of a record takes more of the report than this, characters. */
const MAX_TEXT = 1000;

/** Room kept back for the sentence that says what was left out. */
const ENDING = 200;

const ANSWERS: Readonly<Record<Answer, string>> = { met: 'Met', unmet: 'Not met', unknown: 'Not known' };

/**
 * The report as Markdown for a pull request comment or a job summary: the verdict in one sentence, the moves with what is met
 * and who may still approve, the findings, worst first. What does not fit is counted in the last line. Text of records is
 * harmless in it: no HTML, no links but those to `filesUrl`, no mentions, no references.
 */
export function markdownReport(inspection: Inspection, options: MarkdownReportOptions): string {
  const bytes = options.maxBytes === undefined ? {} : { bytes: options.maxBytes };
  const writer = boundedWriter({ characters: options.maxCharacters, ...bytes }, ENDING);
  if (options.title !== undefined) writer.write(`## ${text(options.title)}\n\n`);
  writer.write(`${verdictSentence(inspection)}\n`);
  const moves = inspection.moves.toSorted((a, b) => Number(a.allowed) - Number(b.allowed));
  const movesLeft = section(writer, 'Moves', moves.map(moveBlock), options.maxCharacters / 2);
  const findings = bySeverity(inspection.findings).map((finding) => findingBlock(finding, options.filesUrl));
  const findingsLeft = section(writer, 'Findings', findings, Number.POSITIVE_INFINITY);
  return writer.end(ending(movesLeft, findingsLeft));
}

/** Writes a list under its heading as far as there is room, and tells how many items are left out. */
function section(writer: BoundedWriter, heading: string, blocks: readonly string[], room: number): number {
  const [first] = blocks;
  if (first === undefined) return 0;
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const start = index === 0 ? `\n### ${heading}\n\n${block}` : block;
    used += bytesOf(start);
    if (used > room || !writer.write(start)) return blocks.length - index;
  }
  return 0;
}

function ending(moves: number, findings: number): string {
  const parts = [
    moves > 0 ? count(moves, 'more move') : null,
    findings > 0 ? count(findings, 'more finding') : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  return `\n${parts.join(' and ')} left out here: the full report has them all, and so has \`gitsm check\`.\n`;
}

function verdictSentence(inspection: Inspection): string {
  const { records, errors, warnings } = inspection.summary;
  const refused = inspection.moves.filter((move) => !move.allowed).length;
  const figures = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(records, 'record')}`;
  if (inspection.outcome === 'success') {
    const moves = inspection.moves.length - refused;
    const allowed = moves === 0 ? '' : `, ${count(moves, 'move')} allowed`;
    return `**Accepted**: ${warnings === 0 ? 'no errors' : figures}${allowed}.`;
  }
  const stopped = refused === 0 ? '' : `, ${count(refused, 'move')} not allowed`;
  if (inspection.outcome === 'pending') {
    return `**Waiting**: only approvals or facts are missing${stopped === '' ? '' : ` for ${count(refused, 'move')}`}; nothing in the files has to change.`;
  }
  return `**Refused**: ${figures}${stopped}.`;
}

function moveBlock(move: Move): string {
  const step = `${text(move.from ?? 'nothing')} → ${text(move.to)}`;
  const waiting = !move.allowed && move.verdicts.every((one) => one.answer !== 'unmet' || one.waiting === true);
  const state = move.allowed ? 'allowed' : waiting && move.verdicts.length > 0 ? 'waiting' : 'not allowed';
  const verdicts = move.verdicts.map((verdict) => `  - ${verdictText(verdict)}\n`);
  return `- **${text(move.record)}** ${step}: **${state}**\n${verdicts.join('')}`;
}

function verdictText(verdict: Verdict): string {
  return `${ANSWERS[verdict.answer]}: ${codeSpan(cut(verdict.guard))}, ${text(verdict.because)}`;
}

function findingBlock(finding: Finding, filesUrl: string | undefined): string {
  const place = codeSpan(`${cut(finding.file)}:${finding.line}:${finding.column}`);
  const linked = filesUrl === undefined ? place : `[${place}](${fileUrl(filesUrl, finding)})`;
  const severity = finding.severity === 'error' ? 'Error' : 'Warning';
  const help = finding.help === '' ? '' : `\n  ${text(finding.help)}`;
  return `- **${severity}** ${linked}: ${text(finding.message)} (${codeSpan(cut(finding.check))})${help}\n`;
}

function fileUrl(base: string, finding: Finding): string {
  const path = finding.file.toWellFormed().split('/').map(encodePart).join('/');
  return `${base}/${path}?plain=1#L${finding.line}`;
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function cut(value: string): string {
  return truncate(visible(value), { characters: MAX_TEXT });
}

function text(value: string): string {
  return escapeMarkdown(cut(value));
}

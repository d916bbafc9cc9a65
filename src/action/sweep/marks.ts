import { createHash } from 'node:crypto';
import type { Alert } from '../../measures/alerts.ts';
import { parseInstant } from '../../time/instant.ts';

/** Label by which the issues of sweeps are found, on GitHub and by people. */
export const LABEL = 'gitsm-sla';

/** Thresholds remembered in one issue, the oldest forgotten first. */
const MOST_KEYS = 500;

/** Records of how an issue stands that people do not see: HTML comments in its first lines. */
export interface Marks {
  /** Keys of the thresholds that somebody was told of. */
  readonly told: readonly string[];
  /** Whether a sweep closed it, because nothing was left to tell. */
  readonly over: boolean;
  /** RFC 3339 instant at which the text was written; what was told before stands in it. Null where it does not say. */
  readonly written: string | null;
}

/** First line of the issue about a record. The folder tells several organisations of one repository apart. */
export function recordMark(folder: string, record: string): string {
  return `<!-- gitsm: sla ${token(folder)} ${token(record)} -->`;
}

/** The record that a first line names, or null where it names none. */
export function recordOf(mark: string, folder: string): string | null {
  const word = /^<!-- gitsm: sla \S+ (\S+) -->$/.exec(mark)?.[1] ?? '';
  const record = decoded(word);
  return record !== null && recordMark(folder, record) === mark ? record : null;
}

function decoded(word: string): string | null {
  try {
    return decodeURIComponent(word);
  } catch {
    return null;
  }
}

/** First line of the one issue that shows them all. */
export function overviewMark(folder: string): string {
  return `<!-- gitsm: sweep ${token(folder)} -->`;
}

/** First line of an issue that another one of the same record made needless. It is never taken for the record's again. */
export const DUPLICATE_MARK = '<!-- gitsm: duplicate -->';

/** What an alert is remembered by: a threshold of one clock, in one cycle, of one target. */
export function keyOf({ record, agreement, metric, targetMinutes, percent, cycle }: Alert): string {
  return hashed([record, agreement, metric, targetMinutes, percent, cycle]);
}

/** What a breach is remembered by, whatever the target has become since: where and when it happened. */
export function breachKeyOf({ record, agreement, metric, cycle, at }: Alert): string {
  return hashed(['breach', record, agreement, metric, cycle, at]);
}

/** Everything to be remembered of an alert that somebody was told of. */
export function keysOf(alert: Alert): readonly string[] {
  return alert.percent === 100 ? [keyOf(alert), breachKeyOf(alert)] : [keyOf(alert)];
}

/** What a record is remembered by in the overview. */
export function recordKey(record: string): string {
  return hashed([record]);
}

function hashed(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Lines that follow the first one. */
export function marksText({ told, over, written }: Marks): string {
  return `${toldMark(told)}\n${written === null ? '' : `<!-- gitsm: written ${written} -->\n`}${over ? `${OVER}\n` : ''}`;
}

/** First line of a comment that tells somebody of thresholds. */
export function toldMark(keys: readonly string[]): string {
  return `<!-- gitsm: told ${[...new Set(keys)].slice(-MOST_KEYS).join(' ')} -->`;
}

/** First line of the comment with which an issue is closed. */
export function overMark(at: string): string {
  return `<!-- gitsm: over ${at} -->`;
}

/** When a comment of that sort was written; null where it is none. */
export function readOver(comment: string): string | null {
  const at = /^<!-- gitsm: over (\S{1,40}) -->/.exec(comment)?.[1] ?? '';
  return parseInstant(at) === null ? null : at;
}

const OVER = '<!-- gitsm: over -->';

/**
 * The line of an issue that says what the issue is about; empty where none does. People may have put lines above it.
 */
export function markOf(body: string): string {
  return lines(body).find((line) => /^<!-- gitsm: (?:sla \S+ \S+|sweep \S+|duplicate) -->$/.test(line)) ?? '';
}

/** Reads the marks of an issue. */
export function readMarks(body: string): Marks {
  const all = lines(body);
  const written = all
    .map((line) => /^<!-- gitsm: written (\S{1,40}) -->$/.exec(line)?.[1])
    .find((at) => at !== undefined);
  return {
    told: readKeys(all.find((line) => TOLD.test(line)) ?? ''),
    over: all.includes(OVER),
    written: parseInstant(written) === null ? null : (written ?? null),
  };
}

/** Thresholds that a comment told of; none where it is no such comment. */
export function readTold(comment: string): readonly string[] {
  return readKeys(lines(comment)[0] ?? '');
}

const TOLD = /^<!-- gitsm: told ([0-9a-f ]*) -->$/;

function readKeys(line: string): readonly string[] {
  return (TOLD.exec(line)?.[1] ?? '').split(' ').filter((key) => /^[0-9a-f]{16}$/.test(key));
}

function lines(body: string): readonly string[] {
  return body.slice(0, 20_000).split(/\r?\n/, 200);
}

/** Any text as one word that cannot end a comment of HTML. */
function token(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  if (encoded.length <= 200) return encoded === '' ? '.' : encoded;
  return createHash('sha256').update(text).digest('hex');
}

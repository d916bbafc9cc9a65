import { createHash } from 'node:crypto';
import type { Alert } from '../../measures/alerts.ts';

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

/** What an alert is remembered by. */
export function keyOf({ record, agreement, metric, percent, cycle }: Alert): string {
  return createHash('sha256')
    .update(JSON.stringify([record, agreement, metric, percent, cycle]))
    .digest('hex')
    .slice(0, 16);
}

/** Lines that follow the first one. */
export function marksText({ told, over }: Marks): string {
  return `${toldMark(told)}\n${over ? `${OVER}\n` : ''}`;
}

/** First line of a comment that tells somebody of thresholds. */
export function toldMark(keys: readonly string[]): string {
  return `<!-- gitsm: told ${[...new Set(keys)].slice(-MOST_KEYS).join(' ')} -->`;
}

const OVER = '<!-- gitsm: over -->';

/** First line of a text of GitHub's. */
export function firstLine(body: string): string {
  return lines(body)[0] ?? '';
}

/** Reads the marks of an issue. */
export function readMarks(body: string): Marks {
  const [, told = '', over = ''] = lines(body);
  return { told: readKeys(told), over: over === OVER };
}

/** Thresholds that a comment told of; none where it is no such comment. */
export function readTold(comment: string): readonly string[] {
  return readKeys(firstLine(comment));
}

function readKeys(line: string): readonly string[] {
  const found = /^<!-- gitsm: told ([0-9a-f ]*) -->$/.exec(line);
  return (found?.[1] ?? '').split(' ').filter((key) => /^[0-9a-f]{16}$/.test(key));
}

function lines(body: string): readonly string[] {
  return body.slice(0, 20_000).split(/\r?\n/, 3);
}

/** Any text as one word that cannot end a comment of HTML. */
function token(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  if (encoded.length <= 200) return encoded === '' ? '.' : encoded;
  return createHash('sha256').update(text).digest('hex');
}

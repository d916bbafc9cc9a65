import { given } from '../model/guard.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { appendTimeline, setField } from '../records/edit.ts';

/** What a monitoring system says of one alert. */
export interface Alert {
  /** Names the alert itself, not this time of it: `pay-db-1/connections`. */
  readonly key: string;
  readonly state: 'firing' | 'over';
  readonly note: string | null;
  /** RFC 3339 instant. */
  readonly at: string;
  /** GitHub login of whoever or whatever hands it in. */
  readonly by: string;
}

/** What is to become of the incident of an alert. */
export interface AlertChange {
  readonly record: RecordEntry;
  /** The status it gets; the one it has where only its timeline grows. */
  readonly status: string;
  readonly text: string;
}

/** Statuses of the kind that alerts open, as the public contract names them. */
const WORKED_ON = 'in-progress';
const RESOLVED = 'resolved';

/** The heading that a resolved incident tells its end under. */
const SECTION = 'Resolution';

/** The record of a kind that the alert has opened and that is not over: the oldest where there are several. */
export function openRecordOf(snapshot: Snapshot, kind: string, key: string): RecordEntry | null {
  const open = ofKind(snapshot, kind).filter(
    (entry) => entry.kept()['alert'] === key && !isOver(snapshot.rules, entry),
  );
  return open.toSorted((a, b) => (a.opened < b.opened ? -1 : 1))[0] ?? null;
}

/**
 * An alert that fires again is noted in the timeline, and takes up again what was resolved; one that is over resolves the incident. Null
 * where it is resolved already.
 */
export function alertChange(record: RecordEntry, alert: Alert): AlertChange | null {
  const { at, by, note, state, key } = alert;
  if (state === 'over' && record.status === RESOLVED) return null;
  const status = state === 'over' ? RESOLVED : record.status === RESOLVED ? WORKED_ON : record.status;
  const word = state === 'over' ? 'The alert is over' : 'The alert fires again';
  const entry = { at, status, by, note: note === null ? word : `${word}: ${note}` };
  const opened = record.open();
  const text = state === 'over' ? resolved(opened, `The alert ${key} was over at ${at}.`) : opened.text;
  return { record, status, text: appendTimeline(setField(text, ['status'], status), entry) };
}

/** How it ended, where nobody has written that yet: the body first, for its lines are counted from the file as it is. */
function resolved({ text, outline, data }: RecordFile, words: string): string {
  const heading = outline.headings.find((one) => one.text === SECTION);
  const told = heading === undefined || heading.filled ? text : withLine(text, heading.line, words);
  return given(data['resolution-code']) ? told : setField(told, ['resolution-code'], 'self-healed');
}

/** The text with a paragraph below a line, 1-based, in the line ending of that line. */
function withLine(text: string, line: number, words: string): string {
  const lines = text.split('\n');
  const end = lines[line - 1]?.endsWith('\r') ? '\r' : '';
  const plain = words.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
  return [...lines.slice(0, line), end, `${plain}${end}`, ...lines.slice(line)].join('\n');
}

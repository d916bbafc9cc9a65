import type { Finding } from '../model/finding.ts';
import type { TimelineEntry } from '../model/record.ts';
import { formatInstant } from '../time/instant.ts';
import { type ClockValues, changesBetween, clockValues } from './clock-values.ts';
import type { LocalTimes } from './local-time.ts';
import { loginOf } from './names.ts';
import type { Findings } from './reasons.ts';
import type { Column, ServiceNowRow } from './servicenow-columns.ts';
import type { State } from './servicenow-values.ts';
import { holdReasonOf, stateOf } from './servicenow-values.ts';

/** What the rows of one incident say of its way through the statuses. */
export interface IncidentTimeline {
  /** Oldest first; empty where no row could be mapped. */
  readonly entries: readonly TimelineEntry[];
  /** State of the last mapped row. */
  readonly state: State | null;
  /** Rows that are in the record, oldest first. */
  readonly mapped: readonly ServiceNowRow[];
  /** How many of them made a timeline entry. */
  readonly events: number;
  /** Field → how often the timeline tells a change of it. */
  readonly changes: Readonly<Record<string, number>>;
  /** Columns from which an entry was taken that no row has. */
  readonly derived: readonly Column[];
  /** Everything that needs a person's eye; a row that is not in `mapped` has one finding here. */
  readonly findings: readonly Finding[];
}

/** What reading a timeline needs besides the rows. */
export interface TimelineContext {
  readonly times: LocalTimes;
  readonly people: Readonly<Record<string, string>>;
  /** Name of a service at the source → ID of the record. */
  readonly services: Readonly<Record<string, string>>;
  readonly findings: Findings;
}

interface Event {
  readonly row: ServiceNowRow;
  readonly state: State;
  /** Why it waits, as the state or the column for it says. */
  readonly reason: string | null;
  readonly values: ClockValues;
  readonly at: number;
}

/** Where a timeline is this long, a row that does not change the status tells its changes in the next entry. Frontmatter may be 64 KiB. */
const MAX_SIZE = 32 * 1024;

/** Column that says when a status was entered, for tables that keep no history. */
const ENTERED: Readonly<Record<string, Column>> = { new: 'openedAt', resolved: 'resolvedAt', closed: 'closedAt' };

/** Column that says who entered a status. */
const ENTERED_BY: Readonly<Record<string, Column>> = { new: 'openedBy', resolved: 'resolvedBy', closed: 'closedBy' };

/** @param id ID of the record, for findings @param rows rows of one incident, in the order of the source */
export function incidentTimeline(
  id: string,
  rows: readonly ServiceNowRow[],
  context: TimelineContext,
): IncidentTimeline {
  const findings: Finding[] = [];
  const report = (...[reason, line, message]: [Parameters<Findings['make']>[0], number, string]): void => {
    findings.push(context.findings.make(reason, line, id, message));
  };
  const events = readEvents(rows, context, report);
  const entries: TimelineEntry[] = [];
  const derived: Column[] = [];
  const changes: Record<string, number> = {};
  let size = 0;
  const add = (at: number, status: string, by: string | null, line: number, told: Told = {}): void => {
    if (by === null) report('import-person', line, `Unexpected missing name for "${status}", expected who did it.`);
    const login = by === null ? 'unknown' : loginOf(by, context.people);
    const entry = { at: formatInstant(at), status, by: login, ...told };
    for (const field of Object.keys(told.changed ?? {})) changes[field] = (changes[field] ?? 0) + 1;
    size += JSON.stringify(entry).length;
    entries.push(entry);
  };
  const until = latestTimes(events);
  let last: Event | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  /** What the timeline tells so far. */
  let told = null as { readonly reason: string | null; readonly values: ClockValues } | null;
  let made = 0;
  for (const [index, event] of events.entries()) {
    const { row, state, reason, values } = event;
    const changed = told === null ? null : changesBetween(told.values, values);
    const extra = { ...(reason === null ? {} : { reason }), ...(changed === null ? {} : { changed }) };
    if (last?.state.status === state.status) {
      last = event;
      const final = index === events.length - 1;
      const same = reason === told?.reason;
      if ((same && changed === null) || (size > MAX_SIZE && !final)) continue;
      // A row may be dated before the entry of one before it, or after the next change of the status.
      lastAt = Math.min(Math.max(event.at, lastAt), until[index] ?? event.at);
      add(lastAt, state.status, row.get('updatedBy'), row.line, extra);
    } else {
      let at = event.at;
      if (last === null) {
        const { opened, fits } = openedAt(row, context.times, at);
        if (!fits) report('import-opened', row.line, openedMessage(row));
        if (opened !== null && state.status !== 'new') {
          add(opened, 'new', row.get('openedBy') ?? row.get('createdBy'), row.line);
          derived.push('openedAt');
          lastAt = opened;
        }
        at = columnTime(row, state.status, context.times, lastAt, at) ?? at;
      }
      if (state.status === 'closed' && last?.state.status !== 'resolved') {
        const resolved = columnTime(row, 'resolved', context.times, Math.max(lastAt, last?.at ?? lastAt), at);
        if (resolved !== null) {
          add(resolved, 'resolved', row.get('resolvedBy') ?? row.get('updatedBy'), row.line);
          derived.push('resolvedAt');
        }
      }
      add(at, state.status, actor(row, state.status, last === null), row.line, extra);
      lastAt = at;
    }
    made += 1;
    last = event;
    told = { reason, values };
  }
  return {
    entries,
    state: last?.state ?? null,
    mapped: events.map((event) => event.row),
    events: made,
    changes,
    derived,
    findings,
  };
}

/** What an entry tells besides a status. */
type Told = Pick<TimelineEntry, 'reason' | 'changed'>;

/** For each event, when the status changes next: nothing before that may be dated later. */
function latestTimes(events: readonly Event[]): readonly number[] {
  const latest: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    latest[index] = next;
    const event = events[index];
    if (event !== undefined && event.state.status !== events[index - 1]?.state.status) next = event.at;
  }
  return latest;
}

type Report = (reason: Parameters<Findings['make']>[0], line: number, message: string) => void;

/** Rows with a status and a time, oldest first. */
function readEvents(
  rows: readonly ServiceNowRow[],
  { times, services }: TimelineContext,
  report: Report,
): readonly Event[] {
  const events: Event[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const label = row.get('state');
    const state = label === null ? null : stateOf(label);
    if (label === null || state === null) {
      report('import-state', row.line, `Unexpected state "${label ?? ''}", expected one of the incident table's.`);
      continue;
    }
    const column = ENTERED[state.status];
    const text = row.get('updatedAt') ?? (column === undefined ? null : row.get(column));
    const at = text === null ? null : times.read(text, latest);
    if (at === null) {
      report('import-date', row.line, `Unexpected time "${text ?? ''}", expected one such as 3/4/2016 10:00.`);
      continue;
    }
    if (at < latest) report('import-order', row.line, `Unexpected time ${text}, expected none before a row above it.`);
    latest = Math.max(latest, at);
    // A row that says "new" may be late: the incident is new from its opening on.
    const from = events.length === 0 && state.status === 'new' ? openedAt(row, times, at).opened : null;
    events.push({ row, state, reason: reasonOf(row, state), values: clockValues(row, services), at: from ?? at });
  }
  return inOrder(events) ? events : events.toSorted((a, b) => a.at - b.at);
}

/** Why an incident is on hold; null where it is not, or nobody knows. */
function reasonOf(row: ServiceNowRow, { status, holdReason }: State): string | null {
  if (status !== 'on-hold') return null;
  const text = row.get('holdReason');
  return holdReason ?? (text === null ? null : holdReasonOf(text));
}

/** Whether the rows that change the status are in order of time; then the source's own order is kept. */
function inOrder(events: readonly Event[]): boolean {
  const changes = events.filter((event, index) => event.state.status !== events[index - 1]?.state.status);
  return changes.every((event, index) => event.at >= (changes[index - 1]?.at ?? event.at));
}

/** When the incident was opened: not after its first event; else when it was created, else not known. */
function openedAt(
  row: ServiceNowRow,
  times: LocalTimes,
  firstEvent: number,
): { readonly opened: number | null; readonly fits: boolean } {
  const read = (column: Column): number | null => {
    const text = row.get(column);
    const at = text === null ? null : times.read(text);
    return at === null || at > firstEvent ? null : at;
  };
  const opened = read('openedAt');
  return { opened: opened ?? read('createdAt'), fits: opened !== null };
}

function openedMessage(row: ServiceNowRow): string {
  return `Unexpected time of opening "${row.get('openedAt') ?? ''}", expected one not later than the first event.`;
}

/**
 * The time that a column gives for entering a status, where it fits between two others. A first row may have been written long
 * after the status was entered; of later rows the row's own time is the truth.
 */
function columnTime(row: ServiceNowRow, status: string, times: LocalTimes, from: number, to: number): number | null {
  const column = ENTERED[status];
  const text = column === undefined ? null : row.get(column);
  const at = text === null ? null : times.read(text, from);
  return at !== null && at >= from && at <= to ? at : null;
}

/** A row names who wrote it; only a first row may have been written by somebody else than who entered the status. */
function actor(row: ServiceNowRow, status: string, first: boolean): string | null {
  const column = ENTERED_BY[status];
  const entered = column === undefined ? null : row.get(column);
  const updated = row.get('updatedBy');
  if (status === 'new') return entered ?? row.get('createdBy') ?? updated;
  return first ? (entered ?? updated) : (updated ?? entered);
}

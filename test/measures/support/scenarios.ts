import { clockRuleOf } from '../../../src/model/clock-rule.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Process } from '../../../src/model/process.ts';
import type { RecordFile } from '../../../src/model/record.ts';
import type { CalendarData } from '../../../src/time/calendar-hours.ts';

/** One SLA scenario of another product as a timeline of gitsm. */
export interface Scenario {
  readonly name: string;
  readonly calendar: CalendarData;
  /** Minutes; null where nothing is promised. */
  readonly targets: {
    readonly response: number | null;
    readonly resolution: number | null;
    readonly update: number | null;
  };
  readonly timeline: readonly (readonly [at: string, status: string])[];
  /** When the requester was told how things stand. */
  readonly updates?: readonly string[];
  /** Instants of the question and what the clocks say then. */
  readonly ask: readonly Question[];
  readonly note?: string;
}

export interface Question {
  readonly now: string;
  readonly metric: 'response' | 'resolution' | 'update';
  readonly due?: string;
  readonly elapsedMinutes?: number;
  /** The longest time used in any cycle that has ended. */
  readonly longestMinutes?: number;
  /** Nothing is due until the customer writes again. */
  readonly silent?: boolean;
  /** Target minus elapsed. */
  readonly slack?: number;
  /** No clock at all. */
  readonly none?: boolean;
  /** Overrides the scenario's target. */
  readonly target?: number;
}

export interface ScenarioFile {
  readonly source: { readonly repository: string; readonly commit: string; readonly licence: string };
  readonly scenarios: readonly Scenario[];
}

/**
 * Zammad keeps the state of a ticket and whether it was answered apart. Here a status is both: `new` is open and unanswered,
 * `new-pending`, `new-closed` likewise; the others are answered. Response stops with the first answer; both clocks pause while pending,
 * and an unanswered ticket's response clock pauses while it is closed.
 */
const STATUSES = ['new', 'new-pending', 'new-closed', 'open', 'pending', 'closed'];

const CLOCKS: readonly JsonObject[] = [
  { metric: 'response', runs: ['new'], pauses: ['new-pending', 'new-closed'] },
  { metric: 'update', runs: ['new', 'open'], pauses: ['new-pending', 'pending'], restarts: 'updates' },
  { metric: 'resolution', runs: ['new', 'open'], pauses: ['new-pending', 'pending'] },
];

/** A process with these statuses and clocks, declared as a lifecycle declares them. */
export function processWith(
  clocks: readonly JsonObject[] = CLOCKS,
  names = STATUSES,
  final: readonly string[] = [],
): Process {
  const statuses = names.map((name) => ({
    name,
    description: '',
    final: final.includes(name),
    fields: [],
    sections: [],
    frozen: null,
    reason: null,
    after: null,
  }));
  const lifecycle = { initial: names.slice(0, 1), statuses, transitions: [] };
  return {
    kind: 'ticket',
    prefix: 'TCK',
    ids: 'number',
    folder: 'tickets',
    title: 'Ticket',
    plural: 'Tickets',
    rules: false,
    schema: {},
    lifecycle,
    matrix: null,
    columns: [],
    clocks: clocks.map((clock) => clockRuleOf(clock, lifecycle)),
    links: [],
    duties: [],
    template: '',
    readme: '',
  };
}

/** A record with this data, as loading would give it. */
export function recordWith(
  kind: string,
  id: string,
  status: string,
  data: JsonObject,
  timeline: readonly (readonly [at: string, status: string])[] = [],
): RecordFile {
  return {
    path: `records/${kind}/${id}.md`,
    oid: '0'.repeat(40),
    id,
    kind,
    status,
    title: id,
    data,
    timeline: timeline.map(([at, to]) => ({ at, status: to, by: 'anna' })),
    text: '',
    body: '',
    bodyLine: 1,
    outline: { headings: [], tasks: [] },
  };
}

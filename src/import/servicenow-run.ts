import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { instantOf } from '../time/zoned.ts';
import { groupRecords } from './group-records.ts';
import type { ImportItem, ImportReport } from './import-item.ts';
import { incidentRecord } from './incident-record.ts';
import { incidentTimeline } from './incident-timeline.ts';
import { localTimes } from './local-time.ts';
import { loginOf } from './names.ts';
import { priorityMatrix } from './priority-matrix.ts';
import type { ReasonId } from './reasons.ts';
import { findingsOf } from './reasons.ts';
import type { Pending } from './servicenow.ts';
import type { Columns, ServiceNowRow } from './servicenow-columns.ts';
import type { ServiceNowOptions } from './servicenow-options.ts';
import { STATUSES } from './servicenow-values.ts';

/** A row that is in no record. */
interface Refused {
  readonly reason: ReasonId;
  readonly line: number;
  readonly id: string | null;
  readonly message: string;
}

/** One import under way: what is counted and what the records share. */
export interface ServiceNowRun {
  /** Counts lines of the source. @returns lines so far, the heading left out */
  read(lines: number): number;
  /** ID of the record a row belongs to: `INC0000045` → `INC-0000045`; null where it has no number. */
  idOf(row: ServiceNowRow): string | null;
  refuse(row: Refused): ImportItem;
  /** Findings and record of an incident whose rows are complete. */
  finish(pending: Pending): Generator<ImportItem>;
  /** What concerns all incidents: records of the groups that were named, cells of the matrix that differ. */
  complete(): Generator<ImportItem>;
  report(columns: Columns): ImportReport;
}

/** ServiceNow's numbers: a prefix and digits. */
const NUMBER = /^(?:INC)?(\d{1,20})$/iu;

/** @throws SetupError where zone or processes do not fit */
export function startRun(options: ServiceNowOptions): ServiceNowRun {
  checkZone(options.timezone);
  const incident = processOf(options, 'incident');
  const missing = STATUSES.find((name) => !incident.lifecycle.statuses.some((status) => status.name === name));
  if (missing !== undefined) {
    throw new SetupError(
      `Unexpected lifecycle of incidents without "${missing}", expected the statuses of the built-in one.`,
      'Import into a repository with the built-in process, then change it.',
    );
  }
  const findings = findingsOf(options.file);
  const mapping = options.mapping ?? {};
  const people = mapping.people ?? {};
  const services = mapping.services ?? {};
  const groups =
    options.groups === 'keep' ? null : groupRecords(processOf(options, 'group'), mapping.groups ?? {}, findings);
  const times = localTimes(options.timezone, options.dateOrder ?? 'day-first');
  const priorities = priorityMatrix(incident.matrix, findings);
  const rows = { read: 0, events: 0, merged: 0, notMapped: 0 };
  const records: Record<string, number> = {};
  const derived: Record<string, number> = {};
  const changes: Record<string, number> = {};
  const recordItem = (record: Extract<ImportItem, { type: 'record' }>['record']): ImportItem => {
    records[record.kind] = (records[record.kind] ?? 0) + 1;
    return { type: 'record', record };
  };
  return {
    read(lines) {
      rows.read += lines;
      return rows.read;
    },
    idOf(row) {
      const digits = NUMBER.exec(row.get('number') ?? '')?.[1];
      return digits === undefined ? null : `${incident.prefix}-${digits.padStart(4, '0')}`;
    },
    refuse({ reason, line, id, message }) {
      return { type: 'finding', finding: findings.make(reason, line, id, message) };
    },
    *finish(pending) {
      const timeline = incidentTimeline(pending.id, pending.rows, { times, people, services, findings });
      for (const finding of timeline.findings) yield { type: 'finding', finding };
      rows.events += timeline.events;
      rows.merged += timeline.mapped.length - timeline.events;
      const [first] = timeline.entries;
      if (first === undefined) return;
      for (const [field, count] of Object.entries(timeline.changes)) changes[field] = (changes[field] ?? 0) + count;
      for (const column of timeline.derived) derived[column] = (derived[column] ?? 0) + 1;
      for (const row of timeline.mapped) {
        priorities.saw(row);
        const [group, person] = [row.get('group'), row.get('assignee')];
        if (group !== null && person !== null) groups?.saw(group, loginOf(person, people));
      }
      const { text, findings: more } = incidentRecord(
        pending.id,
        pending.rows[0]?.get('number') ?? pending.id,
        timeline,
        {
          mapping,
          findings,
          groupId: (name, line) => groups?.idOf(name, line) ?? { id: mapping.groups?.[name] ?? null, findings: [] },
        },
      );
      for (const finding of more) yield { type: 'finding', finding };
      const path = `records/${incident.folder}/${first.at.slice(0, 4)}/${pending.id}.md`;
      yield recordItem({ id: pending.id, kind: incident.kind, path, text });
    },
    *complete() {
      for (const finding of priorities.findings()) yield { type: 'finding', finding };
      for (const record of groups?.records() ?? []) yield recordItem(record);
    },
    report(columns) {
      rows.notMapped = rows.read - rows.events - rows.merged;
      return {
        rows: { ...rows },
        records,
        derived,
        changes,
        priorities: priorities.counts(),
        keptColumns: [...columns.others.keys()],
        reasons: findings.counts(),
      };
    },
  };
}

function processOf(options: ServiceNowOptions, kind: string): Process {
  const process = options.processes.get(kind);
  if (process === undefined) {
    throw new SetupError(
      `Unexpected processes without "${kind}", expected it to import into.`,
      `Add .gitsm/schemas/${kind}.`,
    );
  }
  return process;
}

function checkZone(zone: string): void {
  try {
    instantOf('2000-01-01', '00:00', zone);
  } catch (error) {
    throw new SetupError(
      `Unexpected time zone "${zone}", expected a name of the IANA database.`,
      'Write one such as Europe/London.',
      { cause: error },
    );
  }
}

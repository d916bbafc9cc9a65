import type { JsonObject } from '../model/json.ts';
import { asString, asStrings, isObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { parseDuration } from '../time/duration.ts';
import { localDate } from '../time/zoned.ts';

/** One metric an agreement promises for a record's priority. */
export interface Target {
  readonly metric: string;
  /** Working minutes. */
  readonly minutes: number;
}

/**
 * Whether an agreement of any type (SLA, OLA, underpinning contract) holds for a record: it is active, names the record's kind and one of
 * its services, and the day on which the record began lies within its validity. Kinds left out mean all kinds,
 * services left out or `all` mean all services.
 *
 * @param started milliseconds since 1970; its date is taken in the calendar's time zone
 */
export function covers(agreement: RecordFile, record: RecordFile, started: number, calendar: WorkingCalendar): boolean {
  const { kinds, services } = agreement.data;
  if (agreement.status !== 'active') return false;
  if (kinds !== undefined && !asStrings(kinds).includes(record.kind)) return false;
  if (services !== undefined && services !== 'all') {
    const covered = asStrings(services);
    if (!servicesOf(record.data).some((one) => covered.includes(one))) return false;
  }
  const from = asString(agreement.data['valid-from']);
  const until = asString(agreement.data['valid-until']);
  if (from === null && until === null) return true;
  const date = localDate(started, calendar.hours.timezone);
  return (from === null || date >= from) && (until === null || date <= until);
}

function servicesOf(data: JsonObject): readonly string[] {
  return [...asStrings(data.service), ...asStrings(data.services)];
}

/** What an agreement promises for a record's priority: the first readable target of each metric. */
export function targetsOf(agreement: RecordFile, record: RecordFile, process: Process): readonly Target[] {
  const priority = priorityOf(record, process);
  const { targets } = agreement.data;
  if (priority === null || !Array.isArray(targets)) return [];
  const found = new Map<string, Target>();
  for (const entry of targets as readonly unknown[]) {
    if (!isObject(entry) || !Object.hasOwn(entry, priority)) continue;
    const metric = asString(entry.metric);
    const minutes = parseDuration(entry[priority]);
    if (metric !== null && minutes !== null && !found.has(metric)) found.set(metric, { metric, minutes });
  }
  return [...found.values()];
}

/** The priority a record states; where it states none, the one its process computes (ITIL: impact and urgency give the priority). */
function priorityOf(record: RecordFile, process: Process): string | null {
  const { matrix } = process;
  const stated = asString(record.data[matrix?.field ?? 'priority']);
  if (stated !== null || matrix === null) return stated;
  const row = asString(record.data[matrix.rows]);
  const column = asString(record.data[matrix.columns]);
  if (row === null || column === null || !Object.hasOwn(matrix.table, row)) return null;
  const columns = matrix.table[row] ?? {};
  return Object.hasOwn(columns, column) ? (columns[column] ?? null) : null;
}

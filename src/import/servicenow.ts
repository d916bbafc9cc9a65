import { SetupError } from '../model/setup-error.ts';
import type { ImportItem, ImportReport } from './import-item.ts';
import { readText } from './read-text.ts';
import type { Columns, ServiceNowRow } from './servicenow-columns.ts';
import { readColumns, rowOf } from './servicenow-columns.ts';
import type { ServiceNowOptions } from './servicenow-options.ts';
import type { ServiceNowRun } from './servicenow-run.ts';
import { startRun } from './servicenow-run.ts';
import type { TableRow } from './table-rows.ts';
import { tableRows } from './table-rows.ts';

/** More rows than any real incident has; the rest of them is not mapped. */
const MAX_ROWS = 900;

/** How often progress is told, rows. */
const STEP = 1000;

/**
 * Turns an incident table or audit log of ServiceNow (CSV, plain or gzip) into incident records with timelines, and into
 * records of the groups they name. Memory holds the rows of one incident at a time, so these must stand together.
 *
 * A row that changes the state, the reason to wait, or what clocks depend on (priority, impact, urgency, service) is a timeline
 * entry; other rows are merged into the fields. Every row that is neither comes as a finding with its line in the source.
 *
 * @returns an iterator whose final value is the report: how many rows were read and what became of them
 * @throws SetupError where the source is no such table, or where its encoding, zone or processes do not fit
 */
export async function* importServiceNow(
  source: AsyncIterable<Uint8Array>,
  options: ServiceNowOptions,
): AsyncGenerator<ImportItem, ImportReport> {
  const run = startRun(options);
  const table = tableRows(readText(source, options.encoding ?? 'utf-8'));
  const columns = readHeading(await table.next(), options.file);
  const seen = new Set<string>();
  let current = null as Pending | null;
  for await (const one of table) {
    const total = run.read(one.cells === null ? one.lines : 1);
    if (total % STEP === 0) options.progress?.step('rows', total, null);
    const id: string | null = one.cells === null ? null : run.idOf(rowOf(columns, one.cells, one.line));
    const refused = refusal(one, columns, id, current, seen);
    if (refused !== null) yield run.refuse(refused);
    if (refused !== null || one.cells === null || id === null) continue;
    if (current?.id !== id) {
      if (current !== null) yield* run.finish(current);
      seen.add(id);
      current = { id, rows: [] };
    }
    current.rows.push(rowOf(columns, one.cells, one.line));
  }
  if (current !== null) yield* run.finish(current);
  yield* run.complete();
  options.progress?.end();
  return run.report(columns);
}

/** Rows of the incident that is being read. */
export interface Pending {
  readonly id: string;
  readonly rows: ServiceNowRow[];
}

function readHeading(first: IteratorResult<TableRow>, file: string): Columns {
  if (first.done !== true && first.value.cells !== null) return readColumns(first.value.cells);
  throw new SetupError(
    `Unexpected content of ${file}, expected a table with a heading.`,
    'Export the incidents as CSV.',
  );
}

/** Why a row can be in no record, or null where it can. */
function refusal(
  one: TableRow,
  columns: Columns,
  id: string | null,
  current: Pending | null,
  seen: ReadonlySet<string>,
): Parameters<ServiceNowRun['refuse']>[0] | null {
  const { line } = one;
  if (one.cells === null) {
    const lines = one.lines === 1 ? '' : ` and ${one.lines - 1} lines after it`;
    return {
      reason: 'import-row',
      line,
      id,
      message: `Unexpected line${lines}, expected a row of the table: ${one.fault}.`,
    };
  }
  if (one.cells.length !== columns.width) {
    const message = `Unexpected row of ${one.cells.length} cells, expected ${columns.width}.`;
    return { reason: 'import-row', line, id, message };
  }
  if (id === null) {
    return { reason: 'import-number', line, id, message: 'Unexpected number, expected one such as INC0000045.' };
  }
  if (id !== current?.id && seen.has(id)) {
    return {
      reason: 'import-split',
      line,
      id,
      message: `Unexpected row of ${id}, expected its rows one after the other.`,
    };
  }
  if (id === current?.id && current.rows.length >= MAX_ROWS) {
    return {
      reason: 'import-many',
      line,
      id,
      message: `Unexpected row, expected at most ${MAX_ROWS} of one incident.`,
    };
  }
  return null;
}

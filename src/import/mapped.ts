import type { Finding } from '../model/finding.ts';
import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { isTimeZone } from '../time/time-zone.ts';
import { directoryOf } from './directory.ts';
import type { ImportedRecord, ImportItem } from './import-item.ts';
import { joined } from './joined.ts';
import { checkColumns, mappedFields } from './mapped-fields.ts';
import { mappedIds } from './mapped-ids.ts';
import type { MappedOptions, MappedReport } from './mapped-options.ts';
import { mappedRecord, recordText, sourceField } from './mapped-record.ts';
import { columnsNamed, folded } from './mapping.ts';
import { freeNames, MAX_SLUG, slugOf } from './names.ts';
import { plainText } from './plain-text.ts';
import { findingsOf } from './reasons.ts';
import type { RecordContext } from './record-context.ts';
import type { SourceRow } from './source-row.ts';

/** How often progress is told, rows. */
const STEP = 1000;

/**
 * Turns the rows of a table, or the documents of a folder, into records of one kind, as a mapping says. Findings come first and
 * records last: before the first record everything has been read, so that whoever writes them never writes half of a source.
 *
 * @returns an iterator whose final value is the report: how many rows were read and what became of them
 * @throws SetupError where mapping, source and kind do not fit together
 */
export async function* importMapped(options: MappedOptions): AsyncGenerator<ImportItem, MappedReport> {
  const { mapping, progress } = options;
  const process = processOf(options.processes, mapping.kind);
  const fields = mappedFields(mapping, process);
  if (!isTimeZone(options.timezone))
    throw new SetupError(`Unexpected time zone "${options.timezone}"`, 'Write one such as Europe/London.');
  const findings = findingsOf(options.file);
  const finding = (one: Finding): ImportItem => ({ type: 'finding', finding: one });
  let table = await options.read();
  for (const rule of mapping.joins) {
    const other = await options.readJoin(rule.name);
    for (const { place, message } of other.faults) yield finding(findings.at('import-row', place, null, message));
    const both = joined(table, other, rule);
    table = both.table;
    const unused = [
      [both.again, `Unexpected second row of one key in "${rule.name}", expected one.`],
      [
        rule.all ? both.alone : [],
        `Unexpected row of "${rule.name}", expected it to belong to a row of ${options.file}.`,
      ],
    ] as const;
    for (const [left, message] of unused)
      for (const row of left) yield finding(findings.at('import-join', row.placeOf(rule.there), null, message));
  }
  // Where not one document can be read, the reasons for that say more.
  if (table.columns.size > 0) checkColumns(mapping, table.columns, options.file);
  const rows = { read: 0, mapped: 0, merged: 0, skipped: 0, notMapped: 0 };
  for (const fault of table.faults) {
    rows.read += fault.lines;
    rows.notMapped += fault.lines;
    yield finding(findings.at('import-row', fault.place, null, fault.message));
  }
  const records: ImportedRecord[] = [];
  const made: Record<string, number> = {};
  const directory = directoryOf(options.snapshot);
  const free = freeNames((one) => directory.has(one));
  const add = (owner: Process, id: string, text: string): void => {
    const path = directory.pathOf(id) ?? `records/${owner.folder}/${id}.md`;
    records.push({ id, kind: owner.kind, path, text });
    made[owner.kind] = (made[owner.kind] ?? 0) + 1;
  };
  const context: RecordContext = {
    mapping,
    process,
    fields,
    findings,
    directory,
    zone: options.timezone,
    people: new Map(Object.entries(mapping.people).map(([name, login]) => [folded(name), login])),
    named: new Set([...columnsNamed(mapping), ...mapping.leaveOut]),
    whole: new Set(
      fields.filter(({ type, rule }) => type.list || type.as === 'any' || rule.all).flatMap(({ rule }) => rule.columns),
    ),
    validate: options.validate,
    create(kind, name, more) {
      const owner = processOf(options.processes, kind);
      const id = free(`${owner.prefix}-${slugOf(name, MAX_SLUG)}`);
      const status = owner.lifecycle.initial[0] ?? '';
      const title = plainText(name, 200).text;
      const data: JsonObject = { id, title, status, ...more, ...sourceField(owner, mapping.source, name) };
      if (owner.ids !== 'name' || options.validate(owner, data).length > 0) return null;
      directory.add(kind, id, title);
      add(owner, id, recordText(data, new Map()));
      return id;
    },
  };
  const groups = new Map<string, { key: string; rows: SourceRow[] }>();
  const ids = mappedIds(options, process, context);
  for (const row of table.rows) {
    rows.read += 1;
    if (rows.read % STEP === 0) progress?.step('rows', rows.read, table.rows.length);
    if (![...mapping.where].every(([column, values]) => values.has(folded(row.get(column) ?? '')))) {
      rows.skipped += 1;
      continue;
    }
    const named = ids.of(row);
    for (const one of named.findings) yield finding(one);
    const group = named.id === null ? undefined : groups.get(named.id);
    if (named.id === null) rows.notMapped += 1;
    else if (group === undefined) groups.set(named.id, { key: named.key, rows: [row] });
    else if (mapping.many) group.rows.push(row);
    else {
      rows.notMapped += 1;
      const [first] = group.rows;
      const message = `Unexpected second row of ${named.id}, expected one; the first stands at ${first?.place.file}:${first?.place.line}.`;
      yield finding(findings.at('import-twice', ids.placeOf(row), named.id, message));
    }
  }
  for (const [id, group] of groups) {
    const record = mappedRecord(id, group.key, group.rows, context);
    for (const one of record.findings) yield finding(one);
    if (record.text === null) {
      rows.notMapped += group.rows.length;
      continue;
    }
    rows.mapped += 1;
    rows.merged += group.rows.length - 1;
    add(process, id, record.text);
  }
  for (const record of records) yield { type: 'record', record };
  progress?.end();
  const unnamed = [...table.columns].filter((column) => !context.named.has(column));
  const filled = new Set(table.rows.flatMap((row) => row.columns));
  return {
    rows,
    records: made,
    keptColumns: mapping.keepRest ? unnamed.filter((column) => filled.has(column)) : [],
    leftOut: [...(mapping.keepRest ? [] : unnamed), ...[...mapping.leaveOut].filter((one) => table.columns.has(one))],
    reasons: findings.counts(),
  };
}

function processOf(processes: ReadonlyMap<string, Process>, kind: string): Process {
  const process = processes.get(kind);
  if (process !== undefined) return process;
  throw new SetupError(`Unexpected kind "${kind}" in the mapping`, `Known are ${[...processes.keys()].join(', ')}.`);
}

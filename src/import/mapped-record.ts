import type { Finding } from '../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { renderValue } from '../records/edit-render.ts';
import { MAX_MATTER_BYTES, MAX_RECORD_BYTES } from '../records/limits.ts';
import { extras } from './extras.ts';
import { mergeParts } from './merge-parts.ts';
import { plainText } from './plain-text.ts';
import type { RecordContext } from './record-context.ts';
import { keptText, type RowPart, rowPart } from './row-part.ts';
import { settleRecord } from './settle-record.ts';
import type { SourceRow } from './source-row.ts';

/** A record, or why there is none, with everything there is to say of its rows. */
interface MadeRecord {
  /** The whole file, or null where the schema does not allow it. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** The record of the rows that share an ID. @param key what the source calls it */
export function mappedRecord(id: string, key: string, rows: readonly SourceRow[], context: RecordContext): MadeRecord {
  const { mapping, process } = context;
  const parts = rows.map((row) => rowPart(row, id, context));
  const [first] = parts;
  if (first === undefined) return { text: null, findings: [] };
  const findings = parts.flatMap((part) => part.findings);
  const { data, differing } = mergeParts(parts);
  for (const { field, part } of differing) {
    const message = `Unexpected second value of "${field}", expected that of the first row.`;
    findings.push(context.findings.at('import-differs', placeOf(field, part, context), id, message));
  }
  const kept = extras();
  const known = new Set<string>();
  let full = false;
  const keep = (name: string, text: string, part: RowPart): void => {
    const both = JSON.stringify([name, text]);
    if (full || known.has(both)) return;
    known.add(both);
    if (kept.keep(name, text)) return;
    full = true;
    const message = `Unexpected column "${plainText(name, 80).text}", expected less to keep; its value is left out.`;
    findings.push(context.findings.at('import-cut', part.row.placeOf(name), id, message));
  };
  for (const part of parts) for (const [column, text] of part.kept) keep(column, text, part);
  const timeline = first.timeline.length === 0 ? {} : { timeline: first.timeline };
  const { title = '', status = '', ...others } = data;
  const settled = settleRecord(
    { id, title, status, ...timeline, ...others, ...sourceField(process, mapping.source, key) },
    process.schema,
    (candidate) => context.validate(process, candidate),
  );
  for (const { field, report } of settled.dropped) {
    const place = placeOf(field, first, context);
    findings.push(context.findings.at('import-value', place, id, report.message));
    for (const part of parts)
      for (const column of columnsOf(field, context)) {
        const text = keptText(part.row, column, mapping);
        if (text !== null) keep(column, text, part);
      }
  }
  if (settled.refused !== null) {
    const { place, message } = settled.refused;
    const [field] = 'pointer' in place ? place.pointer : [];
    const at = placeOf(typeof field === 'string' ? field : '', first, context);
    findings.push(context.findings.at('import-record', at, id, message));
    return { text: null, findings };
  }
  const own = `x-${mapping.source}`;
  const rest = kept.entries();
  const there = settled.data[own];
  const whole: JsonObject =
    rest.length === 0
      ? settled.data
      : { ...settled.data, [own]: { ...(isObject(there) ? there : {}), ...Object.fromEntries(rest) } };
  const text = recordText(whole, first.sections);
  const large = tooLarge(text);
  if (large !== null) findings.push(context.findings.at('import-record', first.row.place, id, large));
  return { text: large === null ? text : null, findings };
}

/** Why nobody could read a record of that text, or null. */
function tooLarge(text: string): string | null {
  const head = Buffer.byteLength(text.slice(0, text.indexOf('\n---\n')));
  if (head > MAX_MATTER_BYTES - 8) return 'Unexpected length of the fields, expected at most 64 KiB.';
  return Buffer.byteLength(text) > MAX_RECORD_BYTES ? 'Unexpected length, expected at most 1 MiB.' : null;
}

/** A record as a file: short values on a line, lists of maps and what is kept of the source one a line. */
export function recordText(data: JsonObject, sections: ReadonlyMap<string, string>): string {
  const head = Object.entries(data).flatMap(([name, value]) => {
    if (isListOfMaps(value)) return [`${name}:`, ...value.map((one) => `  - ${renderValue(one)}`)];
    if (name.startsWith('x-') && isObject(value))
      return [`${name}:`, ...Object.entries(value).map(([key, one]) => `  ${renderValue(key)}: ${renderValue(one)}`)];
    return [`${name}: ${renderValue(value)}`];
  });
  const body = [...sections].map(([heading, text]) => `\n## ${heading}\n\n${text}\n`);
  return `---\n${head.join('\n')}\n---\n${body.join('')}`;
}

/** Where a record comes from, in the field that its kind has for that, or below one of its own. */
export function sourceField(process: Process, system: string, key: string): JsonObject {
  const id = plainText(key, 200).text;
  const properties = process.schema['properties'];
  const field = isObject(properties) ? properties['source'] : undefined;
  return isObject(field) && field['$ref'] === 'gitsm:common#/$defs/source'
    ? { source: { system, id } }
    : { [`x-${system}`]: { id } };
}

function isListOfMaps(value: Json): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function columnsOf(field: string, { fields }: RecordContext): readonly string[] {
  return fields
    .filter(({ path }) => path[0] === field)
    .flatMap(({ rule }) => [...rule.columns, ...[...(rule.each?.values() ?? [])].flatMap((one) => one.columns)]);
}

function placeOf(field: string, { row }: RowPart, context: RecordContext): SourceRow['place'] {
  const columns =
    field === 'timeline' ? context.mapping.timeline.flatMap(({ at }) => at.columns) : columnsOf(field, context);
  const column = columns.find((one) => row.get(one) !== null);
  return column === undefined ? row.place : row.placeOf(column);
}

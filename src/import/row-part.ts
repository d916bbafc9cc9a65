import type { Finding } from '../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { fenced } from './fenced.ts';
import type { FieldType } from './field-type.ts';
import { folded, type Mapping, type ValueRule } from './mapping.ts';
import { bareName } from './names.ts';
import { plainText } from './plain-text.ts';
import { type ValueReader, valueReader } from './read-value.ts';
import type { ReasonId } from './reasons.ts';
import type { RecordContext } from './record-context.ts';
import type { SourceRow } from './source-row.ts';
import { shown, textOf } from './value-text.ts';

/** What one row gives to its record. */
export interface RowPart {
  readonly row: SourceRow;
  readonly data: JsonObject;
  /** Empty where the mapping tells of none. */
  readonly timeline: readonly JsonObject[];
  /** Heading → Markdown. */
  readonly sections: ReadonlyMap<string, string>;
  /** Column → its text, for what has no field. */
  readonly kept: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

const TEXT: FieldType = { as: 'text', list: false, kinds: [], texts: null, longest: 2000 };
const INSTANT: FieldType = { ...TEXT, as: 'instant' };
const LOGIN: FieldType = { ...TEXT, as: 'login' };
const MAX_KEPT = 500;
const MAX_LINE = 20_000;

/** Reads one row as the mapping says. @param id ID of its record */
export function rowPart(row: SourceRow, id: string, context: RecordContext): RowPart {
  const { mapping, process } = context;
  const findings: Finding[] = [];
  const kept = new Map<string, string>();
  const tell = (reason: ReasonId, column: string | null, message: string): void => {
    findings.push(context.findings.at(reason, column === null ? row.place : row.placeOf(column), id, message));
  };
  const keep = (column: string): void => {
    const text = keptText(row, column, mapping);
    if (text !== null) kept.set(column, text);
  };
  const reader = valueReader({
    row,
    zone: context.zone,
    people: context.people,
    whole: context.whole,
    tell,
    keep,
    linkOf(name, rule, kinds, column) {
      const found = linkOf(name, rule, rule.link.kind === null ? kinds : [rule.link.kind], context);
      if (found === null) {
        tell('import-link', column, `Unexpected name ${shown(name)}, expected the ${rule.link.by} of one record.`);
      }
      return found;
    },
  });
  const data: Record<string, Json> = {};
  for (const { path, rule, type, typeAt } of context.fields) {
    const value = reader.read(rule, type, typeAt);
    if (value !== undefined) put(data, path, value);
  }
  // A record always stands somewhere, also where the source does not say where.
  data['status'] ??= mapping.fields.get('status')?.default ?? process.lifecycle.initial[0] ?? '';
  const timeline = timelineOf(String(data['status']), reader, mapping, tell);
  const sections = new Map<string, string>();
  for (const [heading, rule] of mapping.sections) {
    const text = sectionOf(rule, reader);
    if (text !== null) sections.set(heading, text);
  }
  for (const [column, message] of unexpected(reader, mapping)) tell('import-expect', column, message);
  if (mapping.keepRest) {
    for (const column of row.columns) {
      if (context.named.has(column)) continue;
      // Reading it tells what is wrong with its text.
      reader.textsOf(column);
      keep(column);
    }
  }
  return { row, data, timeline, sections, kept, findings };
}

/** What is kept of a column that has no field; null where it is empty, or the mapping leaves it out. */
export function keptText(row: SourceRow, column: string, { leaveOut }: Mapping): string | null {
  const value = row.get(column);
  return value === null || leaveOut.has(column) ? null : plainText(textOf(value), MAX_KEPT).text;
}

/** Sets a value at the end of a way; what is on the way and is no map is replaced. */
function put(data: Record<string, Json>, path: readonly string[], value: Json): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  const inner = data[key];
  const map: Record<string, Json> = isObject(inner) ? { ...inner } : {};
  put(map, rest, value);
  data[key] = map;
}

function linkOf(name: string, rule: ValueRule, kinds: readonly string[], context: RecordContext): string | null {
  const { directory } = context;
  if (directory.has(name) || /^[A-Z][A-Z0-9]*-\d{4,}$/u.test(name)) return name;
  const found = directory.find(kinds, rule.link.by, name);
  const [kind] = kinds;
  if (found !== null || rule.link.create === null || kind === undefined) return found;
  return context.create(kind, name, rule.link.create);
}

/** Entries in the order of the mapping, which is that of history; each at its time, none before the one before it. */
function timelineOf(
  status: string,
  reader: ValueReader,
  { timeline }: Mapping,
  tell: (reason: ReasonId, column: string | null, message: string) => void,
): readonly JsonObject[] {
  const none = (): FieldType => TEXT;
  const entries: JsonObject[] = [];
  for (const [index, { status: own, at, by, note }] of timeline.entries()) {
    const column = at.columns[0] ?? null;
    const before = entries.at(-1);
    const stand = own ?? status;
    let time = reader.read(at, INSTANT, none) ?? null;
    if (time === null) {
      // The last entry has to tell the status that the record stands in.
      if (index < timeline.length - 1 || before === undefined || stand !== status || before['status'] === status)
        continue;
      tell('import-time', column, `Unexpected absence of a time for the status ${status}.`);
      time = before['at'] ?? null;
    } else if (before !== undefined && String(time) < String(before['at'])) {
      tell('import-order', column, `Unexpected time before that of the status ${String(before['status'])}.`);
      time = before['at'] ?? null;
    }
    if (before?.['status'] === stand) continue;
    const login = by === null ? undefined : reader.read(by, LOGIN, none);
    if (login === undefined) tell('import-person', by?.columns[0] ?? null, 'Unexpected entry without a person.');
    const text = note === null ? undefined : reader.read(note, TEXT, none);
    entries.push({ at: time, status: stand, by: login ?? 'unknown', ...(text === undefined ? {} : { note: text }) });
  }
  const last = entries.at(-1);
  if (last === undefined || last['status'] === status) return entries;
  tell('import-time', timeline.at(-1)?.at.columns[0] ?? null, `Unexpected absence of a time for the status ${status}.`);
  return [...entries, { at: last['at'] ?? null, status, by: last['by'] ?? 'unknown' }];
}

/** Markdown of the mapping as it is, text of the source in a fence; null where there is neither. */
function sectionOf(rule: ValueRule, reader: ValueReader): string | null {
  if (typeof rule.value === 'string') return rule.value.trim();
  const texts = rule.columns.map((column) => reader.textsOf(column, rule).join('\n')).filter((text) => text !== '');
  const text = rule.all ? texts.join(rule.with ?? '\n') : texts[0];
  if (text === undefined || text === '') return typeof rule.default === 'string' ? rule.default.trim() : null;
  return fenced(text, (line) => plainText(line, MAX_LINE).text);
}

function* unexpected(reader: ValueReader, { expect, id }: Mapping): Generator<readonly [string, string]> {
  const textsOf = (column: string): readonly string[] =>
    reader.textsOf(column, id).map((text) => folded(bareName(text)));
  for (const one of expect) {
    const expected = `expected ${plainText(one.say, 300).text}`;
    if ('present' in one) {
      if (textsOf(one.present).length === 0)
        yield [one.present, `Unexpected absence of "${one.present}", ${expected}.`];
      continue;
    }
    const [here, there] = one.apart;
    const others = new Set(textsOf(there));
    const both = textsOf(here).filter((text) => others.has(text));
    if (both.length === 0) continue;
    const named = plainText(both.join(', '), 100).text;
    yield [there, `Unexpected "${named}" in "${here}" and "${there}", ${expected}.`];
  }
}

import type { Finding } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { fenced } from './fenced.ts';
import type { FieldType } from './field-type.ts';
import { folded, type Mapping, type ValueRule } from './mapping.ts';
import { plainText } from './plain-text.ts';
import { textOf, type ValueReader, valueReader } from './read-value.ts';
import type { ReasonId } from './reasons.ts';
import type { RecordContext } from './record-context.ts';
import type { SourceRow } from './source-row.ts';

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
    const value = row.get(column);
    if (value !== null && !mapping.leaveOut.has(column)) kept.set(column, plainText(textOf(value), MAX_KEPT).text);
  };
  const reader = valueReader({
    row,
    zone: context.zone,
    people: context.people,
    tell,
    keep,
    linkOf(name, rule, kinds, column) {
      const found = linkOf(name, rule, rule.link.kind === null ? kinds : [rule.link.kind], context);
      if (found === null) {
        const shown = JSON.stringify(plainText(name, 80).text);
        tell('import-link', column, `Unexpected name ${shown}, expected the ${rule.link.by} of one record.`);
      }
      return found;
    },
  });
  const data: Record<string, Json> = {};
  for (const { path, rule, type, typeAt } of context.fields) {
    const value = reader.read(rule, type, typeAt);
    if (value !== undefined) put(data, path, value);
  }
  data['status'] ??= process.lifecycle.initial[0] ?? '';
  const timeline = timelineOf(String(data['status']), reader, mapping, tell);
  const sections = new Map<string, string>();
  for (const [heading, rule] of mapping.sections) {
    const text = sectionOf(rule, reader);
    if (text !== null) sections.set(heading, text);
  }
  for (const [column, message] of unexpected(reader, mapping)) tell('import-expect', column, message);
  if (mapping.keepRest) for (const column of row.columns) if (!context.named.has(column)) keep(column);
  return { row, data, timeline, sections, kept, findings };
}

/** Sets a value at the end of a way; what is on the way and is no map is replaced. */
function put(data: Record<string, Json>, path: readonly string[], value: Json): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  const inner = data[key];
  const map = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...(inner as JsonObject) } : {};
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

function timelineOf(
  status: string,
  reader: ValueReader,
  { timeline }: Mapping,
  tell: (reason: ReasonId, column: string | null, message: string) => void,
): readonly JsonObject[] {
  const none = (): FieldType => TEXT;
  const entries: JsonObject[] = [];
  for (const { status: own, at, by, note } of timeline) {
    const time = reader.read(at, INSTANT, none);
    if (time === undefined) continue;
    const login = by === null ? undefined : reader.read(by, LOGIN, none);
    if (login === undefined) tell('import-person', by?.columns[0] ?? null, 'Unexpected entry without a person.');
    const text = note === null ? undefined : reader.read(note, TEXT, none);
    entries.push({
      at: time,
      status: own ?? status,
      by: login ?? 'unknown',
      ...(text === undefined ? {} : { note: text }),
    });
  }
  const ordered = entries.toSorted((a, b) => String(a['at']).localeCompare(String(b['at'])));
  if (ordered.some((entry, index) => entry !== entries[index]))
    tell('import-order', timeline[0]?.at.columns[0] ?? null, 'Unexpected order of times, expected the oldest first.');
  // What happened in one status adds nothing, and a status without a time of its own still has to be told.
  const steps = ordered.filter((entry, index) => index === 0 || entry['status'] !== ordered[index - 1]?.['status']);
  const last = steps.at(-1);
  if (last === undefined || last['status'] === status) return steps;
  tell('import-time', timeline.at(-1)?.at.columns[0] ?? null, `Unexpected absence of a time for the status ${status}.`);
  return [...steps, { at: last['at'] ?? '', status, by: last['by'] ?? 'unknown' }];
}

/** Markdown of the mapping as it is, text of the source in a fence; null where there is neither. */
function sectionOf(rule: ValueRule, reader: ValueReader): string | null {
  if (typeof rule.value === 'string') return rule.value.trim();
  const texts = rule.columns.map((column) => reader.textsOf(column, rule).join('\n')).filter((text) => text !== '');
  const text = rule.with === null ? texts[0] : texts.join('\n');
  if (text === undefined || text === '') return typeof rule.default === 'string' ? rule.default.trim() : null;
  return fenced(text, (line) => plainText(line, MAX_LINE).text);
}

function* unexpected(reader: ValueReader, { expect, id }: Mapping): Generator<readonly [string, string]> {
  const textsOf = (column: string): readonly string[] => reader.textsOf(column, id).map((text) => folded(bare(text)));
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

/** A name without the sign before it, so that `@anna` and `anna` are one. */
function bare(text: string): string {
  return text.replace(/^[\s@"'“”]+|[\s"'“”]+$/gu, '');
}

import { asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import { metaSchemas } from '../records/builtin.ts';
import { compileSchema } from '../records/schema.ts';
import { readYamlFile } from '../records/settings.ts';
import { locate } from '../records/yaml.ts';
import type { Encoding } from './read-text.ts';

/** What a value can be read as. */
export type ValueType =
  | 'text'
  | 'date'
  | 'month'
  | 'instant'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'money'
  | 'login'
  | 'link'
  | 'hash';

/** How the record is found that a value names. */
export interface LinkRule {
  readonly kind: string | null;
  /** Field that is compared; `title` where the mapping does not say. */
  readonly by: string;
  /** Fields of a record made where there is none; null: none is made. */
  readonly create: JsonObject | null;
}

/** Where one value of a record comes from. */
export interface ValueRule {
  readonly columns: readonly string[];
  /** All columns are put together; else the first that has a value counts. */
  readonly all: boolean;
  /** Text between values that are put together; null: a space, and no text at all in a list. */
  readonly with: string | null;
  readonly value: Json | undefined;
  readonly as: ValueType | null;
  readonly split: string | null;
  /** Folded value there → value here. */
  readonly map: ReadonlyMap<string, Json> | null;
  /** The values there as the mapping writes them. */
  readonly names: readonly string[];
  readonly otherwise: Json | undefined;
  readonly default: Json | undefined;
  readonly empty: ReadonlySet<string>;
  readonly dates: readonly string[];
  readonly decimal: 'point' | 'comma';
  readonly currency: string | null;
  readonly link: LinkRule;
  readonly each: ReadonlyMap<string, ValueRule> | null;
}

/** Another source whose columns rows get as well. */
export interface JoinRule {
  readonly name: string;
  readonly file: string | null;
  readonly files: readonly string[];
  readonly here: string;
  readonly there: string;
  readonly all: boolean;
}

/** One entry of the timelines. */
export interface EntryRule {
  /** Null: the status of the record. */
  readonly status: string | null;
  readonly at: ValueRule;
  readonly by: ValueRule | null;
  readonly note: ValueRule | null;
}

/** What is expected of a row. */
export type Expectation =
  | { readonly apart: readonly [string, string]; readonly say: string }
  | { readonly present: string; readonly say: string };

/** A mapping with every default filled in: `schemas/meta/mapping.schema.json` says what each part means. */
export interface Mapping {
  /** Empty where the mapping leaves it to whoever uses it. */
  readonly kind: string;
  readonly source: string;
  readonly encoding: Encoding;
  readonly files: readonly string[];
  /** Folded heading there → column here. */
  readonly headings: ReadonlyMap<string, string>;
  readonly optional: ReadonlySet<string>;
  readonly duplicates: 'refuse' | 'number';
  readonly people: Readonly<Record<string, string>>;
  readonly joins: readonly JoinRule[];
  /** Column → folded values. */
  readonly where: ReadonlyMap<string, ReadonlySet<string>>;
  readonly many: boolean;
  readonly id: ValueRule;
  readonly numbers: 'same' | 'next';
  readonly fields: ReadonlyMap<string, ValueRule>;
  readonly timeline: readonly EntryRule[];
  readonly sections: ReadonlyMap<string, ValueRule>;
  readonly expect: readonly Expectation[];
  readonly keepRest: boolean;
  readonly leaveOut: ReadonlySet<string>;
}

/** Texts that mean the same to an import: without white space around, in lower case. */
export function folded(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFC').trim().toLowerCase();
}

/**
 * Reads a mapping.
 *
 * @param file its name, as messages show it
 * @throws SetupError with line and column where it is none
 */
export function readMapping(file: string, text: string): Mapping {
  const raw = readYamlFile(file, text);
  const validate = compileSchema(metaSchemas['mapping'] ?? {}, [], 'mappings');
  const [first] = validate(raw);
  if (first !== undefined) {
    const { line, column } = locate(text, first.place);
    throw new SetupError(`${file}:${line}:${column} ${first.message}`, first.help);
  }
  const empty = new Set(scalars(raw['empty']).map(folded));
  const shared = { dates: asStrings(raw['dates']), decimal: raw['decimal'], currency: raw['currency'], empty };
  const rule = (value: Json | undefined): ValueRule => ruleOf(value ?? {}, shared);
  const rules = (value: Json | undefined): ReadonlyMap<string, ValueRule> =>
    new Map(entries(value).map(([key, one]) => [key, rule(one)]));
  return {
    kind: String(raw['kind'] ?? ''),
    source: String(raw['source']),
    encoding: (raw['encoding'] ?? 'utf-8') as Encoding,
    files: asStrings(raw['files']),
    headings: new Map(
      entries(raw['headings']).flatMap(([name, others]) =>
        asStrings(others).map((other) => [folded(other), name] as const),
      ),
    ),
    optional: new Set(asStrings(raw['optional'])),
    duplicates: raw['duplicates'] === 'number' ? 'number' : 'refuse',
    people: (raw['people'] ?? {}) as Readonly<Record<string, string>>,
    joins: entries(raw['join']).map(([name, join]) => joinOf(name, join)),
    where: new Map(
      entries(raw['where']).map(([column, values]) => [
        column,
        new Set((Array.isArray(values) ? values : [values]).map(folded)),
      ]),
    ),
    many: raw['rows'] === 'many',
    id: rule(raw['id']),
    numbers: raw['numbers'] === 'next' ? 'next' : 'same',
    fields: rules(raw['fields']),
    timeline: maps(raw['timeline']).map((entry) => ({
      status: typeof entry['status'] === 'string' ? entry['status'] : null,
      at: rule(entry['at']),
      by: entry['by'] === undefined ? null : rule(entry['by']),
      note: entry['note'] === undefined ? null : rule(entry['note']),
    })),
    sections: rules(raw['sections']),
    expect: maps(raw['expect']) as unknown as readonly Expectation[],
    keepRest: raw['rest'] !== 'leave-out',
    leaveOut: new Set(asStrings(raw['leave-out'])),
  };
}

/** All columns that a mapping names, those of joined sources with their name before them. */
export function columnsNamed(mapping: Mapping): ReadonlySet<string> {
  const rules: ValueRule[] = [mapping.id, ...mapping.fields.values(), ...mapping.sections.values()];
  for (const { at, by, note } of mapping.timeline) rules.push(...[at, by, note].filter((one) => one !== null));
  const named = new Set<string>(mapping.where.keys());
  for (let rule = rules.pop(); rule !== undefined; rule = rules.pop()) {
    for (const column of rule.columns) named.add(column);
    rules.push(...(rule.each?.values() ?? []));
  }
  for (const one of mapping.expect) for (const column of 'apart' in one ? one.apart : [one.present]) named.add(column);
  for (const { here } of mapping.joins) named.add(here);
  return named;
}

interface Shared {
  readonly dates: readonly string[];
  readonly decimal: Json | undefined;
  readonly currency: Json | undefined;
  readonly empty: ReadonlySet<string>;
}

function ruleOf(value: Json, shared: Shared): ValueRule {
  const raw: JsonObject = isObject(value) ? value : { column: value };
  const link = isObject(raw['link']) ? raw['link'] : {};
  const dates = asStrings(raw['dates']);
  return {
    columns: [...asStrings(raw['column']), ...asStrings(raw['first']), ...asStrings(raw['columns'])],
    all: raw['columns'] !== undefined,
    with: typeof raw['with'] === 'string' ? raw['with'] : null,
    value: raw['value'],
    as: (raw['as'] ?? null) as ValueType | null,
    split: typeof raw['split'] === 'string' ? raw['split'] : null,
    map: isObject(raw['map']) ? new Map(entries(raw['map']).map(([there, here]) => [folded(there), here])) : null,
    names: isObject(raw['map']) ? Object.keys(raw['map']) : [],
    otherwise: raw['otherwise'],
    default: raw['default'],
    empty: new Set([...shared.empty, ...scalars(raw['empty']).map(folded)]),
    dates: dates.length > 0 ? dates : shared.dates,
    decimal: (raw['decimal'] ?? shared.decimal) === 'comma' ? 'comma' : 'point',
    currency: (raw['currency'] ?? shared.currency ?? null) as string | null,
    link: {
      kind: typeof link['kind'] === 'string' ? link['kind'] : null,
      by: typeof link['by'] === 'string' ? link['by'] : 'title',
      create: isObject(link['create']) ? link['create'] : null,
    },
    each: isObject(raw['each'])
      ? new Map(entries(raw['each']).map(([key, one]) => [key, ruleOf(one, shared)] as const))
      : null,
  };
}

function joinOf(name: string, value: Json): JoinRule {
  const raw = isObject(value) ? value : {};
  const [on] = entries(raw['on']);
  return {
    name,
    file: typeof raw['file'] === 'string' ? raw['file'] : null,
    files: asStrings(raw['files']),
    here: on?.[0] ?? '',
    there: String(on?.[1] ?? ''),
    all: raw['all'] === true,
  };
}

function entries(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function maps(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function scalars(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

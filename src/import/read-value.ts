import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../model/json.ts';
import { formatInstant } from '../time/instant.ts';
import { type DateForm, dateForm, dateFrom, instantFrom, PLAIN_FORMS } from './date-form.ts';
import type { FieldType } from './field-type.ts';
import { folded, type ValueRule, type ValueType } from './mapping.ts';
import { slugOf } from './names.ts';
import { plainText } from './plain-text.ts';
import { readMoney, readNumber } from './read-number.ts';
import type { ReasonId } from './reasons.ts';
import type { SourceRow } from './source-row.ts';
import { looksGarbled, looksRounded } from './text-faults.ts';

/** What reading the values of one row needs besides the row. */
export interface ValueContext {
  readonly row: SourceRow;
  /** IANA time zone of local times. */
  readonly zone: string;
  /** Folded name of a person → login. */
  readonly people: ReadonlyMap<string, string>;
  /** ID of the record that a name means, or null. */
  linkOf(name: string, rule: ValueRule, kinds: readonly string[], column: string): string | null;
  /** Something is wrong with the value of a column. */
  tell(reason: ReasonId, column: string, message: string): void;
  /** Columns whose values all are in some field. */
  readonly whole: ReadonlySet<string>;
  /** The column's value is not, or not as a whole, in a field; it has to be kept elsewhere. */
  keep(column: string): void;
}

/** Reads the values of one row as rules say. */
export interface ValueReader {
  /** @returns undefined where there is none, or none that can be read; that has been told then */
  read(rule: ValueRule, type: FieldType, typeAt: (key: string) => FieldType): Json | undefined;
  /** All texts of a column, those that say nothing left out. */
  textsOf(column: string, rule?: Pick<ValueRule, 'empty' | 'split'>): readonly string[];
}

/** GitHub allows no longer login. */
const MAX_LOGIN = 39;
/** Longest text where the schema does not say. */
const MAX_TEXT = 500;

interface Item {
  readonly column: string;
  readonly value: Json;
}

/** A reader for one row; what is said of a text is said once. */
export function valueReader(context: ValueContext): ValueReader {
  const told = new Set<string>();
  const once = (reason: ReasonId, column: string, message: string): void => {
    if (told.has(`${reason} ${column}`)) return;
    told.add(`${reason} ${column}`);
    context.tell(reason, column, message);
  };
  const itemsOf = (column: string, { empty, split }: Pick<ValueRule, 'empty' | 'split'>): readonly Item[] => {
    const raw = context.row.get(column);
    const values = (Array.isArray(raw) ? raw : [raw]).flatMap((value: Json) =>
      typeof value === 'string' && split !== null ? value.split(split) : [value],
    );
    return values.flatMap((value: Json): Item[] => {
      const text = typeof value === 'string' ? value.trim() : value;
      if (text === null || text === '') return [];
      if (empty.has(folded(text))) {
        once('import-placeholder', column, `Unexpected ${shown(text)} in "${short(column)}", expected a value.`);
        return [];
      }
      if (typeof text === 'string') inspect(text, column);
      return [{ column, value: text }];
    });
  };
  const inspect = (text: string, column: string): void => {
    if (looksGarbled(text))
      once('import-garbled', column, `Unexpected ${shown(text)} in "${short(column)}", expected readable text.`);
    if (looksRounded(text))
      once('import-rounded', column, `Unexpected ${shown(text)} in "${short(column)}", expected all of its digits.`);
  };
  const allOf = (rule: ValueRule, list: boolean): readonly Item[] => {
    if (!rule.all) {
      for (const column of rule.columns) {
        const items = itemsOf(column, rule);
        if (items.length > 0) return items;
      }
      return [];
    }
    const items = rule.columns.flatMap((column) => itemsOf(column, rule));
    const [first] = items;
    if (first === undefined || (list && rule.with === null)) return items;
    return [{ column: first.column, value: items.map((one) => textOf(one.value)).join(rule.with ?? ' ') }];
  };
  const convert = (item: Item, rule: ValueRule, type: FieldType): Json | undefined => {
    const as = rule.as ?? type.as;
    let { value } = item;
    if (rule.map !== null) {
      const mapped = rule.map.has(folded(value)) ? rule.map.get(folded(value)) : rule.otherwise;
      if (mapped === null) return undefined;
      if (mapped !== undefined && typeof mapped !== 'string') return mapped;
      // The mapping names the record itself; whether it is there, check will say.
      if (mapped !== undefined && as === 'link') return mapped;
      if (mapped !== undefined) value = mapped;
      else if (as !== 'link' && as !== 'login') return unread(item, `one of ${rule.names.join(', ')}`);
    }
    return as === 'any' || as === 'map' ? cleaned(value) : typed(value, as, item, rule, type);
  };
  const unread = ({ column, value }: Item, expected: string): undefined => {
    const message = `Unexpected ${shown(value)} in "${short(column)}", expected ${short(expected, 200)}.`;
    once('import-value', column, message);
    context.keep(column);
    return undefined;
  };
  const typed = (value: Json, as: ValueType, item: Item, rule: ValueRule, type: FieldType): Json | undefined => {
    const text = textOf(value);
    switch (as) {
      case 'text':
        return type.texts === null ? cut(text, item, type) : oneOf(text, type.texts, item);
      case 'boolean':
        return typeof value === 'boolean' ? value : (BOOLEANS.get(folded(text)) ?? unread(item, 'yes or no'));
      case 'number':
      case 'integer': {
        const number = typeof value === 'number' ? value : readNumber(text, rule.decimal);
        if (number !== null && (as === 'number' || Number.isSafeInteger(number))) return number;
        return unread(item, as === 'number' ? 'a number' : 'a whole number');
      }
      case 'money':
        return money(value, text, item, rule);
      case 'date':
      case 'month': {
        const date = dateFrom(text, formsOf(rule.dates))?.date ?? null;
        if (date === null) return unread(item, `a date such as ${rule.dates[0] ?? 'YYYY-MM-DD'}`);
        return as === 'month' ? date.slice(0, 7) : date;
      }
      case 'instant': {
        const instant = instantFrom(text, formsOf(rule.dates), context.zone);
        return instant === null
          ? unread(item, `a time such as ${rule.dates[0] ?? 'YYYY-MM-DD'}`)
          : formatInstant(instant);
      }
      case 'hash':
        return `sha256:${createHash('sha256').update(text).digest('hex')}`;
      case 'login':
        return login(text, item);
      case 'link': {
        const found = context.linkOf(text, rule, type.kinds, item.column);
        if (found === null) context.keep(item.column);
        return found ?? undefined;
      }
    }
  };
  const money = (value: Json, text: string, item: Item, rule: ValueRule): Json | undefined => {
    const sum =
      typeof value === 'number' && rule.currency !== null
        ? { amount: value, currency: rule.currency }
        : readMoney(text, rule.decimal, rule.currency);
    return sum === null ? unread(item, 'a sum of money and its currency') : { ...sum };
  };
  const cut = (text: string, { column }: Item, type: FieldType): Json | undefined => {
    const longest = type.longest ?? MAX_TEXT;
    const { text: clean, whole } = plainText(text, longest);
    if (!whole) {
      const message = `Unexpected value of ${text.length} characters in "${short(column)}", expected at most ${longest}.`;
      context.tell('import-cut', column, message);
    }
    return clean === '' ? undefined : clean;
  };
  const oneOf = (text: string, texts: readonly string[], item: Item): Json | undefined => {
    const wanted = slugOf(text, MAX_TEXT);
    return texts.find((one) => one === text || slugOf(one, MAX_TEXT) === wanted) ?? unread(item, texts.join(', '));
  };
  const login = (text: string, { column }: Item): string => {
    const bare = text.replace(/^[\s@"'“”‘’]+|[\s"'“”‘’]+$/gu, '');
    const known = context.people.get(folded(text)) ?? context.people.get(folded(bare));
    if (known !== undefined) return known;
    if (LOGIN.test(bare)) return bare;
    const named = /@(?<login>[A-Za-z0-9][A-Za-z0-9-]{0,38})(?=[\s,;)]|$)/u.exec(text)?.groups?.['login'];
    const made = named ?? slugOf(bare, MAX_LOGIN);
    once('import-login', column, `Unexpected ${shown(text)} in "${short(column)}", expected a login; it is ${made}.`);
    return made;
  };
  const read: ValueReader['read'] = (rule, type, typeAt) => {
    if (rule.value !== undefined) return rule.value ?? undefined;
    if (rule.each !== null) return eachOf(rule.each, type, typeAt, read);
    const items = allOf(rule, type.list);
    if (items.length === 0) return rule.default ?? undefined;
    const listed = rule.columns.some((column) => Array.isArray(context.row.get(column)));
    const many = type.list || (type.as === 'any' && (rule.split !== null || listed || items.length > 1));
    if (many) {
      const list = items.flatMap((item) => convert(item, rule, type) ?? []);
      return list.length === 0 ? undefined : unique(list);
    }
    const [first, second] = items;
    if (second !== undefined && !context.whole.has(second.column)) context.keep(second.column);
    return first === undefined ? undefined : convert(first, rule, type);
  };
  return {
    read,
    textsOf: (column, rule = { empty: new Set(), split: null }) =>
      itemsOf(column, rule).map(({ value }) => textOf(value)),
  };
}

/** One map with the keys that have a value; in a list where the field holds one. */
function eachOf(
  each: ReadonlyMap<string, ValueRule>,
  type: FieldType,
  typeAt: (key: string) => FieldType,
  read: ValueReader['read'],
): Json | undefined {
  const map: Record<string, Json> = {};
  for (const [key, rule] of each) {
    const value = read(rule, typeAt(key), typeAt);
    if (value !== undefined) map[key] = value;
  }
  if (Object.keys(map).length === 0) return undefined;
  return type.list ? [map] : map;
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/u;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 't', '1', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '0', 'off'].map((word) => [word, false] as const),
]);

/** Compiled once a form: rows share them. */
const forms = new Map<string, DateForm>();

function formsOf(wanted: readonly string[]): readonly DateForm[] {
  return [...wanted, ...PLAIN_FORMS].map((form) => {
    const known = forms.get(form) ?? dateForm(form);
    forms.set(form, known);
    return known;
  });
}

/** The value without characters that no field may hold. */
function cleaned(value: Json): Json {
  if (typeof value === 'string') return plainText(value, MAX_TEXT).text;
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, one]) => [key, cleaned(one)]));
}

/** Equal items once. */
function unique(list: readonly Json[]): readonly Json[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** A value as one text: lists of scalars parted by commas. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}

function shown(value: Json): string {
  return JSON.stringify(plainText(textOf(value), 80).text);
}

function short(text: string, longest = 80): string {
  return plainText(text, longest).text;
}

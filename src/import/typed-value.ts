import { createHash } from 'node:crypto';
import { isObject, type Json } from '../model/json.ts';
import { formatInstant } from '../time/instant.ts';
import { dateFrom, instantFrom } from './date-form.ts';
import type { FieldType } from './field-type.ts';
import { folded, type ValueRule, type ValueType } from './mapping.ts';
import { bareName, MAX_LOGIN, slugOf } from './names.ts';
import { plainText } from './plain-text.ts';
import { readMoney, readNumber } from './read-number.ts';
import type { ReasonId } from './reasons.ts';
import { short, shown, textOf } from './value-text.ts';

/** One value of a source, and the column it stands in. */
export interface Item {
  readonly column: string;
  readonly value: Json;
}

/** What turning values of a source into those of fields needs. */
export interface ConvertContext {
  /** IANA time zone of local times. */
  readonly zone: string;
  /** Folded name of a person → login. */
  readonly people: ReadonlyMap<string, string>;
  /** ID of the record that a name means, or null. */
  linkOf(name: string, rule: ValueRule, kinds: readonly string[], column: string): string | null;
  /** Something is wrong with the value of a column. */
  tell(reason: ReasonId, column: string, message: string): void;
  /** As `tell`, unless the same was told of that column before. */
  once(reason: ReasonId, column: string, message: string): void;
  /** The column's value is not, or not as a whole, in a field; it has to be kept elsewhere. */
  keep(column: string): void;
}

/** Longest text where the schema does not say. */
const MAX_TEXT = 500;

/** Turns one value into what its field holds, as the rule says; undefined where it cannot be read, which has been told then. */
export function valueConverter(
  context: ConvertContext,
): (item: Item, rule: ValueRule, type: FieldType) => Json | undefined {
  const unread = ({ column, value }: Item, expected: string): undefined => {
    const message = `Unexpected ${shown(value)} in "${short(column)}", expected ${short(expected, 200)}.`;
    context.once('import-value', column, message);
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
        const date = dateFrom(text, rule.dates)?.date ?? null;
        if (date === null) return unread(item, `a date such as ${rule.dates[0] ?? 'YYYY-MM-DD'}`);
        return as === 'month' ? date.slice(0, 7) : date;
      }
      case 'instant': {
        const instant = instantFrom(text, rule.dates, context.zone);
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
    const bare = bareName(text);
    const known = context.people.get(folded(text)) ?? context.people.get(folded(bare));
    if (known !== undefined) return known;
    if (LOGIN.test(bare)) return bare;
    const named = /@(?<login>[A-Za-z0-9][A-Za-z0-9-]{0,38})(?=[\s,;)]|$)/u.exec(text)?.groups?.['login'];
    const made = named ?? slugOf(bare, MAX_LOGIN);
    context.once(
      'import-login',
      column,
      `Unexpected ${shown(text)} in "${short(column)}", expected a login; it is ${made}.`,
    );
    return made;
  };
  return (item, rule, type) => {
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
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/u;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 't', '1', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '0', 'off'].map((word) => [word, false] as const),
]);

/** The value without characters that no field may hold. */
function cleaned(value: Json): Json {
  if (typeof value === 'string') return plainText(value, MAX_TEXT).text;
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

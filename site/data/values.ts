import { isObject, type Json, type JsonObject } from '../../src/model/json.ts';
import { type Money, moneyOf } from '../../src/model/money.ts';
import { formatDuration, parseDuration } from '../../src/time/duration.ts';
import type { FieldProps } from '../handbook-props.ts';
import type { MarkProps, TermProps, ValueProps } from '../props.ts';
import { type Context, refToId } from './context.ts';
import { monthText } from './month-text.ts';
import { fieldsOf } from './schema-fields.ts';
import { isMoment } from './times.ts';
import { label } from './words.ts';

/** Most values of a list that a page shows; the rest is counted. */
const LONGEST_LIST = 200;
/** Most columns of a table of maps. */
const MOST_COLUMNS = 12;

/** Where a value stands. */
export interface Place {
  /** Its schema; undefined where that says nothing of it. */
  readonly property: Json | undefined;
  /** Keys and numbers that lead to it from the top of the record. */
  readonly pointer: readonly string[];
  /** How near the day is by which something is to be done, by the pointer to its date, joined with spaces. */
  readonly marks: ReadonlyMap<string, MarkProps>;
}

const nowhere: Place = { property: undefined, pointer: [], marks: new Map() };

/** A field's value as a page shows it. */
export function fieldValue(context: Context, place: Partial<Place>, value: Json): ValueProps {
  return valueProps(context, value, { ...nowhere, ...place });
}

/** One of several words that a field allows, without its dashes; null for anything else. */
export function choiceText(property: Json | undefined, value: Json): string | null {
  const choice = isObject(property) && Array.isArray(property['enum']) && typeof value === 'string';
  // "e-mail" keeps its dash.
  return choice ? value.replace(/(?<=[a-z0-9]{2})-/g, ' ') : null;
}

/** A value of frontmatter as a page shows it. */
function valueProps(context: Context, value: Json, place: Place): ValueProps {
  const choice = choiceText(place.property, value);
  if (choice !== null) return { form: 'text', text: choice };
  if (value === null) return { form: 'text', text: 'none' };
  if (typeof value === 'boolean') return { form: 'text', text: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { form: 'text', text: String(value) };
  if (typeof value === 'string') return textProps(context, value, place);
  if (isObject(value)) return mapProps(context, value, place);
  return listProps(context, value as readonly Json[], place);
}

function textProps(context: Context, text: string, { pointer, marks }: Place): ValueProps {
  if (context.paths.ofId(text) !== null) return { form: 'ref', ref: refToId(context, text) };
  if (isMoment(text))
    return { form: 'moment', moment: context.times.moment(text), mark: marks.get(pointer.join(' ')) ?? null };
  if (/^https?:\/\/[^\s]+$/i.test(text)) return { form: 'address', href: text, text };
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return { form: 'text', text: monthText(text).replace(' ', '\u00a0') };
  return { form: 'text', text: durationText(text) ?? text };
}

function mapProps(context: Context, map: JsonObject, place: Place): ValueProps {
  const { title, url, start, end } = map;
  if (typeof title === 'string' && typeof url === 'string' && /^https?:\/\/[^\s]+$/i.test(url)) {
    return { form: 'address', href: url, text: title };
  }
  const two = Object.keys(map).length === 2;
  if (typeof start === 'string' && typeof end === 'string' && two) {
    return { form: 'text', text: windowText(context, start, end) };
  }
  const money = two ? moneyOf(map) : null;
  if (money !== null) return { form: 'text', text: moneyText(money) };
  const questions = questionsOf(map);
  return questions.length > 0 ? questionTable(questions) : { form: 'map', terms: terms(context, map, place) };
}

/** The questions of a form: fields of a schema that a record holds as its own. */
function questionsOf(map: JsonObject): readonly FieldProps[] {
  const { properties } = map;
  const fields = isObject(properties) ? Object.values(properties) : [];
  const isSchema = fields.every((one) => isObject(one) && (one['type'] !== undefined || one['enum'] !== undefined));
  return isSchema && fields.length > 0 ? fieldsOf(map, 0) : [];
}

function questionTable(questions: readonly FieldProps[]): ValueProps {
  const text = (words: string): ValueProps => ({ form: 'text', text: words });
  return {
    form: 'table',
    columns: ['Question', 'Answer', 'Required', 'Description'],
    rows: questions.map(({ name, title, type, required, description }) => [
      text(title ?? label(name)),
      text(type),
      text(required ? 'yes' : 'no'),
      text(description),
    ]),
    more: 0,
  };
}

/** "1 Dec 2026, 22:00 to 2 Dec 2026, 01:00". */
export function windowText({ times }: Context, start: string, end: string): string {
  return `${times.moment(start).text} to ${times.moment(end).text}`;
}

/** "£1,250.50", "£900". */
export function moneyText({ amount, currency }: Money): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString('en-GB', { style: 'currency', currency, minimumFractionDigits });
}

/** The entries of a map as terms. */
function terms(context: Context, map: JsonObject, place: Place): readonly TermProps[] {
  return Object.entries(map).map(([key, value]) => ({
    term: durationText(key) ?? label(key),
    value: valueProps(context, value, within(place, key)),
  }));
}

/** "4 h 30 m", which does not break; null where a text is no duration. */
function durationText(text: string): string | null {
  const minutes = parseDuration(text);
  return minutes === null ? null : formatDuration(minutes).replaceAll(' ', '\u00a0');
}

/** The place of a part of a map or of a list. */
function within({ property, pointer, marks }: Place, key: string): Place {
  const { properties, items } = isObject(property) ? property : {};
  const part = isObject(properties) ? properties[key] : items;
  return { property: part, pointer: [...pointer, key], marks };
}

function listProps(context: Context, list: readonly Json[], place: Place): ValueProps {
  const maps = list.filter(isObject);
  const columns = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  if (maps.length === list.length && maps.length > 0 && columns.length <= MOST_COLUMNS && !maps.every(isAddress)) {
    const rows = maps.slice(0, LONGEST_LIST).map((map, index) =>
      columns.map((column): ValueProps => {
        const value = map[column];
        if (value === undefined) return { form: 'text', text: '' };
        return inCell(valueProps(context, value, within(within(place, String(index)), column)));
      }),
    );
    const rest = maps.length - rows.length;
    return { form: 'table', columns: columns.map(label), rows, more: rest };
  }
  const items = list
    .slice(0, LONGEST_LIST)
    .map((item, index) => valueProps(context, item, within(place, String(index))));
  const rest = list.length - items.length;
  return { form: 'list', items: rest > 0 ? [...items, { form: 'text', text: `and ${rest} more` }] : items };
}

/** Cells have room for a line, not for bullets: plain words follow each other. */
function inCell(value: ValueProps): ValueProps {
  const plain = (one: ValueProps): boolean => one.form === 'text';
  if (value.form === 'list' && value.items.every(plain)) return { form: 'text', text: plainValue(value) };
  if (value.form !== 'map' || !value.terms.every((one) => plain(one.value))) return value;
  const items = value.terms.map((one): ValueProps => ({ form: 'text', text: `${one.term}: ${plainValue(one.value)}` }));
  return { form: 'list', items };
}

function isAddress(map: JsonObject): boolean {
  return typeof map['title'] === 'string' && typeof map['url'] === 'string';
}

/** Whether a value needs more width than a side column has. */
export function isWide(value: ValueProps): boolean {
  if (value.form === 'table') return true;
  if (value.form === 'map') return value.terms.some((one) => !isShort(one.value));
  return value.form === 'text' && value.text.length > 160;
}

function isShort(value: ValueProps): boolean {
  if (value.form === 'text') return value.text.length <= 60;
  return value.form === 'moment' || value.form === 'address' || value.form === 'ref';
}

/** A value in one line of plain text. */
export function plainValue(value: ValueProps): string {
  switch (value.form) {
    case 'text':
    case 'address':
      return value.text;
    case 'moment':
      return value.moment.text;
    case 'ref':
      return value.ref.title;
    case 'list':
      return value.items.map(plainValue).join(', ');
    case 'map':
      return value.terms.map((one) => `${one.term} ${plainValue(one.value)}`).join(', ');
    case 'table':
      return value.rows.map((row) => row.map(plainValue).join(' ')).join('; ');
  }
}

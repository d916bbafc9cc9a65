import { isObject, type Json, type JsonObject } from '../../src/model/json.ts';
import type { TermProps, ValueProps } from '../props.ts';
import { type Context, refToId } from './context.ts';
import { isMoment } from './times.ts';
import { label } from './words.ts';

/** Most values of a list that a page shows; the rest is counted. */
const LONGEST_LIST = 200;
/** Most columns of a table of maps. */
const MOST_COLUMNS = 12;

/** A field's value as a page shows it. */
export function fieldValue(context: Context, property: Json | undefined, value: Json): ValueProps {
  const choice = choiceText(property, value);
  return choice === null ? valueProps(context, value) : { form: 'text', text: choice };
}

/** One of several words that a field allows, without its dashes; null for anything else. */
export function choiceText(property: Json | undefined, value: Json): string | null {
  const choice = isObject(property) && Array.isArray(property['enum']) && typeof value === 'string';
  return choice ? value.replaceAll('-', ' ') : null;
}

/** A value of frontmatter as a page shows it. */
export function valueProps(context: Context, value: Json): ValueProps {
  if (value === null) return { form: 'text', text: 'none' };
  if (typeof value === 'boolean') return { form: 'text', text: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { form: 'text', text: String(value) };
  if (typeof value === 'string') return textProps(context, value);
  if (isObject(value)) return mapProps(context, value);
  return listProps(context, value as readonly Json[]);
}

function textProps(context: Context, text: string): ValueProps {
  if (context.paths.ofId(text) !== null) return { form: 'ref', ref: refToId(context, text) };
  if (isMoment(text)) return { form: 'moment', moment: context.times.moment(text) };
  if (/^https?:\/\/[^\s]+$/i.test(text)) return { form: 'address', href: text, text };
  return { form: 'text', text };
}

function mapProps(context: Context, map: JsonObject): ValueProps {
  const { title, url, start, end } = map;
  if (typeof title === 'string' && typeof url === 'string' && /^https?:\/\/[^\s]+$/i.test(url)) {
    return { form: 'address', href: url, text: title };
  }
  if (typeof start === 'string' && typeof end === 'string' && Object.keys(map).length === 2) {
    return { form: 'text', text: windowText(context, start, end) };
  }
  return { form: 'map', terms: terms(context, map) };
}

/** "1 Dec 2026, 22:00 to 2 Dec 2026, 01:00". */
export function windowText({ times }: Context, start: string, end: string): string {
  return `${times.moment(start).text} to ${times.moment(end).text}`;
}

/** The entries of a map as terms. */
export function terms(context: Context, map: JsonObject): readonly TermProps[] {
  return Object.entries(map).map(([key, value]) => ({ term: label(key), value: valueProps(context, value) }));
}

function listProps(context: Context, list: readonly Json[]): ValueProps {
  const maps = list.filter(isObject);
  const columns = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  if (maps.length === list.length && maps.length > 0 && columns.length <= MOST_COLUMNS && !maps.every(isAddress)) {
    const rows = maps.slice(0, LONGEST_LIST).map((map) =>
      columns.map((column): ValueProps => {
        const value = map[column];
        return value === undefined ? { form: 'text', text: '' } : valueProps(context, value);
      }),
    );
    return { form: 'table', columns: columns.map(label), rows };
  }
  const items = list.slice(0, LONGEST_LIST).map((item) => valueProps(context, item));
  const rest = list.length - items.length;
  return { form: 'list', items: rest > 0 ? [...items, { form: 'text', text: `and ${rest} more` }] : items };
}

function isAddress(map: JsonObject): boolean {
  return typeof map['title'] === 'string' && typeof map['url'] === 'string';
}

/** Whether a value needs more width than a side column has. */
export function isWide(value: ValueProps): boolean {
  if (value.form === 'table') return value.columns.length > 2;
  if (value.form === 'map') return value.terms.some((one) => one.value.form !== 'text' && one.value.form !== 'moment');
  return value.form === 'text' && value.text.length > 160;
}

/** A value in one line of plain text. */
export function plainValue(value: ValueProps): string {
  switch (value.form) {
    case 'text':
    case 'code':
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

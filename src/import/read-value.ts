import type { Json } from '../model/json.ts';
import type { FieldType } from './field-type.ts';
import { folded, type ValueRule } from './mapping.ts';
import type { ReasonId } from './reasons.ts';
import type { SourceRow } from './source-row.ts';
import { looksGarbled, looksRounded } from './text-faults.ts';
import { type ConvertContext, type Item, valueConverter } from './typed-value.ts';
import { short, shown, textOf } from './value-text.ts';

/** What reading the values of one row needs besides the row. */
interface ValueContext extends Omit<ConvertContext, 'once'> {
  readonly row: SourceRow;
  /** Columns whose values all are in some field. */
  readonly whole: ReadonlySet<string>;
}

/** Reads the values of one row as rules say. */
export interface ValueReader {
  /** @returns undefined where there is none, or none that can be read; that has been told then */
  read(rule: ValueRule, type: FieldType, typeAt: (key: string) => FieldType): Json | undefined;
  /** All texts of a column, those that say nothing left out. */
  textsOf(column: string, rule?: Pick<ValueRule, 'empty' | 'split'>): readonly string[];
}

/** A reader for one row; what is said of a text is said once. */
export function valueReader(context: ValueContext): ValueReader {
  const told = new Set<string>();
  const once = (reason: ReasonId, column: string, message: string): void => {
    if (told.has(`${reason} ${column}`)) return;
    told.add(`${reason} ${column}`);
    context.tell(reason, column, message);
  };
  const convert = valueConverter({ ...context, once });
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

/** Equal items once. */
function unique(list: readonly Json[]): readonly Json[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

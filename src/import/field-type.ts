import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import { commonSchema } from '../records/builtin.ts';
import type { ValueType } from './mapping.ts';

/** What a field holds, as its schema says. */
export interface FieldType {
  readonly as: ValueType | 'map' | 'any';
  /** It holds a list of these. */
  readonly list: boolean;
  /** Kinds that a link may point at; empty where it is none, or any will do. */
  readonly kinds: readonly string[];
  /** The only texts it may hold, or null. */
  readonly texts: readonly string[] | null;
  /** Longest text. */
  readonly longest: number | null;
}

const PREFIX = 'gitsm:common#/$defs/';

/** Common definition → type. */
const COMMON: Readonly<Record<string, ValueType>> = {
  date: 'date',
  month: 'month',
  instant: 'instant',
  money: 'money',
  login: 'login',
  member: 'login',
};

const ANY: FieldType = { as: 'any', list: false, kinds: [], texts: null, longest: null };

/**
 * The type of a field of a kind.
 *
 * @param path the field's name, and keys of the maps in it
 * @returns null where the schema has no such field; fields of one's own (`x-...`) hold anything
 */
export function fieldType(schema: JsonObject, path: readonly string[]): FieldType | null {
  let here: Json | undefined = schema;
  for (const [index, key] of path.entries()) {
    here = resolved(here);
    const items = isObject(here) ? resolved(here['items']) : undefined;
    if (isObject(here) && !isObject(here['properties']) && isObject(items)) here = items;
    const properties: Json | undefined = isObject(here) ? here['properties'] : undefined;
    if (!isObject(properties) || !Object.hasOwn(properties, key))
      return key.startsWith('x-') || (index > 0 && isObject(here) && open(here)) ? ANY : null;
    here = properties[key];
  }
  return typeOf(here);
}

/** A map that takes any keys. */
function open(schema: JsonObject): boolean {
  return schema['additionalProperties'] !== false;
}

function typeOf(value: Json | undefined): FieldType {
  const common = isObject(value) ? asString(value['$ref']) : null;
  const schema = resolved(value);
  if (!isObject(schema)) return ANY;
  const link = isObject(schema['link']) ? schema['link'] : null;
  if (schema['type'] === 'array') {
    const items = typeOf(schema['items']);
    return { ...items, list: true };
  }
  const texts = Array.isArray(schema['enum'])
    ? schema['enum'].filter((one): one is string => typeof one === 'string')
    : null;
  const longest = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : null;
  const base = { list: false, kinds: asStrings(link?.['kinds']), texts, longest };
  const named = COMMON[common?.startsWith(PREFIX) === true ? common.slice(PREFIX.length) : ''];
  if (link !== null && link['within'] === undefined) return { ...base, as: 'link' };
  if (named !== undefined) return { ...base, as: named };
  const types = asStrings(schema['type']);
  if (types.includes('string')) return { ...base, as: 'text' };
  if (types.includes('object')) return { ...base, as: 'map' };
  const as = (['integer', 'number', 'boolean'] as const).find((one) => types.includes(one));
  return { ...base, as: as ?? 'any' };
}

/** A property with the common definition it refers to filled in. */
function resolved(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value;
  const reference = asString(value['$ref']);
  if (reference?.startsWith(PREFIX) !== true) return value;
  const definitions = commonSchema['$defs'];
  const found = isObject(definitions) ? definitions[reference.slice(PREFIX.length)] : undefined;
  return isObject(found) ? { ...found, ...value } : value;
}

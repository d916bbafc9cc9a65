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

const COMMON_ID = 'gitsm:common#';

/** Common definition → type. */
const COMMON: Readonly<Record<string, ValueType>> = {
  date: 'date',
  month: 'month',
  instant: 'instant',
  money: 'money',
  login: 'login',
  member: 'login',
};

/** Of a field that may hold whatever is there. */
export const ANY: FieldType = { as: 'any', list: false, kinds: [], texts: null, longest: null };

/**
 * The type of a field of a kind.
 *
 * @param path the field's name, and keys of the maps in it
 * @returns null where the schema has no such field; fields of one's own (`x-...`) hold anything
 */
export function fieldType(schema: JsonObject, path: readonly string[]): FieldType | null {
  let here: Part = { value: schema, root: schema };
  for (const [index, key] of path.entries()) {
    here = resolved(here);
    if (isObject(here.value) && !isObject(here.value['properties']) && isObject(here.value['items']))
      here = resolved({ value: here.value['items'], root: here.root });
    const { value } = here;
    const properties = isObject(value) ? value['properties'] : undefined;
    if (!isObject(properties) || !Object.hasOwn(properties, key)) {
      const open = index > 0 && isObject(value) && value['additionalProperties'] !== false;
      return open || key.startsWith('x-') ? ANY : null;
    }
    here = { value: properties[key], root: here.root };
  }
  return typeOf(here);
}

/** A part of a schema, and the schema whose definitions it refers to. */
interface Part {
  readonly value: Json | undefined;
  readonly root: JsonObject;
}

function typeOf(part: Part): FieldType {
  const { value: schema, root } = resolved(part);
  if (!isObject(schema)) return ANY;
  const link = isObject(schema['link']) ? schema['link'] : null;
  if (schema['type'] === 'array') return { ...typeOf({ value: schema['items'], root }), list: true };
  const texts = Array.isArray(schema['enum'])
    ? schema['enum'].filter((one): one is string => typeof one === 'string')
    : null;
  const longest = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : null;
  const base = { list: false, kinds: asStrings(link?.['kinds']), texts, longest };
  if (link !== null && link['within'] === undefined) return { ...base, as: 'link' };
  const named =
    COMMON[
      asString(isObject(part.value) ? part.value['$ref'] : null)
        ?.split('/')
        .at(-1) ?? ''
    ];
  if (named !== undefined) return { ...base, as: named };
  const types = asStrings(schema['type']);
  if (types.includes('string')) return { ...base, as: 'text' };
  if (types.includes('object')) return { ...base, as: 'map' };
  const as = (['integer', 'number', 'boolean'] as const).find((one) => types.includes(one));
  return { ...base, as: as ?? 'any' };
}

/** A part with the definition it refers to filled in: one of its own schema, or a common one. */
function resolved({ value, root }: Part): Part {
  const reference = isObject(value) ? asString(value['$ref']) : null;
  const name = reference?.split('/').at(-1) ?? '';
  const owner = reference?.startsWith(COMMON_ID) === true ? commonSchema : root;
  const definitions = owner['$defs'];
  const found = isObject(definitions) ? definitions[name] : undefined;
  return isObject(found) && isObject(value) ? { value: { ...found, ...value }, root: owner } : { value, root };
}

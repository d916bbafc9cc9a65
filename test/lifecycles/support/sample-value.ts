import { isObject, type Json, type JsonObject } from '../../../src/model/json.ts';
import { commonSchema } from '../../../src/records/builtin.ts';

/** What values are made with. */
export interface Sampling {
  /** The ID of a record that a link field may point at; null where it had better stay empty. */
  readonly linkTo: (kinds: readonly string[]) => string | null;
  /** Definitions of the schema itself. */
  readonly defs: JsonObject;
  /** A link around that says where inside its IDs stand. */
  readonly within?: { readonly key: string; readonly kinds: readonly string[] };
}

/** The day on which dates of the future are put, and the one for those of the past. */
const LATER = '2027-03-01';
const EARLIER = '2026-01-05';

/**
 * A value that a JSON Schema allows, made from the schema alone: constants, choices and examples before anything that is
 * made up; of maps and lists no more than must be there.
 */
export function sampleValue(name: string, raw: JsonObject, given: Sampling): Json {
  const schema = resolved(raw, given.defs);
  const link = schema['link'];
  const kinds = (isObject(link) ? (link['kinds'] ?? []) : []) as readonly string[];
  const key = isObject(link) ? link['within'] : undefined;
  const sampling = typeof key === 'string' ? { ...given, within: { key, kinds } } : given;
  if ((isObject(link) && key === undefined) || given.within?.key === name) {
    const id = sampling.linkTo(given.within?.key === name ? given.within.kinds : kinds);
    if (id !== null) return schema['type'] === 'array' ? [id] : id;
  }
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as Json;
  const [first] = [...list(schema['anyOf']), ...list(schema['oneOf'])];
  if (first !== undefined && schema['type'] === undefined)
    return sampleValue(name, { ...first, ...only(link) }, sampling);
  const type = [schema['type']].flat()[0];
  const example = Array.isArray(schema['examples']) ? (schema['examples'][0] as Json) : undefined;
  if (type === 'object') return sampleMap(schema, sampling);
  if (type === 'array') return isObject(schema['items']) ? sampleList(name, schema, schema['items'], sampling) : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return sampleNumber(schema);
  if (schema['format'] === 'date' || refersTo(schema, 'date'))
    return /^(?:start|from|at|on|held|opened|date|.*-(?:on|at|date|start|from))$/.test(name) ? EARLIER : LATER;
  if (refersTo(schema, 'instant')) return name === 'end' ? '2026-11-22T01:00:00Z' : '2026-11-20T22:00:00Z';
  if (typeof example === 'string') return refersTo(schema, 'login', 'member') ? 'yuri' : example;
  const minimum = typeof schema['minLength'] === 'number' ? schema['minLength'] : 1;
  return 'Written down for the walk'.padEnd(minimum, '.');
}

function only(link: Json | undefined): JsonObject {
  return link === undefined ? {} : { link };
}

/** Where the link of a list stands below one key of its maps, that key is the link. */
function linkWithin({ link }: JsonObject, key: string): JsonObject {
  if (!isObject(link) || link['within'] !== key) return {};
  const { within: _key, ...own } = link;
  return { link: own };
}

function sampleNumber(schema: JsonObject): number {
  const least =
    schema['minimum'] ?? (typeof schema['exclusiveMinimum'] === 'number' ? schema['exclusiveMinimum'] + 1 : 1);
  return typeof least === 'number'
    ? Math.max(least, typeof schema['maximum'] === 'number' ? Math.min(1, schema['maximum']) : 1)
    : 1;
}

function sampleMap(schema: JsonObject, sampling: Sampling): JsonObject {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const asked = new Set((schema['required'] ?? []) as string[]);
  const minimum = Number(schema['minProperties'] ?? 0);
  const [branch] = [...list(schema['anyOf']), ...list(schema['oneOf'])];
  for (const key of (branch?.['required'] ?? []) as string[]) asked.add(key);
  for (const key of Object.keys(properties)) if (asked.size < minimum) asked.add(key);
  const map: Record<string, Json> = {};
  for (const key of asked) {
    const property = properties[key];
    map[key] = isObject(property) ? sampleValue(key, { ...property, ...linkWithin(schema, key) }, sampling) : 'x';
  }
  if (asked.size < minimum) {
    const { propertyNames, additionalProperties } = schema;
    const names = isObject(propertyNames) ? ((resolved(propertyNames, sampling.defs)['enum'] ?? []) as string[]) : [];
    if (isObject(additionalProperties)) map[names[0] ?? 'first'] = sampleValue('first', additionalProperties, sampling);
  }
  return map;
}

function sampleList(name: string, schema: JsonObject, items: JsonObject, sampling: Sampling): readonly Json[] {
  const one = { ...items, ...only(schema['link']) };
  const count = Math.max(1, Number(schema['minItems'] ?? 1));
  return Array.from({ length: count }, (_, index) => {
    const value = sampleValue(name, one, sampling);
    return index > 0 && typeof value === 'string' ? `${value} ${index + 1}` : value;
  });
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

const refersTo = (schema: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => String(schema['$ref'] ?? '').endsWith(`#/$defs/${name}`));

/** The schema with what it refers to laid under it; the reference itself stays, because it names what the value is. */
export function resolved(schema: JsonObject, defs: JsonObject): JsonObject {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  const name = ref.replace(/^.*#\/\$defs\//, '');
  const own = ref.startsWith('#') ? defs[name] : undefined;
  const found = own ?? (commonSchema['$defs'] as JsonObject)[name];
  return isObject(found) ? { ...resolved(found, defs), ...schema } : schema;
}

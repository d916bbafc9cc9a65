import { asString, asStrings, isObject, type Json, type JsonObject } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import { commonSchema } from '../../src/records/builtin.ts';
import type { FieldProps } from '../handbook-props.ts';
import { inSentence, label } from './words.ts';

/** Levels of nested fields that the handbook lists. */
const DEEPEST = 2;

/** The fields of a kind as its schema describes them, nested ones below their parent. */
export function schemaFields(process: Process): readonly FieldProps[] {
  return fieldsOf(process.schema, 0);
}

/** The fields of any schema of a map. */
export function fieldsOf(schema: JsonObject, level: number): readonly FieldProps[] {
  const properties = schema['properties'];
  if (!isObject(properties)) return [];
  const required = new Set(asStrings(schema['required']));
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const one: FieldProps = {
      name,
      title: asString(property['title']),
      level,
      type: typeText(property),
      required: required.has(name),
      description: asString(property['description']) ?? asString(resolved(property)['description']) ?? '',
    };
    const inner = [property, property['items']]
      .filter(isObject)
      .map(resolved)
      .find((part) => isObject(part['properties']));
    if (inner === undefined || level + 1 >= DEEPEST || name === 'timeline') return [one];
    return [one, ...fieldsOf(inner, level + 1)];
  });
}

/** A schema with its reference to the common definitions followed. */
function resolved(schema: JsonObject): JsonObject {
  const name = /^(?:gitsm:common)?#\/\$defs\/(\w+)$/.exec(asString(schema['$ref']) ?? '')?.[1];
  const definitions = commonSchema['$defs'];
  const found = name !== undefined && isObject(definitions) ? definitions[name] : undefined;
  return isObject(found) ? { ...found, ...schema } : schema;
}

/** What a value looks like, in words: "list of IDs of services", "low, medium or high". */
function typeText(property: JsonObject): string {
  const full = resolved(property);
  const link = full['link'];
  if (isObject(link) && link['within'] === undefined)
    return `ID of ${asStrings(link['kinds']).map(article).join(' or ') || 'any record'}`;
  const choices = full['enum'];
  if (Array.isArray(choices))
    return choices
      .map(String)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1');
  const alternatives = full['oneOf'] ?? full['anyOf'];
  if (Array.isArray(alternatives)) return alternatives.filter(isObject).map(typeText).join(', or ');
  const constant = full['const'];
  if (constant !== undefined) return String(constant);
  if (full['type'] === 'array') return isObject(full['items']) ? `list: ${typeText(full['items'])}` : 'list';
  if (property['$ref'] === undefined && full['format'] === 'date') return 'date';
  const title = property['$ref'] === undefined ? null : asString(full['title']);
  return title === null ? plainType(full['type']) : inSentence(title);
}

function article(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${label(kind).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`;
}

function plainType(type: Json | undefined): string {
  const names: Readonly<Record<string, string>> = { object: 'map', boolean: 'true or false', integer: 'whole number' };
  return asStrings(type)
    .map((one) => names[one] ?? (one === 'string' ? 'text' : one))
    .join(' or ');
}

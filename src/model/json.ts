/** A value that frontmatter (YAML 1.2 core schema) can hold; also what JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A map of frontmatter: string keys only. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a value is a map (not a list, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a string, or null where it is anything else. */
export function asString(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The maps of a list; anything else holds none. */
export function asObjects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The strings of a list; a lone string counts as a list of one, anything else as none. */
export function asStrings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string');
}

/** Whether two values of frontmatter are equal; the order of keys says nothing. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => sameJson(one, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

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

/** The strings of a list; a lone string counts as a list of one, anything else as none. */
export function asStrings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string');
}

import { CORE_SCHEMA, load } from 'js-yaml';
import { isObject, type JsonObject } from '../model/json.ts';
import { FORBIDDEN_KEYS, MAX_DEPTH, MAX_KEYS } from './limits.ts';

/**
 * Anchors, aliases, tags, explicit keys, directives, document markers, merge keys, tabs, numbers beyond a
 * double and the special floats: whatever the contract refuses or two parsers could read in two ways.
 */
const unusual =
  /(?:^|[\s[{,:-])[&*!][^\s]|(?:^|[\s[{,])\?(?:\s|$)|^%|^(?:---|\.\.\.)|<<|\t|[eE][+-]?\d{3}|\.(?:inf|nan)|\ufeff/im;

/** Keys that every parser takes for text. */
const usualKey = /^(?!(?:null|true|false)$)[A-Za-z][A-Za-z0-9_.-]*$/i;

/**
 * Reads usual frontmatter ten times faster than the parser that knows positions. Answers null for anything
 * unusual or wrong: then {@link readYaml} decides, and it alone words the findings. A differential test over a
 * large corpus holds both to one reading.
 */
export function readFast(source: string): JsonObject | null {
  if (unusual.test(source)) return null;
  let value: unknown;
  try {
    value = load(source, { schema: CORE_SCHEMA });
  } catch {
    return null;
  }
  return isObject(value) && acceptable(value, 1) ? value : null;
}

function acceptable(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => acceptable(item, depth + 1));
  const keys = Object.keys(value);
  if (keys.length > MAX_KEYS) return false;
  return keys.every(
    (key) => usualKey.test(key) && !FORBIDDEN_KEYS.has(key) && acceptable((value as JsonObject)[key], depth + 1),
  );
}

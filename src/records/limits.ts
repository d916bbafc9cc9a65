/** Largest record, bytes (public contract, section 2). */
export const MAX_RECORD_BYTES = 1024 * 1024;
/** Largest frontmatter, bytes. Parsers of YAML and Markdown hang long before a megabyte. */
export const MAX_MATTER_BYTES = 64 * 1024;
/** Deepest nesting of frontmatter. */
export const MAX_DEPTH = 32;
/** Most keys of one map. */
export const MAX_KEYS = 1000;
/** Longest time one body or one frontmatter may take to parse, milliseconds. */
export const PARSE_DEADLINE = 2000;
/** Keys that JavaScript gives a meaning of their own. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

import type { Json } from './json.ts';

/** A value of frontmatter in a sentence: words as they are, nothing for null, other values as JSON; at most 60 characters. */
export function shortValue(value: Json): string {
  const text = typeof value === 'string' ? value : value === null ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

import { FORBIDDEN_KEYS } from '../records/limits.ts';
import { freeNames, slugOf } from './names.ts';

/** Values without a field of their own, kept below one key of the record. */
export interface Extras {
  /** @returns false where there is no room left; the value is not kept then */
  keep(name: string, value: string): boolean;
  entries(): readonly (readonly [string, string])[];
}

/** Far below what frontmatter may hold, characters and keys. */
const MAX_SIZE = 30_000;
const MAX_KEYS = 300;
const MAX_NAME = 60;

/** Starts empty. Names become slugs; a second value of one name gets a number. */
export function extras(): Extras {
  const kept = new Map<string, string>();
  const free = freeNames((key) => kept.has(key));
  let size = 0;
  return {
    keep(name, value) {
      size += name.length + value.length;
      if (size > MAX_SIZE || kept.size >= MAX_KEYS) return false;
      const slug = slugOf(name, MAX_NAME);
      kept.set(free(FORBIDDEN_KEYS.has(slug) ? `column-${slug}` : slug), value);
      return true;
    },
    entries: () => [...kept],
  };
}

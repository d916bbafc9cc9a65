import { createHash } from 'node:crypto';

/** GitHub allows no longer login. */
export const MAX_LOGIN = 39;

/** Longest slug of an ID. */
export const MAX_SLUG = 60;

/** A slug of lower-case letters, digits and single dashes; a short hash where a name has none of them. */
export function slugOf(name: string, maxLength: number): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? `x${createHash('sha256').update(name).digest('hex').slice(0, 8)}` : slug;
}

/** A name without quotes around it and the sign before it, so that `@anna` and `anna` are one. */
export function bareName(name: string): string {
  return name.replace(/^[\s@"'“”‘’]+|[\s"'“”‘’]+$/gu, '');
}

/** The login for a person of the source: from the mapping, else the name as a login could be written. */
export function loginOf(name: string, people: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(people, name) ? people[name] : undefined) ?? slugOf(name, MAX_LOGIN);
}

/** Gives names, each with a number behind it where it is taken. However many want the same one, each costs the same. */
export function freeNames(taken: (name: string) => boolean): (wanted: string) => string {
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let number = next.get(wanted) ?? 2;
    for (; taken(name); number += 1) name = `${wanted}-${number}`;
    next.set(wanted, number);
    return name;
  };
}

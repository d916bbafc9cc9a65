import { createHash } from 'node:crypto';

/** GitHub allows no longer login. */
const MAX_LOGIN = 39;

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

/** The login for a person of the source: from the mapping, else the name as a login could be written. */
export function loginOf(name: string, people: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(people, name) ? people[name] : undefined) ?? slugOf(name, MAX_LOGIN);
}

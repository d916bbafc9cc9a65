const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const known = new Map<string, boolean>();

/**
 * Whether a text names a time zone of the IANA database, aliases included and case aside. Offsets such as `+01:00`
 * are none. Apart from `zoned.ts`, so that reading settings does not load the Temporal polyfill.
 */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 64 || !NAME.test(name)) return false;
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = accepts(name);
  if (known.size < 1000) known.set(name, answer);
  return answer;
}

function accepts(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 instant with seconds and an offset, such as `2026-11-21T09:30:00Z` or `2026-06-01T22:00:00+01:00`.
 * Upper-case `T` and `Z` only; 24:00, second 60 and days a month does not have are refused.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z, what is finer cut off; null for anything else
 */
export function parseInstant(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group]));
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const offsetHours = Number(match[9] ?? 0);
  const offsetMinutes = Number(match[10] ?? 0);
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (match[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  return utcDay(year, month, day) + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/**
 * As {@link parseInstant}, for text that must be an instant.
 *
 * @throws RangeError where it is none; the message says what was expected
 */
export function readInstant(text: unknown): number {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  throw new RangeError(
    `Unexpected ${shown(text)}, expected an instant with seconds and an offset, such as 2026-11-21T09:30:00Z.`,
  );
}

/** Writes milliseconds since 1970 as `2026-11-21T09:30:00Z`; parts of a second are cut off. */
export function formatInstant(instant: number): string {
  return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, -5)}Z`;
}

/** Days in a month of the Gregorian calendar; month is 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Midnight UTC. `Date.UTC` alone would read the years 0 to 99 as 1900 to 1999. */
function utcDay(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** Reads a date `YYYY-MM-DD`. @returns midnight UTC in milliseconds; null for anything else */
export function parseDate(text: unknown): number | null {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? utcDay(year, month, day) : null;
}

function shown(text: unknown): string {
  return typeof text === 'string' ? `"${text.slice(0, 60)}"` : typeof text;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const REST = /(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 instant with seconds and an offset, such as `2026-11-21T09:30:00Z` or `2026-06-01T22:00:00+01:00`.
 * Upper-case `T` and `Z` only; 24:00, second 60 and days a month does not have are refused.
 *
 * @returns milliseconds since 1970-01-01T00:00:00Z, what is finer cut off; null for anything else
 */
export function parseInstant(text: unknown): number | null {
  if (typeof text !== 'string' || !INSTANT.test(text)) return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const whole = utcDay(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000;
  return text.length === 20 ? whole : withRest(whole, text);
}

/** Adds the fraction of a second and takes the offset off. */
function withRest(whole: number, text: string): number | null {
  const match = REST.exec(text);
  const offsetHours = Number(match?.[3] ?? 0);
  const offsetMinutes = Number(match?.[4] ?? 0);
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const milliseconds = Number((match?.[1] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (match?.[2] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  return whole - offset * 60_000 + milliseconds;
}

/** Decimal digits at a place that is known to hold them. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
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

/** Writes milliseconds since 1970 as `2026-11-21T09:30:00Z`; parts of a second are cut off. Years 0 to 9999. */
export function formatInstant(instant: number): string {
  const day = Math.floor(instant / DAY);
  const seconds = Math.floor((instant - day * DAY) / 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  // Days from 1 March of the year 0, so that a leap day comes last: the opposite of counting days below.
  const fromMarch = day + 719_468;
  const era = Math.floor(fromMarch / 146_097);
  const dayOfEra = fromMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}T${time}Z`;
}

const DAY = 86_400_000;

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Days in a month of the Gregorian calendar; month is 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Midnight UTC of a day of the Gregorian calendar, by counting days from March so that a leap day comes last. */
function utcDay(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * 86_400_000;
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

import { instantOf, localDate, localTime } from '../time/zoned.ts';

/** Which of day and month comes first in `3/4/2016`. */
export type DateOrder = 'day-first' | 'month-first';

/** Reads times of a source that carry no zone. */
export interface LocalTimes {
  /**
   * @param notBefore an instant that the result should not lie before where the local time occurs twice
   * @returns milliseconds since 1970, or null where it is no time
   */
  read(text: string, notBefore?: number): number | null;
}

/** `3/4/2016 10:00`, `03.04.2016 10:00:00`, `3-4-2016` */
const PARTS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/u;

/** `2016-04-03 10:00:00`: the format ServiceNow writes by default. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/u;

const HOUR = 3_600_000;

/** @param zone IANA time zone; seconds are cut off, a date alone means its first minute */
export function localTimes(zone: string, order: DateOrder): LocalTimes {
  const known = new Map<string, number | null>();
  return {
    read(text, notBefore) {
      let first = known.get(text);
      if (first === undefined) {
        first = parse(text, zone, order);
        if (known.size >= MAX_KNOWN) known.clear();
        known.set(text, first);
      }
      if (first === null || notBefore === undefined || first >= notBefore) return first;
      return second(first, zone) ?? first;
    },
  };
}

/** Logs name the same minutes again and again; this many are remembered. */
const MAX_KNOWN = 10_000;

/** The other occurrence of a local time in the hour that is repeated when summer time ends, or null. */
function second(first: number, zone: string): number | null {
  const later = first + HOUR;
  return localTime(later, zone) === localTime(first, zone) && localDate(later, zone) === localDate(first, zone)
    ? later
    : null;
}

function parse(text: string, zone: string, order: DateOrder): number | null {
  const parts = PARTS.exec(text);
  const iso = ISO.exec(text);
  const [day, month] = order === 'day-first' ? [parts?.[1], parts?.[2]] : [parts?.[2], parts?.[1]];
  const date = iso === null ? `${parts?.[3]}-${pad(month)}-${pad(day)}` : `${iso[1]}-${iso[2]}-${iso[3]}`;
  const match = iso ?? parts;
  if (match === null) return null;
  try {
    return instantOf(date, `${pad(match[4])}:${pad(match[5])}`, zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function pad(number: string | undefined): string {
  return (number ?? '0').padStart(2, '0');
}

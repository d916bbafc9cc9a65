import { parseDate } from '../time/instant.ts';
import { instantOf } from '../time/zoned.ts';
import { DAY } from './figures.ts';

/** Beyond these days nothing is counted; dates in records may lie anywhere. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2300, 0, 1);

/**
 * When a day begins in a time zone, or one so many days after it.
 *
 * @param date `YYYY-MM-DD`
 * @returns milliseconds since 1970, infinite for days that are centuries away; null where the text is no date
 * @throws RangeError where the zone is unknown
 */
export function dayStart(date: unknown, zone: string, after = 0): number | null {
  const day = parseDate(date);
  if (day === null) return null;
  const wanted = day + after * DAY;
  if (wanted < FIRST) return Number.NEGATIVE_INFINITY;
  if (wanted > LAST) return Number.POSITIVE_INFINITY;
  return instantOf(new Date(wanted).toISOString().slice(0, 10), '00:00', zone);
}

import type { OffsetSegment } from './zoned.ts';
import { offsetSegments } from './zoned.ts';

/** Far above what an organisation needs: 60 zones over 200 years. Bounds what records with odd zones can make it hold. */
const MOST = 12_000;

const known = new Map<string, readonly OffsetSegment[]>();

/**
 * The offsets a zone keeps in one UTC year, as {@link offsetSegments} gives them. Worked out once for all calendars, because
 * the Temporal polyfill takes most of the time of a year.
 *
 * @throws RangeError where the zone is unknown
 */
export function offsetsOfYear(zone: string, year: number): readonly OffsetSegment[] {
  const key = `${year} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const made = offsetSegments(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  known.set(key, made);
  return made;
}

/**
 * The instants at which a zone's clocks show a local time: one; two where it is repeated, in order; none where it is skipped.
 *
 * @param local the local time as if it were UTC, in milliseconds
 */
export function instantsOfLocal(local: number, zone: string): readonly number[] {
  const year = new Date(local).getUTCFullYear();
  return [year - 1, year, year + 1]
    .flatMap((one) => offsetsOfYear(zone, one))
    .filter(({ start, end, offset }) => local - offset >= start && local - offset < end)
    .map(({ offset }) => local - offset)
    .sort((a, b) => a - b);
}

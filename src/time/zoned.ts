import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one offset from UTC. All in milliseconds, `end` not included. */
export interface OffsetSegment {
  readonly start: number;
  readonly end: number;
  /** Local time minus UTC. */
  readonly offset: number;
}

/** Far above what any zone has had between 1970 and 2200; bounds the walk. */
const MAX_TRANSITIONS = 2_000;

function at(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
}

/**
 * The offsets a zone keeps from one instant to another, in order and without gaps.
 *
 * @param from milliseconds since 1970
 * @param to milliseconds since 1970, not included
 * @throws RangeError where the zone is unknown
 */
export function offsetSegments(zone: string, from: number, to: number): readonly OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let here = at(from, zone);
  let start = from;
  for (let count = 0; start < to && count < MAX_TRANSITIONS; count++) {
    const next = here.getTimeZoneTransition('next');
    const end = next === null ? to : Math.min(next.epochMilliseconds, to);
    segments.push({ start, end, offset: here.offsetNanoseconds / 1e6 });
    if (next === null) break;
    here = next;
    start = end;
  }
  return segments;
}

/** The date in a zone at an instant, `YYYY-MM-DD`. @throws RangeError where the zone is unknown */
export function localDate(instant: number, zone: string): string {
  return at(instant, zone).toPlainDate().toString();
}

/** The time of day in a zone at an instant, `HH:MM`. @throws RangeError where the zone is unknown */
export function localTime(instant: number, zone: string): string {
  return at(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which a zone's clocks show a date and a time. A time that occurs twice means its first occurrence; one that
 * is skipped is read with the offset from before the jump (RFC 5545, 3.3.5).
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns milliseconds since 1970
 * @throws RangeError where date, time or zone is none
 */
export function instantOf(date: string, time: string, zone: string): number {
  const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant for people, in a zone: `21 Nov 2026, 10:24`. @throws RangeError where the zone is unknown */
export function showInstant(instant: number, zone: string): string {
  const { day, month, year } = at(instant, zone);
  return `${day} ${MONTHS[month - 1]} ${year}, ${localTime(instant, zone)}`;
}

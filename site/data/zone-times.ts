import { instantsOfLocal, offsetsOfYear } from '../../src/time/zone-year.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Shows many instants in one zone: by arithmetic, since pages have thousands of them. Instants in milliseconds since 1970. */
export interface ZoneTimes {
  /** IANA name. */
  readonly zone: string;
  /** "Fri 20 Nov, 18:10", with seconds where it has any, with the year where it is not that of the build. */
  full(instant: number): string;
  /** As {@link full}, on the day of another instant the time alone. */
  after(instant: number, other: number): string;
  /** "18:10". */
  clock(instant: number): string;
  /** "20 Nov". */
  day(instant: number): string;
  /** "Nov 2026". */
  month(instant: number): string;
  /** Local time as if it were UTC. */
  local(instant: number): number;
  /** The first instant of a local time; null where the clocks skip it. */
  instant(local: number): number | null;
}

/**
 * @param zone IANA name
 * @param now the instant of the build
 * @throws RangeError where the zone is unknown
 */
export function zoneTimes(zone: string, now: number): ZoneTimes {
  const local = (instant: number): number => {
    const offsets = offsetsOfYear(zone, new Date(instant).getUTCFullYear());
    return instant + (offsets.find(({ end }) => instant < end)?.offset ?? 0);
  };
  const at = (instant: number): Date => new Date(local(instant));
  const thisYear = at(now).getUTCFullYear();
  const time = (date: Date): string => {
    const seconds = date.getUTCSeconds();
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds === 0 ? '' : `:${two(seconds)}`}`;
  };
  const day = (date: Date): string => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  const full = (instant: number): string => {
    const date = at(instant);
    const year = date.getUTCFullYear();
    return `${WEEKDAYS[date.getUTCDay()]} ${day(date)}${year === thisYear ? '' : ` ${year}`}, ${time(date)}`;
  };
  return {
    zone,
    full,
    after: (instant, other) =>
      Math.floor(local(instant) / DAY) === Math.floor(local(other) / DAY) ? time(at(instant)) : full(instant),
    clock: (instant) => time(at(instant)),
    day: (instant) => day(at(instant)),
    month: (instant) => `${MONTHS[at(instant).getUTCMonth()]} ${at(instant).getUTCFullYear()}`,
    local,
    instant: (shown) => instantsOfLocal(shown, zone)[0] ?? null,
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

import { formatDuration } from '../../src/time/duration.ts';
import type { MomentProps } from '../props.ts';

/** Shows instants in one time zone. */
export interface Times {
  /** "21 Nov 2026, 10:24"; a text that is no instant stays as it is. */
  moment(iso: string): MomentProps;
  /** "today, 10:24", "21 Nov, 10:24", with the year where it is not this one: for lines that have little room. */
  short(iso: string): string;
  /** "Tue 1 Dec", with the year where it is not this one. */
  day(milliseconds: number): string;
  /** "22:00". */
  clock(milliseconds: number): string;
  /** Year in that zone, or null. */
  year(iso: string): string | null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param timezone IANA name
 * @param now the instant of the build, milliseconds
 */
export function timesIn(timezone: string, now: number): Times {
  const options = { timeZone: timezone, hourCycle: 'h23' } as const;
  const full = new Intl.DateTimeFormat('en-GB', { ...options, dateStyle: 'medium', timeStyle: 'short' });
  const weekday = new Intl.DateTimeFormat('en-GB', { ...options, weekday: 'short', day: 'numeric', month: 'short' });
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat('en-GB', { ...options, hour: '2-digit', minute: '2-digit' });
  const year = new Intl.DateTimeFormat('en-GB', { ...options, year: 'numeric' });
  const dayMonth = new Intl.DateTimeFormat('en-GB', { ...options, day: 'numeric', month: 'short' });
  const thisYear = year.format(now);
  const today = dayMonth.format(now);
  const moment = (iso: string): MomentProps => {
    const at = isMoment(iso) ? Date.parse(iso) : Number.NaN;
    if (Number.isNaN(at)) return { iso: '', text: iso };
    return { iso, text: (DATE.test(iso) ? date : full).format(at) };
  };
  return {
    moment,
    short: (iso) => {
      const at = INSTANT.test(iso) ? Date.parse(iso) : Number.NaN;
      if (Number.isNaN(at) || year.format(at) !== thisYear) return moment(iso).text;
      const day = dayMonth.format(at);
      return `${day === today ? 'today' : day}, ${time.format(at)}`;
    },
    day: (at) => {
      const shown = weekday.format(at).replace(',', '');
      return year.format(at) === thisYear ? shown : `${shown} ${year.format(at)}`;
    },
    clock: (at) => time.format(at),
    year: (iso) => (isMoment(iso) && !Number.isNaN(Date.parse(iso)) ? year.format(Date.parse(iso)) : null),
  };
}

/** Whether a text looks like an instant or a date. */
export function isMoment(text: string): boolean {
  return INSTANT.test(text) || DATE.test(text);
}

/** A stretch of time in short: as `formatDuration`, below a minute in seconds. Parts of the smallest unit shown are cut off. */
export function spanText(milliseconds: number): string {
  if (milliseconds >= 60_000) return formatDuration(milliseconds / 60_000);
  return milliseconds > 0 && milliseconds < 1000 ? 'under 1 s' : `${Math.floor(milliseconds / 1000)} s`;
}

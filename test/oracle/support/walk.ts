import type { NaiveCalendar } from './naive-calendar.ts';
import { dateOf } from './naive-calendar.ts';
import { offsetStretches } from './zone-offsets.ts';

const MINUTE = 60;
const DAY = 1440 * MINUTE;

/** How near a clock change the walk goes by seconds. */
const NEAR = 30 * MINUTE;

/**
 * Walks from one instant to another, minute after minute of UTC, and second after second near a clock change and where the offset of
 * the zone is no whole number of minutes. Looks at the calendar at the beginning of each step and nowhere else.
 *
 * @param from milliseconds since 1970, a whole second; so is `to`
 * @param visit is told each step, in seconds since `from`, and whether the calendar is open; `true` ends the walk
 */
export function walk(
  calendar: NaiveCalendar,
  from: number,
  to: number,
  visit: (start: number, end: number, open: boolean) => boolean,
): void {
  if (to <= from) return;
  // Small whole numbers are several times as fast as milliseconds since 1970: seconds from the midnight before, in UTC.
  const firstDay = Math.floor(from / 1000 / DAY);
  const base = firstDay * DAY * 1000;
  const seconds = (instant: number) => (Math.min(Math.max(instant, base - DAY * 1000), to + DAY * 1000) - base) / 1000;
  const begin = seconds(from);
  let day = Number.NaN;
  let minutes = calendar.minutes(firstDay);
  for (const stretch of offsetStretches(calendar.zone, from, to)) {
    const offset = stretch.offset / 1000;
    const odd = offset % MINUTE !== 0;
    const stop = Math.min(seconds(stretch.end), seconds(to));
    const slowUntil = seconds(stretch.start) + NEAR;
    const slowFrom = seconds(stretch.end) - NEAR;
    let here = Math.max(seconds(stretch.start), begin);
    while (here < stop) {
      const step = odd || here < slowUntil || here >= slowFrom ? 1 : MINUTE;
      const next = Math.min(here - (here % step) + step, stop);
      const local = here + offset;
      const today = Math.floor(local / DAY);
      if (today !== day) {
        day = today;
        minutes = calendar.minutes(firstDay + day);
      }
      if (visit(here - begin, next - begin, minutes[Math.floor((local - day * DAY) / MINUTE)] === 1)) return;
      here = next;
    }
  }
}

/** Whether a calendar is open at an instant. */
export function naiveIsOpen(calendar: NaiveCalendar, instant: number): boolean {
  let found = false;
  walk(calendar, instant, instant + 1000, (_start, _end, open) => {
    found = open;
    return true;
  });
  return found;
}

/** The open stretches between two instants; those that touch are one. */
export function naiveIntervals(calendar: NaiveCalendar, from: number, to: number): readonly (readonly number[])[] {
  const found: [number, number][] = [];
  walk(calendar, from, to, (start, end, open) => {
    const last = found.at(-1);
    if (open && last !== undefined && last[1] === start) last[1] = end;
    else if (open) found.push([start, end]);
    return false;
  });
  return found.map(([start, end]) => [from + start * 1000, from + end * 1000]);
}

/** The instant at which so many milliseconds of open time have passed, or null where that is not before the limit. */
export function naiveDue(calendar: NaiveCalendar, start: number, amount: number, limit: number): number | null {
  if (amount <= 0) return start;
  let left = amount / 1000;
  let due: number | null = null;
  walk(calendar, start, limit, (begin, end, open) => {
    if (!open) return false;
    if (end - begin >= left) {
      due = start + (begin + left) * 1000;
      return true;
    }
    left -= end - begin;
    return false;
  });
  return due;
}

/** The next instant, this one included, at which the calendar opens; null where that is not before the limit. */
export function naiveOpening(calendar: NaiveCalendar, instant: number, limit: number): number | null {
  let before = naiveIsOpen(calendar, instant - 1000);
  let found: number | null = null;
  walk(calendar, instant, limit, (start, _end, open) => {
    if (open && !before) found = instant + start * 1000;
    before = open;
    return found !== null;
  });
  return found;
}

/** The next instant after this one at which the calendar closes; null where that is not before the limit. */
export function naiveClosing(calendar: NaiveCalendar, instant: number, limit: number): number | null {
  let before = false;
  let found: number | null = null;
  walk(calendar, instant, limit, (start, _end, open) => {
    if (before && !open) found = instant + start * 1000;
    before = open;
    return found !== null;
  });
  return found;
}

/** Local dates between two instants that are closed or have hours of their own by name. */
export function naiveClosures(
  calendar: NaiveCalendar,
  from: number,
  to: number,
): readonly { readonly date: string; readonly hours: boolean }[] {
  const days = new Set<number>();
  for (const { start, end, offset } of offsetStretches(calendar.zone, from, to)) {
    for (let here = Math.max(start, from); here < Math.min(end, to); here += 60_000) {
      days.add(Math.floor((here + offset) / 86_400_000));
    }
    const last = Math.min(end, to) - 1000;
    if (last >= Math.max(start, from)) days.add(Math.floor((last + offset) / 86_400_000));
  }
  return [...days]
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const special = calendar.special(day);
      return special === null ? [] : [{ date: dateOf(day), hours: special === 'own hours' }];
    });
}

import { openIntervals } from './calendar.ts';
import type { NamedStretch } from './named-days.ts';
import { namedStretches } from './named-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { yearOf } from './working-calendar.ts';
import { offsetsOfYear } from './zone-year.ts';

/** The clocks of a zone are put forward or back. In milliseconds. */
export interface ClockShift {
  readonly at: number;
  /** Above 0 where they are put forward. */
  readonly by: number;
}

/** One line of a calendar's account: a stretch of time in which it is open or closed, or several that are told together. */
export interface CalendarLine {
  /** In milliseconds, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'open' | 'closed' | 'several';
  /** Working time in it, and from the start of the account to its end. In milliseconds. */
  readonly counted: number;
  readonly used: number;
  /** Stretches of open time that begin in it, or at the start of the account. */
  readonly openings: number;
  /** Names of the special days that explain it, in order: holidays, or days with hours of their own. Not safe to print as they are. */
  readonly holidays: readonly string[];
  readonly shortDays: readonly string[];
  readonly shifts: readonly ClockShift[];
}

/**
 * Explains how open and closed stretches come to the working time between two instants: every stretch, none left out and none
 * twice, so that their `counted` add up to it. A closed stretch is cut where a special day begins or ends.
 *
 * @param from milliseconds since 1970, from 1970 to 2199
 * @param to milliseconds since 1970, not included
 */
export function calendarAccount(calendar: WorkingCalendar, from: number, to: number): readonly CalendarLine[] {
  const named = namedStretches(calendar, from, to);
  const shifts = clockShifts(calendar, from, to);
  const lines: CalendarLine[] = [];
  let [nextName, nextShift, at, used] = [0, 0, from, 0];
  const add = (end: number, kind: 'open' | 'closed', name: NamedStretch | null): void => {
    const counted = kind === 'open' ? end - at : 0;
    used += counted;
    const first = nextShift;
    while ((shifts[nextShift]?.at ?? to) <= end && nextShift < shifts.length) nextShift += 1;
    const line: CalendarLine = {
      from: at,
      to: end,
      kind,
      counted,
      used,
      openings: kind === 'open' ? 1 : 0,
      holidays: name !== null && name.special.spans === null ? [name.special.title] : [],
      shortDays: name !== null && name.special.spans !== null ? [name.special.title] : [],
      shifts: shifts.slice(first, nextShift),
    };
    addLine(lines, line);
    at = end;
  };
  const nameAt = (instant: number): NamedStretch | null => {
    while ((named[nextName]?.to ?? to) <= instant && nextName < named.length) nextName += 1;
    const name = named[nextName];
    return name !== undefined && name.from <= instant ? name : null;
  };
  for (const [opens, closes] of [...openIntervals(calendar, from, to), [to, to] as const]) {
    while (at < opens) {
      const name = nameAt(at);
      add(Math.min(name?.to ?? named[nextName]?.from ?? opens, opens), 'closed', name);
    }
    if (closes > at) add(closes, 'open', nameAt(at));
  }
  return lines;
}

/** Adds a line to others; two closed stretches in a row with one name, or none, are one. */
export function addLine(lines: CalendarLine[], line: CalendarLine): void {
  const last = lines.at(-1);
  const joins =
    last?.kind === 'closed' &&
    line.kind === 'closed' &&
    last.holidays[0] === line.holidays[0] &&
    last.shortDays[0] === line.shortDays[0];
  if (joins) lines[lines.length - 1] = { ...last, to: line.to, shifts: [...last.shifts, ...line.shifts] };
  else lines.push(line);
}

/** The clock changes after one instant and before another. */
export function clockShifts(calendar: WorkingCalendar, from: number, to: number): readonly ClockShift[] {
  const shifts: ClockShift[] = [];
  let before: number | null = null;
  for (let year = yearOf(from); to > from && year <= yearOf(to); year++) {
    for (const { start, offset } of offsetsOfYear(calendar.hours.timezone, year)) {
      if (before !== null && offset !== before && start > from && start < to) {
        shifts.push({ at: start, by: offset - before });
      }
      before = offset;
    }
  }
  return shifts;
}

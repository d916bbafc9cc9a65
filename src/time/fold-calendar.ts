import { addLine, type CalendarLine } from './calendar-account.ts';
import { instantOf, localDate } from './zoned.ts';

const DAY = 86_400_000;

/** Weeks begin on Monday. */
type Unit = 'day' | 'week' | 'month' | 'year';

/** From small to large, each with the longest account it is used for, in days. */
const UNITS: readonly (readonly [unit: Unit, most: number])[] = [
  ['day', 21],
  ['week', 140],
  ['month', 1100],
  ['year', Number.POSITIVE_INFINITY],
];

/**
 * Tells the lines of an account in fewer: whole days, weeks, months or years in one line each, what is left before and after them
 * in smaller units. The lines still add up, and nothing is left out.
 *
 * @param most an account of so many lines is told in full
 */
export function foldCalendar(lines: readonly CalendarLine[], zone: string, most: number): readonly CalendarLine[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || lines.length <= most) return lines;
  const units = UNITS.findIndex(([, days]) => last.to - first.from <= days * DAY) + 1;
  return foldBy(
    lines,
    zone,
    UNITS.slice(0, units).map(([unit]) => unit),
  );
}

function foldBy(lines: readonly CalendarLine[], zone: string, units: readonly Unit[]): readonly CalendarLine[] {
  const unit = units.at(-1);
  const [first, last] = [lines[0], lines.at(-1)];
  if (unit === undefined || first === undefined || last === undefined) return lines;
  const folded: CalendarLine[] = [];
  let rest = lines;
  for (let from = first.from; from < last.to; ) {
    const boundary = nextBoundary(from, zone, unit);
    const [inside, after] = cutAt(rest, Math.min(boundary, last.to));
    const whole = boundary <= last.to && isBoundary(from, zone, unit);
    for (const line of whole ? [together(inside)] : foldBy(inside, zone, units.slice(0, -1))) addLine(folded, line);
    rest = after;
    from = Math.min(boundary, last.to);
  }
  return folded;
}

/** Cuts lines in two at an instant. What is cut off an open stretch is no opening of its own. */
function cutAt(
  lines: readonly CalendarLine[],
  at: number,
): readonly [readonly CalendarLine[], readonly CalendarLine[]] {
  const index = lines.findIndex(({ to }) => to > at);
  const line = lines[index];
  if (line === undefined) return [lines, []];
  if (line.from >= at) return [lines.slice(0, index), lines.slice(index)];
  const late = line.kind === 'open' ? line.to - at : 0;
  const shifted = (before: boolean) => line.shifts.filter((shift) => shift.at <= at === before);
  return [
    [
      ...lines.slice(0, index),
      { ...line, to: at, counted: line.counted - late, used: line.used - late, shifts: shifted(true) },
    ],
    [{ ...line, from: at, counted: late, openings: 0, shifts: shifted(false) }, ...lines.slice(index + 1)],
  ];
}

function together(lines: readonly CalendarLine[]): CalendarLine {
  const [first, last] = [lines[0], lines.at(-1)] as [CalendarLine, CalendarLine];
  if (lines.length === 1) return first;
  return {
    from: first.from,
    to: last.to,
    kind: 'several',
    counted: lines.reduce((sum, { counted }) => sum + counted, 0),
    used: last.used,
    openings: lines.reduce((sum, { openings }) => sum + openings, 0),
    holidays: unrepeated(lines.flatMap(({ holidays }) => holidays)),
    shortDays: unrepeated(lines.flatMap(({ shortDays }) => shortDays)),
    shifts: lines.flatMap(({ shifts }) => shifts),
  };
}

function unrepeated(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function isBoundary(instant: number, zone: string, unit: Unit): boolean {
  return nextBoundary(instant - 1, zone, unit) === instant;
}

/**
 * The instant at which the next day, week, month or year begins in a zone: after this one, save where the clocks have gone back over that
 * midnight since; then what follows begins with it all the same.
 */
function nextBoundary(instant: number, zone: string, unit: Unit): number {
  const today = new Date(`${localDate(instant, zone)}T00:00:00Z`);
  const [year, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const next =
    unit === 'day'
      ? Date.UTC(year, month, date + 1)
      : unit === 'week'
        ? Date.UTC(year, month, date + 7 - ((today.getUTCDay() + 6) % 7))
        : unit === 'month'
          ? Date.UTC(year, month + 1, 1)
          : Date.UTC(year + 1, 0, 1);
  return instantOf(new Date(next).toISOString().slice(0, 10), '00:00', zone);
}

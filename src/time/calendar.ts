import type { Interval } from './intervals.ts';
import type { Timeline } from './timeline.ts';
import { countBelow, openBefore } from './timeline.ts';
import { covering, LAST_YEAR, type WorkingCalendar, yearOf } from './working-calendar.ts';

export { closures } from './closures.ts';
export { FIRST_YEAR, LAST_YEAR, type WorkingCalendar, workingCalendar } from './working-calendar.ts';

/** How far ahead a due instant, an opening or a closing is looked for, in years. */
const HORIZON = 50;

/** A due instant in milliseconds since 1970, or why there is none. */
export type Due = { readonly at: number } | { readonly at: null; readonly reason: string };

/**
 * Open time between two instants, as elapsed time: an hour that the clocks repeat counts twice, one they skip not at all.
 *
 * @param from milliseconds since 1970
 * @param to milliseconds since 1970, not included
 * @returns milliseconds; 0 where `to` is not after `from`
 */
export function elapsed(calendar: WorkingCalendar, from: number, to: number): number {
  if (!(to > from)) return 0;
  const timeline = covering(calendar, from, to);
  return openBefore(timeline, to) - openBefore(timeline, from);
}

/** Open time between two instants as `[start, end)` pairs in milliseconds, in order, apart from each other. */
export function openIntervals(calendar: WorkingCalendar, from: number, to: number): readonly Interval[] {
  if (!(to > from)) return [];
  const { starts, ends } = covering(calendar, from, to);
  const found: Interval[] = [];
  for (let index = Math.max(0, countBelow(starts, from) - 1); (starts[index] ?? to) < to; index++) {
    const [start, end] = [Math.max(starts[index] ?? to, from), Math.min(ends[index] ?? from, to)];
    if (start < end) found.push([start, end]);
  }
  return found;
}

/** Whether a calendar is open at an instant; at closing time it is not. */
export function isOpen(calendar: WorkingCalendar, instant: number): boolean {
  const { starts, ends } = covering(calendar, instant, instant);
  const index = countBelow(starts, instant);
  return starts[index] === instant || (index > 0 && instant < (ends[index - 1] ?? instant));
}

/**
 * The instant at which so much open time has passed since the start: the first one for which {@link elapsed} says so. It
 * stays on closing time where it falls there, and is the start itself for no time at all.
 *
 * @param start milliseconds since 1970
 * @param amount open milliseconds
 */
export function dueAfter(calendar: WorkingCalendar, start: number, amount: number): Due {
  if (amount <= 0) return { at: start };
  if (!calendar.opens) return { at: null, reason: 'the calendar never opens' };
  const at = lookAhead(calendar, start, start, (timeline) => {
    const wanted = openBefore(timeline, start) + amount;
    const { starts, sums } = timeline;
    if (wanted > (sums[starts.length] ?? 0)) return null;
    const index = countBelow(sums, wanted) - 1;
    return (starts[index] ?? start) + wanted - (sums[index] ?? 0);
  });
  if (at !== null) return { at };
  const last = lastYear(calendar, start);
  return { at: null, reason: `the calendar does not open for long enough until the end of ${last}` };
}

/** The next instant, this one included, at which a calendar opens; null where none is known. */
export function nextOpening(calendar: WorkingCalendar, instant: number): number | null {
  // The year before the instant decides whether a stretch begins here or only the year does.
  return lookAhead(calendar, instant, instant - 1, ({ starts }) => starts[countBelow(starts, instant)] ?? null);
}

/** The next instant after this one at which a calendar closes: the end of the stretch that is open, or of the next one. Null where none is known. */
export function nextClosing(calendar: WorkingCalendar, instant: number): number | null {
  return lookAhead(calendar, instant, instant, ({ ends, end }) => {
    const index = countBelow(ends, instant);
    const closing = ends[ends[index] === instant ? index + 1 : index] ?? end;
    return closing < end ? closing : null;
  });
}

/** The last year in which an answer may lie: promises end with the years whose public holidays are known. */
function lastYear({ holidaysUntil }: WorkingCalendar, from: number): number {
  return Math.min(yearOf(from) + HORIZON, holidaysUntil ?? LAST_YEAR, LAST_YEAR);
}

/** Asks the timeline, a year longer each time, until it has an answer or may not grow any more. */
function lookAhead(
  calendar: WorkingCalendar,
  start: number,
  from: number,
  ask: (timeline: Timeline) => number | null,
): number | null {
  const last = lastYear(calendar, start);
  for (let timeline = covering(calendar, from, start); ; timeline = covering(calendar, from, timeline.end)) {
    const answer = ask(timeline);
    // The timeline may be longer than this question may look, if another one made it so.
    if (answer !== null) return answer <= Date.UTC(last + 1, 0, 1) ? answer : null;
    if (timeline.last >= last) return null;
  }
}

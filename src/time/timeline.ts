import type { Interval } from './intervals.ts';

/** When a calendar is open in consecutive UTC years: stretches in milliseconds, in order and apart, in one row. */
export interface Timeline {
  /** First and last year that it holds. */
  readonly first: number;
  readonly last: number;
  /** Midnight UTC at which the first of them begins and the last one ends. */
  readonly begin: number;
  readonly end: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open time before each stretch; one entry more than there are stretches, for all of it. */
  readonly sums: Float64Array;
}

/** A timeline that also holds the years from `first` to `last` and all between; only those that are missing are made. */
export function extendTimeline(
  timeline: Timeline | null,
  first: number,
  last: number,
  make: (year: number) => readonly Interval[],
): Timeline {
  const from = Math.min(first, timeline?.first ?? first);
  const to = Math.max(last, timeline?.last ?? last);
  const earlier = yearsOf(from, timeline === null ? to : timeline.first - 1, make);
  const later = timeline === null ? [] : yearsOf(timeline.last + 1, to, make);
  const most = earlier.length + (timeline?.starts.length ?? 0) + later.length;
  const [starts, ends] = [new Float64Array(most), new Float64Array(most)];
  let count = 0;
  const add = (start: number, end: number) => {
    // What touches at the turn of a year is one stretch.
    if (count > 0 && ends[count - 1] === start) count -= 1;
    else starts[count] = start;
    ends[count] = end;
    count += 1;
  };
  for (const [start, end] of earlier) add(start, end);
  timeline?.starts.forEach((start, index) => void add(start, timeline.ends[index] ?? start));
  for (const [start, end] of later) add(start, end);
  const sums = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) {
    sums[index + 1] = (sums[index] ?? 0) + (ends[index] ?? 0) - (starts[index] ?? 0);
  }
  return {
    first: from,
    last: to,
    begin: Date.UTC(from, 0, 1),
    end: Date.UTC(to + 1, 0, 1),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    sums,
  };
}

function yearsOf(first: number, last: number, make: (year: number) => readonly Interval[]): readonly Interval[] {
  const all: Interval[] = [];
  for (let year = first; year <= last; year++) for (const one of make(year)) all.push(one);
  return all;
}

/** How many of these ascending numbers are below a point. */
export function countBelow(ascending: Float64Array, point: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open time of a timeline before an instant, in the unit of the timeline. */
export function openBefore(
  { starts, ends, sums }: Pick<Timeline, 'starts' | 'ends' | 'sums'>,
  instant: number,
): number {
  const index = countBelow(starts, instant) - 1;
  if (index < 0) return 0;
  return (sums[index] ?? 0) + Math.min(instant, ends[index] ?? 0) - (starts[index] ?? 0);
}

import type { Interval } from '../time/intervals.ts';

/** Sets of instants as ordered intervals that do not overlap, milliseconds. All take and give such. */
type Intervals = readonly Interval[];

/** What both have. */
export function intersection(a: Intervals, b: Intervals): Interval[] {
  const both: Interval[] = [];
  let [i, j] = [0, 0];
  for (let x = a[0], y = b[0]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const start = Math.max(x[0], y[0]);
    const end = Math.min(x[1], y[1]);
    if (start < end) both.push([start, end]);
    if (x[1] <= y[1]) i += 1;
    else j += 1;
  }
  return both;
}

/** What the first has and the second has not. */
export function subtraction(a: Intervals, b: Intervals): Interval[] {
  const left: Interval[] = [];
  let first = 0;
  for (const [start, end] of a) {
    let at = start;
    while (first < b.length && (b[first]?.[1] ?? 0) <= start) first += 1;
    for (let j = first; j < b.length; j += 1) {
      const [from, until] = b[j] as Interval;
      if (from >= end) break;
      if (from > at) left.push([at, from]);
      at = Math.max(at, until);
    }
    if (at < end) left.push([at, end]);
  }
  return left;
}

/** Milliseconds in all of them. */
export function total(intervals: Intervals): number {
  return intervals.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** A stretch of time in milliseconds, `[start, end)`. */
export type Interval = readonly [start: number, end: number];

/** Orders intervals and joins those that overlap or touch. Empty ones are left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [start, end] of intervals.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

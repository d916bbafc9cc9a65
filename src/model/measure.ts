import type { ExampleFiles } from './check.ts';
import type { Period } from './period.ts';
import type { Snapshot } from './snapshot.ts';

/** One example of a measure: its documentation and its test. */
export interface MeasureExample {
  /** Finishes the sentence "for example, ...". */
  readonly name: string;
  readonly files: ExampleFiles;
  /** Instant of the measurement; 2026-11-21T10:00:00Z where left out. */
  readonly now?: string;
  /** Days of the period, both included, in UTC; all time where left out. */
  readonly days?: readonly [from: string, until: string];
  readonly expect: number | null;
}

/**
 * What a figure is about. `period`: what happened in a stretch of time. `instant`: how things stood at `now`, told from timelines, so
 * that it can be asked for any instant that has passed. `present`: how things stand in this revision; the records do not tell how
 * they stood before.
 */
export type MeasureSpan = 'period' | 'instant' | 'present';

/** `share` is 0 to 1; `minutes` and `days` are round the clock; `money` is in the one currency of the records; `score` is 1 to 5. */
export type MeasureUnit = 'count' | 'share' | 'minutes' | 'days' | 'money' | 'score';

/** A figure computed from the records of one revision. One measure a file in `src/measures/`. */
export interface Measure {
  /** Permanent. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** In words: "reopened incidents / resolved incidents". */
  readonly formula: string;
  readonly unit: MeasureUnit;
  /** Where the definition comes from. */
  readonly source: string;
  /** Kinds of records it is computed from; empty: of every kind. */
  readonly kinds: readonly string[];
  /** Left out: `present`. */
  readonly span?: MeasureSpan;
  /** Which way is better; left out: neither, the figure describes. */
  readonly better?: 'higher' | 'lower';
  /**
   * @param now RFC 3339 instant of the measurement; what a timeline tells of later has not happened
   * @param period what happened in it counts; only a measure whose span is `period` looks at it
   * @returns null where there is nothing to measure, never 0 in its place
   */
  compute(snapshot: Snapshot, now: string, period: Period): number | null | Promise<number | null>;
  readonly examples: readonly MeasureExample[];
}

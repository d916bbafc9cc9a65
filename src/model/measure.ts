import type { ExampleFiles } from './check.ts';
import type { Snapshot } from './snapshot.ts';

/** One example of a measure: its documentation and its test. */
export interface MeasureExample {
  /** Finishes the sentence "for example, ...". */
  readonly name: string;
  readonly files: ExampleFiles;
  /** Instant of the measurement; 2026-11-21T10:00:00Z where left out. */
  readonly now?: string;
  readonly expect: number | null;
}

/** A figure computed from the records of one revision. One measure a file in `src/measures/`. */
export interface Measure {
  /** Permanent. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** In words: "reopened incidents / resolved incidents". */
  readonly formula: string;
  /** `share` is 0 to 1. */
  readonly unit: 'count' | 'share' | 'minutes';
  /** Where the definition comes from. */
  readonly source: string;
  /** @returns null where there is nothing to measure, never 0 in its place */
  compute(snapshot: Snapshot, now: string): number | null;
  readonly examples: readonly MeasureExample[];
}

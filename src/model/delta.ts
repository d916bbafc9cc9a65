import type { Verdict } from './guard.ts';
import type { RecordEntry } from './record.ts';
import type { Snapshot } from './snapshot.ts';

/** One record in two revisions. */
export interface Pair {
  readonly id: string;
  readonly before: RecordEntry | null;
  readonly after: RecordEntry | null;
}

/** What differs between two snapshots. */
export interface Delta {
  /** The merge base of the two revisions. */
  readonly before: Snapshot;
  /** The proposed revision. */
  readonly head: Snapshot;
  /** The tip of the base: rules and people are read from it. */
  readonly base: Snapshot;
  /** What merging would give; content is checked here. */
  readonly after: Snapshot;
  /** Records that differ between merge base and head, ordered by ID. */
  readonly changed: readonly Pair[];
  /** Records that differ between the tip of the base and the merge result, ordered by ID. */
  readonly landing: readonly Pair[];
  /** Paths of rules (settings, processes, rule records) that the head changes. */
  readonly rulePaths: readonly string[];
}

/** A judged status change. Keys are fixed by the public contract, section 5. */
export interface Move {
  readonly record: string;
  readonly from: string | null;
  readonly to: string;
  /** True only where the lifecycle has the transition and every guard is met. */
  readonly allowed: boolean;
  readonly verdicts: readonly Verdict[];
}

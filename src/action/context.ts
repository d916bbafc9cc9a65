import type { GitHub } from '../github/client.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { GivenFacts } from '../workspace/read-facts.ts';
import type { Judged } from '../workspace/workspace.ts';
import type { Objects } from './objects.ts';
import type { Judgements } from './verdict.ts';

/** What the steps of one run share. */
export interface Context {
  readonly github: GitHub;
  readonly objects: Objects;
  /** Judges by Git's objects alone; no head is given a look at files of the checkout. */
  readonly judge: (what: { base?: string; head: string; facts: GivenFacts }) => Judged;
  /** Records and rules of a commit that is in the object store. */
  readonly snapshot: (commit: string) => Snapshot;
  /** The one instant of the run, RFC 3339. */
  readonly now: string;
  readonly comment: 'auto' | 'never';
  /** Page of the run, to which the status points; null where unknown. */
  readonly runUrl: string | null;
  /** `https://github.com/owner/name`, or null where unknown. */
  readonly repositoryUrl: string | null;
  readonly log: Log;
}

/** Where a run says things that are no annotations of records. Texts are made harmless on the way. */
export interface Log {
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
}

/** How a run ended. */
export type Ending =
  /** Judged: the job succeeds with a success and fails with anything else. */
  | {
      readonly kind: 'judged';
      readonly judgements: Judgements;
      readonly head: string;
      readonly description: string;
      readonly notes: readonly string[];
    }
  /** There was nothing to judge, and that is fine. */
  | { readonly kind: 'nothing'; readonly because: string }
  /** What the event speaks of has changed meanwhile; another run has it, and this one must not count. */
  | { readonly kind: 'stale'; readonly because: string };

import type { Facts } from './facts.ts';
import type { Pointer } from './finding.ts';
import type { Json, JsonObject } from './json.ts';
import type { RecordFile } from './record.ts';
import type { Snapshot } from './snapshot.ts';

/** What a guard says: `unknown` is never a silent pass. */
export type Answer = 'met' | 'unmet' | 'unknown';

/** A guard's answer with its reason. Keys are fixed by the public contract, section 5. */
export interface Verdict {
  readonly guard: string;
  readonly answer: Answer;
  /** One sentence for people; names who or what is missing. */
  readonly because: string;
  /** True where only somebody's approval is missing: the pull request is pending, not refused. */
  readonly waiting?: boolean;
}

/** One step of a record's lifecycle, found by comparing two revisions. */
export interface Step {
  /** Null where the record is new and does not start in a first status. */
  readonly from: string | null;
  readonly to: string;
  /** When the timeline says it happened; null where the timeline does not say. */
  readonly at: string | null;
  /** Position of its timeline entry, or null. */
  readonly entry: number | null;
}

/** Everything a guard may look at. */
export interface GuardInput {
  readonly step: Step;
  /** The record as it would be after the merge. */
  readonly record: RecordFile;
  /** The record in the proposed revision: the bytes that reviewers saw. Left out where it is `record` itself. */
  readonly head?: RecordFile;
  /** The record at the base, or null where it is new. */
  readonly before: RecordFile | null;
  /** Records and rules of the base revision: who people are, which groups exist, what is frozen. */
  readonly base: Snapshot;
  /** Records as they would be after the merge. */
  readonly after: Snapshot;
  readonly facts: Facts;
}

/** A name in the options of a guard, and what there must be of that name. */
export interface OptionName {
  /** Where it stands in the options. */
  readonly at: Pointer;
  readonly name: string;
  /** `path`: link fields joined by dots, of which each leads to the next: `cis.services`. */
  readonly is: 'kind' | 'field' | 'path' | 'status' | 'section';
  /** Whose field or status: kinds by name, or those that a path leads to. Left out: the kind that uses the guard. */
  readonly of?: { readonly kinds: readonly string[] } | { readonly path: string };
}

/** A named condition that transitions ask for. One guard a file in `src/guards/`. */
export interface Guard {
  readonly id: string;
  /** Ends the sentence "this move asks that ...", for people: "asks" text of `explain`. */
  describe(options: JsonObject): string;
  /** JSON Schema of its options; lifecycles that use it otherwise are broken. */
  readonly options: JsonObject;
  /** Fields, statuses, kinds and headings that the options name, so that a misspelt one is found before anybody moves. */
  names?(options: JsonObject): readonly OptionName[];
  /**
   * Set where it must hold as long as the status stands, not only on the way there: it is asked again when what was
   * approved is edited.
   */
  readonly standing?: true;
  /** How many people it asks for, at least; tells the stricter of two uses. Left out where it asks for nobody. */
  weight?(options: JsonObject): number;
  judge(options: JsonObject, input: GuardInput): Verdict;
}

/** A verdict without the guard's name, made by small helpers in guards. */
export function verdict(guard: string, answer: Answer, because: string, waiting = false): Verdict {
  return waiting ? { guard, answer, because, waiting } : { guard, answer, because };
}

/** Whether a frontmatter value counts as given: not missing, not null, not empty. */
export function given(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** How much a finding weighs: an error makes `check` exit with 1, a warning does not. */
export type Severity = 'error' | 'warning';

/** What settings may say of a check. */
export type SeveritySetting = Severity | 'off';

/** A path of keys and list positions into frontmatter, for example `['timeline', 2, 'at']`. */
export type Pointer = readonly (string | number)[];

/** Where in a file a problem stands. It is turned into line and column only when a finding is shown. */
export type Place =
  | { readonly pointer: Pointer; readonly key?: boolean }
  | { readonly line: number; readonly column: number };

/** What a check reports: a finding before severity and exact position are known. */
export interface Problem {
  /** Permanent ID of the check. */
  readonly check: string;
  /** ID of the record concerned, or null where the file is no readable record. */
  readonly record: string | null;
  /** Path from the root of the repository, with forward slashes. */
  readonly file: string;
  readonly place: Place;
  /** "Unexpected X, expected Y": one sentence without line breaks. */
  readonly message: string;
  /** What to do about it: one sentence. */
  readonly help: string;
  /** Set where the severity is not the check's own, for example an unknown fact without `--facts`. */
  readonly severity?: Severity;
  /** True where only somebody's approval or a fact is missing: the pull request is pending, not refused. */
  readonly waiting?: boolean;
}

/** One message about one place in one file. Keys are fixed by the public contract, section 5. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly record: string | null;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

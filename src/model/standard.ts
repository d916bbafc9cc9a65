/** What a repository may hold to show that a requirement is met. */
export type Evidence =
  /** Records of a kind: at least one, and each has the fields. */
  | {
      readonly records: {
        readonly kind: string;
        readonly statuses?: readonly string[];
        readonly fields?: readonly string[];
        /** Field → the value it has, or has in its list; `any`: some value. */
        readonly where?: Readonly<Record<string, string | boolean>>;
      };
    }
  /** A check that finds nothing; among findings of some kinds only, where these are named. */
  | { readonly check: string; readonly kinds?: readonly string[] }
  /** A measure that has something to measure. */
  | { readonly measure: string }
  /** A key of the settings that has a value, joined with `/`. */
  | { readonly settings: string }
  /** Every kind has a lifecycle and a handbook page. */
  | { readonly processes: true };

/** One requirement of a standard. */
export interface Requirement {
  /** As the standard numbers it: `PR8.4`, `8.5.1`. */
  readonly code: string;
  readonly text: string;
  readonly evidence?: readonly Evidence[];
  /** What no repository can show, in words. */
  readonly beyond?: string;
}

/** A standard as a list of requirements, from `standards/`. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Whose it is, and under which terms its requirements are told here. */
  readonly attribution: string;
  readonly requirements: readonly Requirement[];
}

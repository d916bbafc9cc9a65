import type { Finding } from '../model/finding.ts';

/** A record that an import has made, not yet written. */
export interface ImportedRecord {
  readonly id: string;
  readonly kind: string;
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  /** The whole file. */
  readonly text: string;
}

/** What an import yields, in the order of the source. */
export type ImportItem =
  | { readonly type: 'record'; readonly record: ImportedRecord }
  | { readonly type: 'finding'; readonly finding: Finding };

/** How often one reason was met. */
export interface ReasonCount {
  /** ID of the finding. */
  readonly check: string;
  /** What it means, in one sentence. */
  readonly title: string;
  readonly count: number;
  /** Where it was met first. */
  readonly first: Finding;
}

/** Rows whose priority is the one that the matrix of the process gives, is another, or cannot be compared. */
export interface PriorityCounts {
  readonly agree: number;
  readonly differ: number;
  readonly unknown: number;
}

/** What became of a source. `read` is always the sum of `events`, `merged` and `notMapped`. */
export interface ImportReport {
  readonly rows: {
    readonly read: number;
    /** Rows that became a timeline entry: they changed the status, why it waits, or what clocks depend on. */
    readonly events: number;
    /** Rows that changed something else; their values are in the record where it has a place for them. */
    readonly merged: number;
    /** Rows that are in no record; each has a finding. */
    readonly notMapped: number;
  };
  /** Kind → records made. */
  readonly records: Readonly<Record<string, number>>;
  /** Timeline entries taken from other columns than the row's own status, by column. */
  readonly derived: Readonly<Record<string, number>>;
  /** Field → how often a timeline tells a change of it: what clocks depend on. */
  readonly changes: Readonly<Record<string, number>>;
  /** Columns that have no field of their own and are kept below `x-servicenow`. */
  readonly keptColumns: readonly string[];
  /** Rows by how their priority compares with the matrix of the process. */
  readonly priorities: PriorityCounts;
  readonly reasons: readonly ReasonCount[];
}

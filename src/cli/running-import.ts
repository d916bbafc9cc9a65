import type { WriteOptions } from '../import/write-import.ts';

/** What an import has to tell at its end: its report, and that for people. */
export interface ToldImport {
  readonly report: unknown;
  /** Ends with a line break. */
  readonly summary: string;
}

/** An import whose options are read and whose source is not: called with where its records go. */
export type RunningImport = (options: WriteOptions) => Promise<ToldImport>;

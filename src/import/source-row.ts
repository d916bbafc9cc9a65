import type { Json } from '../model/json.ts';

/** A place in a source, line and column 1-based. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One row of a table, or one document of a folder. */
export interface SourceRow {
  readonly place: SourcePlace;
  /** Names of the columns that have a value here. */
  readonly columns: readonly string[];
  /** Value of a column; null where it is empty or not there. */
  get(column: string): Json;
  /** Where a column's value stands; the row's own place where it has none. */
  placeOf(column: string): SourcePlace;
}

/** What of a source cannot be read as a row. */
export interface SourceFault {
  readonly place: SourcePlace;
  /** Lines that are lost; 1 for a document. */
  readonly lines: number;
  readonly message: string;
}

/** A source, read to its end. */
export interface SourceTable {
  /** Every column there is: the headings, or what any document has. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly SourceRow[];
  readonly faults: readonly SourceFault[];
}

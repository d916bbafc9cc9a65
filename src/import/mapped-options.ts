import type { Report } from '../model/check.ts';
import type { JsonObject } from '../model/json.ts';
import type { Progress } from '../model/ports.ts';
import type { Process } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ReasonCount } from './import-item.ts';
import type { Mapping } from './mapping.ts';
import type { SourceTable } from './source-row.ts';

/** What an import through a mapping needs besides the mapping. */
export interface MappedOptions {
  readonly mapping: Mapping;
  /** Name of the source, as findings show it. */
  readonly file: string;
  readonly processes: ReadonlyMap<string, Process>;
  /** Records that are there: links are looked up among them, and IDs kept. */
  readonly snapshot: Snapshot;
  /** IANA time zone of times that carry none. */
  readonly timezone: string;
  /** The source itself. */
  read(): SourceTable | Promise<SourceTable>;
  /** Another source that the mapping joins, by the name it has there. */
  readJoin(name: string): SourceTable | Promise<SourceTable>;
  /** What of a record's fields the schema of its kind does not allow. */
  validate(process: Process, data: JsonObject): readonly Report[];
  /** The next free ID of a kind of tickets. Asked once an import, for the first that needs one. */
  nextId(process: Process): string;
  readonly progress?: Progress;
}

/** What became of a source. `read` is always the sum of the other four. */
export interface MappedReport {
  readonly rows: {
    readonly read: number;
    /** Rows that became a record. */
    readonly mapped: number;
    /** Rows that were put into the record of a row before them. */
    readonly merged: number;
    /** Rows that "where" of the mapping leaves out. */
    readonly skipped: number;
    /** Rows that are in no record; each has a finding. */
    readonly notMapped: number;
  };
  /** Kind → records made. */
  readonly records: Readonly<Record<string, number>>;
  /** Columns the mapping does not name, kept below `x-<source>`. */
  readonly keptColumns: readonly string[];
  /** Columns that are in no record because the mapping says so. */
  readonly leftOut: readonly string[];
  readonly reasons: readonly ReasonCount[];
}

import type { Report } from '../model/check.ts';
import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { Directory } from './directory.ts';
import type { MappedField } from './mapped-fields.ts';
import type { Mapping } from './mapping.ts';
import type { Findings } from './reasons.ts';

/** What all records of one import share. */
export interface RecordContext {
  readonly mapping: Mapping;
  readonly process: Process;
  readonly fields: readonly MappedField[];
  readonly findings: Findings;
  readonly directory: Directory;
  /** IANA time zone of local times. */
  readonly zone: string;
  /** Folded name of a person → login. */
  readonly people: ReadonlyMap<string, string>;
  /** Columns that the mapping names. */
  readonly named: ReadonlySet<string>;
  /** Columns whose values, however many, all are in some field. */
  readonly whole: ReadonlySet<string>;
  /** What of a record's fields the schema of its kind does not allow. */
  validate(process: Process, data: JsonObject): readonly Report[];
  /** ID of a record made for a name that no record goes by; null where the kind takes none without more. */
  create(kind: string, name: string, fields: JsonObject): string | null;
}

import type { Problem } from './finding.ts';
import type { Json, JsonObject } from './json.ts';

/** One heading of a record's body, as the Markdown tree has it. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Plain text, white space folded. */
  readonly text: string;
  /** Line in the file, 1-based. */
  readonly line: number;
  /** Whether anything but comments stands between this heading and the next one of the same or a higher level. */
  readonly filled: boolean;
}

/** One item of a task list (`- [ ]`, `- [x]`) of a record's body. */
export interface Task {
  readonly done: boolean;
  readonly line: number;
}

/** What checks need of a body; the full Markdown tree is built only for pages. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly tasks: readonly Task[];
}

/** What one field was until an instant and what it is from then on; null: absent. */
export type FieldChange = { readonly from: Json; readonly to: Json };

/** One entry of a timeline. Where it repeats the status of the one before, it tells only a change of fields or a new reason. */
export interface TimelineEntry {
  /** RFC 3339 instant with an offset. */
  readonly at: string;
  readonly status: string;
  /** GitHub login. */
  readonly by: string;
  /** Why the record waits in this status: `awaiting-vendor`. */
  readonly reason?: string;
  /** Fields that changed at this instant. Keys come from the record: look them up with `Object.hasOwn`. */
  readonly changed?: Readonly<Record<string, FieldChange>>;
  readonly note?: string;
}

/** A link from one record to another, found in a field that the schema declares as a link. */
export interface Link {
  /** Pointer to the value, joined with `/`: `cis/0`, `outage/1/services/0`. */
  readonly at: string;
  /** The field's name at the top of the record: `cis`. */
  readonly field: string;
  /** ID of the record it points at. */
  readonly to: string;
}

/** One record, read completely. */
export interface RecordFile {
  readonly path: string;
  /** Git blob ID of its bytes. */
  readonly oid: string;
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly title: string;
  readonly data: JsonObject;
  readonly timeline: readonly TimelineEntry[];
  /** The whole file as text, byte order mark included. */
  readonly text: string;
  /** The Markdown after the frontmatter. */
  readonly body: string;
  /** Line of the file on which the body starts, 1-based. */
  readonly bodyLine: number;
  /** Headings and tasks of the body. */
  readonly outline: Outline;
}

/**
 * What a snapshot keeps of every record: enough for the checks that look across records. The rest is
 * read when asked for, so that the cost of a run follows what changed and not the size of the repository.
 */
export interface RecordEntry {
  readonly path: string;
  readonly oid: string;
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly title: string;
  readonly links: readonly Link[];
  /** Instants of its first timeline entry, and of the one by which it came to stand where it does; empty where it has none. */
  readonly opened: string;
  readonly since: string;
  /** The fields that the index keeps (`kept-fields.ts`), as far as the record has them; the file is not opened. */
  kept(): JsonObject;
  /** What the checks that need only this record and the rules have found. */
  readonly problems: readonly Problem[];
  /** Reads the record. Kept for the life of the snapshot. */
  open(): RecordFile;
}

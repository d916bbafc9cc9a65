import type { Delta } from './delta.ts';
import type { Facts } from './facts.ts';
import type { Problem, SeveritySetting } from './finding.ts';
import type { Process, Rules } from './process.ts';
import type { RecordFile } from './record.ts';
import type { Snapshot } from './snapshot.ts';

/** A small repository as path → text. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** One example of a check: its documentation and its test. */
export interface Example {
  /** Finishes the sentence "for example, ...". */
  readonly name: string;
  /** Files of the base revision; without it the files are checked alone. */
  readonly before?: ExampleFiles;
  /** Files of the head revision or of the work tree. Settings and common records are added where missing. */
  readonly files: ExampleFiles;
  /** Instant of the run; 2026-11-21T10:00:00Z where left out. */
  readonly now?: string;
  /** What the check reports, as `path:line:column message`; empty where all is well. */
  readonly expect: readonly string[];
}

interface CheckText {
  /** Permanent. */
  readonly id: string;
  /** One sentence: what is wrong when it reports. */
  readonly title: string;
  /** Why it matters, in one paragraph, with the source of the rule. */
  readonly why: string;
  /** How to mend it. */
  readonly fix: string;
  readonly severity: SeveritySetting;
  /** Kinds it looks at; left out: all. */
  readonly kinds?: readonly string[];
  /** ID of a check that says the same of a record and says it better: where it reports, this one is silent. */
  readonly yieldsTo?: string;
  readonly examples: readonly Example[];
}

/** What a check reports before its own ID, the record and the file are filled in. */
export type Report = Omit<Problem, 'check' | 'record' | 'file'>;

/** Looks at one record and the rules alone; its result is kept with the record. */
export interface RecordCheck extends CheckText {
  readonly scope: 'record';
  run(record: RecordFile, process: Process, rules: Rules): Iterable<Report>;
}

/** Looks across all records of one revision. */
export interface SnapshotCheck extends CheckText {
  readonly scope: 'snapshot';
  run(snapshot: Snapshot, facts: Facts): Iterable<Omit<Problem, 'check'>>;
}

/** Looks at what changed between two revisions. */
export interface DeltaCheck extends CheckText {
  readonly scope: 'delta';
  run(delta: Delta, facts: Facts): Iterable<Omit<Problem, 'check'>>;
}

/** One check a file in `src/checks/`. */
export type Check = RecordCheck | SnapshotCheck | DeltaCheck;

/** Keeps a record check's literal type while making sure that it is one. */
export function recordCheck(check: Omit<RecordCheck, 'scope'>): RecordCheck {
  return { scope: 'record', ...check };
}

/** As {@link recordCheck}, for checks across records. */
export function snapshotCheck(check: Omit<SnapshotCheck, 'scope'>): SnapshotCheck {
  return { scope: 'snapshot', ...check };
}

/** As {@link recordCheck}, for checks of changes. */
export function deltaCheck(check: Omit<DeltaCheck, 'scope'>): DeltaCheck {
  return { scope: 'delta', ...check };
}

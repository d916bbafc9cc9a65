import type { Problem } from './finding.ts';
import type { Rules } from './process.ts';
import type { RecordEntry } from './record.ts';

/** All records and all rules at one revision. */
export interface Snapshot {
  /** What people call the revision: a commit ID, or "work tree". */
  readonly label: string;
  readonly rules: Rules;
  /** Every readable record, ordered by path. */
  readonly entries: readonly RecordEntry[];
  /** ID → records that carry it; more than one is a collision. */
  readonly byId: ReadonlyMap<string, readonly RecordEntry[]>;
  /** Files that could not be read as records, and why. */
  readonly unreadable: readonly Problem[];
  /** Text of any file of {@link blobs}, or null where it is none. */
  text(path: string): string | null;
  /** Reads many records in one go, so that opening them afterwards costs nothing more. */
  preload(entries: readonly RecordEntry[]): void;
  /** Every path of the tree that rules or records could stand in → blob ID; decides what changed. */
  readonly blobs: ReadonlyMap<string, string>;
  /** The snapshot this one was made from by reading only what differs, and the paths that do. */
  readonly derived?: { readonly from: Snapshot; readonly paths: readonly string[] };
}

/** The record of that ID; the first by path where several carry it, null where none does. */
export function find(snapshot: Snapshot, id: string): RecordEntry | null {
  return snapshot.byId.get(id)?.[0] ?? null;
}

/** Records of one kind, ordered by path. */
export function ofKind(snapshot: Snapshot, kind: string): readonly RecordEntry[] {
  return byKind(snapshot).get(kind) ?? [];
}

const byKind = perSnapshot(
  ({ entries }): ReadonlyMap<string, readonly RecordEntry[]> => Map.groupBy(entries, ({ kind }) => kind),
);

/** The computation, made once for each snapshot: whoever asks again gets the same answer. */
export function perSnapshot<T extends object>(compute: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const known = new WeakMap<Snapshot, T>();
  return (snapshot) => {
    let found = known.get(snapshot);
    if (found === undefined) known.set(snapshot, (found = compute(snapshot)));
    return found;
  };
}

/** The computation, made once for each snapshot and question. */
export function perQuestion<Asked extends readonly (string | number)[], T extends object>(
  compute: (snapshot: Snapshot, ...asked: Asked) => T,
): (snapshot: Snapshot, ...asked: Asked) => T {
  const known = perSnapshot(() => new Map<string, T>());
  return (snapshot, ...asked) => {
    const answers = known(snapshot);
    const key = asked.join(' ');
    let found = answers.get(key);
    if (found === undefined) answers.set(key, (found = compute(snapshot, ...asked)));
    return found;
  };
}

import { checks } from '../checks/index.ts';
import type { RecordCheck } from '../model/check.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { loadSnapshot } from '../records/load.ts';
import { memoryTree } from '../records/memory-tree.ts';

/** Path → text of the file as it would be; null where it would be gone. */
export type FileChanges = Readonly<Record<string, string | null>>;

/** The snapshot as it would be after changes to records, before anything is written. Only the changed files are read. */
export function withChanges(snapshot: Snapshot, changes: FileChanges): Snapshot {
  const written = Object.fromEntries(
    Object.entries(changes).filter((change): change is [string, string] => change[1] !== null),
  );
  const recordChecks = checks.filter((check): check is RecordCheck => check.scope === 'record');
  const fresh = loadSnapshot(memoryTree(written, 'work tree'), snapshot.rules, { checks: recordChecks });
  const kept = (path: string): boolean => !(path in changes);
  const entries = [...snapshot.entries.filter(({ path }) => kept(path)), ...fresh.entries].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  return {
    ...snapshot,
    entries,
    byId: new Map(Object.entries(Object.groupBy(entries, ({ id }) => id)) as [string, RecordEntry[]][]),
    unreadable: [...snapshot.unreadable.filter(({ file }) => kept(file)), ...fresh.unreadable],
    blobs: new Map([...[...snapshot.blobs].filter(([path]) => kept(path)), ...fresh.blobs]),
    text: (path) => (kept(path) ? snapshot.text(path) : fresh.text(path)),
    preload: (wanted) => {
      snapshot.preload(wanted.filter(({ path }) => kept(path)));
      fresh.preload(wanted.filter(({ path }) => !kept(path)));
    },
  };
}

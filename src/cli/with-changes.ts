import type { Tree } from '../model/ports.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { loadSnapshot } from '../records/load.ts';
import { memoryTree } from '../records/memory-tree.ts';
import { recordChecks } from '../workspace/workspace.ts';

/** Path → text of the file as it would be; null where it would be gone. */
export type FileChanges = Readonly<Record<string, string | null>>;

/** The snapshot as it would be after changes to records, before anything is written. Only the changed files are read. */
export function withChanges(snapshot: Snapshot, changes: FileChanges): Snapshot {
  const written = Object.entries(changes).filter((change): change is [string, string] => change[1] !== null);
  const files = memoryTree(Object.fromEntries(written), 'work tree');
  const entries = new Map(files.entries().map((entry) => [entry.path, entry]));
  const tree: Tree = {
    ...files,
    changes: () => Object.keys(changes).map((path) => ({ path, entry: entries.get(path) ?? null })),
  };
  return loadSnapshot(tree, snapshot.rules, { checks: recordChecks, near: snapshot });
}

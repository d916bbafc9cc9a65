import { byPath } from '../model/by-path.ts';
import type { Tree, TreeChange, TreeEntry } from '../model/ports.ts';
import { diffTrees, listTree, readBlobs } from './objects.ts';

/** A tree of Git objects at one revision. */
export interface GitTree extends Tree {
  /** ID of the commit or tree. */
  readonly id: string;
}

/**
 * The tree of a commit or tree object. With another tree already listed, only the difference is asked for: two
 * revisions of a large repository share nearly everything.
 */
export function gitTree(cwd: string, id: string, label: string, near?: GitTree): GitTree {
  let entries: readonly TreeEntry[] | null = null;
  let changes: readonly TreeChange[] | null = null;
  const differences = (other: GitTree): readonly TreeChange[] => (changes ??= diffTrees(cwd, other.id, id));
  return {
    id,
    label,
    entries: () => (entries ??= near === undefined ? listTree(cwd, id) : overlay(near.entries(), differences(near))),
    read: (wanted, maxBytes) =>
      readBlobs(
        cwd,
        wanted.map((entry) => entry.oid ?? ''),
        maxBytes,
      ),
    ...(near === undefined ? {} : { changes: () => differences(near) }),
  };
}

/** The listed entries with some replaced, removed and added; keeps the order by path. */
function overlay(entries: readonly TreeEntry[], changes: readonly TreeChange[]): readonly TreeEntry[] {
  if (changes.length === 0) return entries;
  const changed = new Map(changes.map((change) => [change.path, change.entry]));
  const kept: TreeEntry[] = [];
  for (const entry of entries) {
    const replaced = changed.get(entry.path);
    if (replaced === undefined) kept.push(entry);
    else if (replaced !== null) kept.push(replaced);
    changed.delete(entry.path);
  }
  const added = [...changed.values()].filter((entry) => entry !== null);
  return added.length === 0 ? kept : [...kept, ...added].sort(byPath);
}

import type { Tree, TreeEntry } from '../model/ports.ts';
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
  return {
    id,
    label,
    entries: () => (entries ??= near === undefined ? listTree(cwd, id) : overlay(near.entries(), diffTrees(cwd, near.id, id))),
    read: (wanted, maxBytes) => readBlobs(cwd, wanted.map((entry) => entry.oid ?? ''), maxBytes),
  };
}

function overlay(entries: readonly TreeEntry[], changes: ReturnType<typeof diffTrees>): readonly TreeEntry[] {
  if (changes.length === 0) return entries;
  const changed = new Map(changes.map((change) => [change.path, change.entry]));
  const kept = entries.filter((entry) => !changed.has(entry.path));
  const added = changes.flatMap((change) => (change.entry === null ? [] : [change.entry]));
  return [...kept, ...added].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

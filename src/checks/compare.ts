import type { Delta, Pair } from '../model/delta.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, type Snapshot } from '../model/snapshot.ts';

/**
 * Compares revisions. Records are paired by ID, across renames.
 *
 * @param before merge base of base and head
 * @param head proposed revision
 * @param base tip of the base
 * @param after what merging would give
 */
export function compare(before: Snapshot, head: Snapshot, base: Snapshot, after: Snapshot): Delta {
  const paths = changedPaths(before, head);
  const changed = pairs(before, head, paths);
  return {
    before,
    head,
    base,
    after,
    changed,
    // Nothing was merged where the head stands for the result: what landed in the base since is then no change of the head.
    landing: head === after ? changed : pairs(base, after, changedPaths(base, after)),
    rulePaths: rulePaths(before, head, base, paths),
  };
}

function changedPaths(before: Snapshot, after: Snapshot): readonly string[] {
  if (before === after) return [];
  if (after.derived?.from === before) return [...after.derived.paths].sort();
  const paths: string[] = [];
  for (const [path, oid] of after.blobs) if (before.blobs.get(path) !== oid) paths.push(path);
  for (const path of before.blobs.keys()) if (!after.blobs.has(path)) paths.push(path);
  return paths.sort();
}

function pairs(before: Snapshot, after: Snapshot, paths: readonly string[]): readonly Pair[] {
  const wanted = new Set(paths);
  const ids = new Set<string>();
  if (wanted.size === 0) return [];
  for (const entry of before.entries) if (wanted.has(entry.path)) ids.add(entry.id);
  for (const entry of after.entries) if (wanted.has(entry.path)) ids.add(entry.id);
  const found = [...ids].sort().flatMap((id) => pairsOf(id, before, after));
  before.preload(found.flatMap((pair) => (pair.before === null ? [] : [pair.before])));
  after.preload(found.flatMap((pair) => (pair.after === null ? [] : [pair.after])));
  return found;
}

/** One pair a record; where several files carry the ID, the one that stands where it stood is its continuation. */
function pairsOf(id: string, before: Snapshot, after: Snapshot): Pair[] {
  const old = find(before, id);
  const now = after.byId.get(id) ?? [];
  const next = now.find((entry) => entry.path === old?.path) ?? now[0] ?? null;
  const others = now.filter((entry) => entry !== next && !stoodThere(before, entry));
  const pairs: Pair[] = old === null && next === null ? [] : [{ id, before: old, after: next }];
  const same = old !== null && next !== null && old.oid === next.oid && old.path === next.path;
  return [...(same ? [] : pairs), ...others.map((after) => ({ id, before: null, after }))];
}

function stoodThere(snapshot: Snapshot, entry: RecordEntry): boolean {
  return (snapshot.byId.get(entry.id) ?? []).some((other) => other.path === entry.path);
}

function rulePaths(before: Snapshot, head: Snapshot, base: Snapshot, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const kinds = new Set(
    [...base.rules.processes.values()].filter((process) => process.rules).map((process) => process.kind),
  );
  const ruled = new Set(
    [before, head].flatMap(({ entries }) =>
      entries.filter((entry) => kinds.has(entry.kind)).map((entry) => entry.path),
    ),
  );
  return paths.filter((path) => path.startsWith('.gitsm/') || ruled.has(path));
}

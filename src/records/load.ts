import { byPath } from '../model/by-path.ts';
import type { RecordCheck } from '../model/check.ts';
import type { Problem } from '../model/finding.ts';
import type { Progress, Tree, TreeEntry } from '../model/ports.ts';
import type { Rules } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { CacheRow, RecordCache } from './cache.ts';
import { decode } from './decode.ts';
import { entryOf, type Summary } from './entry.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { blobId } from './memory-tree.ts';
import { type Reader, recordReader } from './record-reader.ts';
import { sift } from './sift.ts';

/** What loading may be given besides tree and rules. */
export interface LoadOptions {
  /** Checks of single records to run on whatever is read anew; their problems are kept with the record. */
  readonly checks?: readonly RecordCheck[];
  readonly cache?: RecordCache | null;
  readonly progress?: Progress;
  /** Snapshot, by the same rules, of the tree that the tree to load tells its changes from: only those are read. */
  readonly near?: Snapshot;
}

/** Files read from the tree in one go: bounds memory and gives progress something to say. */
const BATCH = 500;

/** So few records read anew are kept: they are what changed, and will be looked at again. */
const FEW = 200;

/** Reads all records of a tree. A bad record is a problem of its own and never stops the others. */
export function loadSnapshot(tree: Tree, rules: Rules, options: LoadOptions = {}): Snapshot {
  const reader = recordReader(tree, rules, options.checks ?? []);
  if (options.near !== undefined && tree.changes !== undefined)
    return derive(tree, rules, reader, options, options.near);
  const unreadable: Problem[] = [];
  const { records, others } = sift(tree.entries(), unreadable);
  const rows = rowsOf(tree, records, reader, options);
  const blobs = new Map<string, string>();
  const entries: RecordEntry[] = [];
  for (const [index, file] of records.entries()) {
    const row = rows[index] as CacheRow;
    blobs.set(file.path, row.oid);
    if (row.summary === null) unreadable.push(...row.problems);
    else entries.push(rowEntry(file.path, row, reader));
  }
  for (const file of others)
    blobs.set(file.path, file.oid ?? blobId(tree.read([file], MAX_RECORD_BYTES)[0] ?? new Uint8Array()));
  return { label: tree.label, rules, entries, byId: groupById(entries), unreadable, blobs, ...access(tree, reader) };
}

/** The snapshot near by, with what differs replaced. */
function derive(tree: Tree, rules: Rules, reader: Reader, options: LoadOptions, near: Snapshot): Snapshot {
  const changes = tree.changes?.() ?? [];
  const paths = changes.map((change) => change.path);
  const gone = new Set(paths);
  const unreadable = near.unreadable.filter((problem) => !gone.has(problem.file));
  // Two entries of one name show as one change: only a full listing tells.
  const { records, others } = sift(
    changes.length === 0 ? [] : changes.flatMap((change) => change.entry ?? []),
    unreadable,
  );
  const rows = rowsOf(tree, records, reader, options);
  const blobs = new Map(near.blobs);
  for (const path of paths) blobs.delete(path);
  const added = records.flatMap((file, index) => {
    const row = rows[index] as CacheRow;
    blobs.set(file.path, row.oid);
    if (row.summary !== null) return [rowEntry(file.path, row, reader)];
    unreadable.push(...row.problems);
    return [];
  });
  for (const file of others) blobs.set(file.path, file.oid ?? '');
  const kept = gone.size === 0 ? near.entries : near.entries.filter((entry) => !gone.has(entry.path));
  const entries = added.length === 0 ? kept : [...kept, ...added].sort(byPath);
  const byId = patched(near, gone, added);
  const own = access(tree, reader);
  return {
    label: tree.label,
    rules,
    entries,
    byId,
    unreadable,
    blobs,
    derived: { from: near, paths },
    // What both share belongs to the snapshot near by.
    text: (path) => (gone.has(path) ? own.text(path) : near.text(path)),
    preload: (wanted) => {
      reader.preload(wanted.filter((entry) => gone.has(entry.path)));
      near.preload(wanted.filter((entry) => !gone.has(entry.path)));
    },
  };
}

/** A row a file, in their order: from the cache where it holds the same bytes, else read anew. */
function rowsOf(
  tree: Tree,
  files: readonly TreeEntry[],
  reader: Reader,
  { cache = null, progress }: LoadOptions,
): readonly CacheRow[] {
  const rows: (CacheRow | null)[] = files.map((file) => {
    const row = cache?.get(file.path);
    if (row === undefined) return null;
    if (file.oid !== null) return row.oid === file.oid ? row : null;
    return row.stamp !== null && row.stamp === tree.stamp?.(file) ? row : null;
  });
  const missing = [...rows.keys()].filter((index) => rows[index] === null);
  for (let start = 0; start < missing.length; start += BATCH) {
    if (missing.length > BATCH) progress?.step('Reading records', start, missing.length);
    const batch = missing.slice(start, start + BATCH);
    const contents = tree.read(
      batch.map((index) => files[index] as TreeEntry),
      MAX_RECORD_BYTES,
    );
    for (const [position, index] of batch.entries()) {
      const file = files[index] as TreeEntry;
      const row = reader.read(file, contents[position] ?? null, missing.length <= FEW);
      rows[index] = row;
      cache?.set(file.path, row);
    }
  }
  progress?.end();
  return rows as readonly CacheRow[];
}

function rowEntry(path: string, { oid, summary, problems }: CacheRow, reader: Reader): RecordEntry {
  return entryOf({ path, oid, problems }, summary as Summary, reader.open);
}

function access(tree: Tree, reader: Reader): Pick<Snapshot, 'text' | 'preload'> {
  return {
    preload: reader.preload,
    text: (path) => {
      const file = tree.entries().find((entry) => entry.path === path && entry.type === 'file');
      const bytes = file === undefined ? null : tree.read([file], MAX_RECORD_BYTES)[0];
      const decoded = bytes ? decode(bytes) : null;
      return decoded !== null && 'text' in decoded ? decoded.text : null;
    },
  };
}

function groupById(entries: readonly RecordEntry[]): Map<string, readonly RecordEntry[]> {
  const byId = new Map<string, readonly RecordEntry[]>();
  for (const entry of entries) put(byId, entry);
  return byId;
}

function put(byId: Map<string, readonly RecordEntry[]>, entry: RecordEntry): void {
  const same = byId.get(entry.id);
  byId.set(entry.id, same === undefined ? [entry] : [...same, entry].sort(byPath));
}

function patched(
  near: Snapshot,
  gone: ReadonlySet<string>,
  added: readonly RecordEntry[],
): ReadonlyMap<string, readonly RecordEntry[]> {
  if (gone.size === 0) return near.byId;
  const byId = new Map(near.byId);
  for (const entry of near.entries) {
    if (!gone.has(entry.path)) continue;
    const rest = (byId.get(entry.id) ?? []).filter((other) => other.path !== entry.path);
    if (rest.length === 0) byId.delete(entry.id);
    else byId.set(entry.id, rest);
  }
  for (const entry of added) put(byId, entry);
  return byId;
}

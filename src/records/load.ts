import type { RecordCheck } from '../model/check.ts';
import type { Problem } from '../model/finding.ts';
import type { Progress, Tree, TreeEntry } from '../model/ports.ts';
import type { Process, Rules } from '../model/process.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { CacheRow, RecordCache } from './cache.ts';
import { decode } from './decode.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { blobId } from './memory-tree.ts';
import { linksOf, readRecord } from './read-record.ts';

/** What loading may be given besides tree and rules. */
export interface LoadOptions {
  /** Checks of single records to run on whatever is read anew; their problems are kept with the record. */
  readonly checks?: readonly RecordCheck[];
  readonly cache?: RecordCache | null;
  readonly progress?: Progress;
}

/** Files read from the tree in one go: bounds memory and gives progress something to say. */
const BATCH = 500;
/** Text of opened records kept for a second look, characters. What is only passed over is not kept: it would double the time spent collecting garbage. */
const KEPT_CHARACTERS = 32 * 1024 * 1024;

/** Reads all records of a tree. A bad record is a problem of its own and never stops the others. */
export function loadSnapshot(tree: Tree, rules: Rules, options: LoadOptions = {}): Snapshot {
  const { cache = null, progress } = options;
  const blobs = new Map<string, string>();
  const unreadable: Problem[] = [];
  const entries: RecordEntry[] = [];
  const reader = recordReader(tree, rules, options.checks ?? []);
  const files = sift(tree.entries(), unreadable);
  const fresh: TreeEntry[] = [];
  const rows = new Map<string, CacheRow>();
  for (const file of files.records) {
    const row = cache?.get(file.path);
    const same = row !== undefined && (file.oid === null ? file.stamp !== null && row.stamp === file.stamp : row.oid === file.oid);
    if (same) rows.set(file.path, row);
    else fresh.push(file);
  }
  for (let start = 0; start < fresh.length; start += BATCH) {
    if (fresh.length > BATCH) progress?.step('Reading records', start, fresh.length);
    const batch = fresh.slice(start, start + BATCH);
    for (const [index, bytes] of tree.read(batch, MAX_RECORD_BYTES).entries()) {
      const file = batch[index] as TreeEntry;
      const row = reader.read(file, bytes);
      rows.set(file.path, row);
      cache?.set(file.path, row);
    }
  }
  progress?.end();
  for (const file of files.records) {
    const row = rows.get(file.path) as CacheRow;
    blobs.set(file.path, row.oid);
    if (row.summary === null) unreadable.push(...row.problems);
    else entries.push({ path: file.path, oid: row.oid, ...row.summary, problems: row.problems, open: () => reader.open(file, row.oid) });
  }
  for (const file of files.rules) blobs.set(file.path, file.oid ?? blobId(tree.read([file], MAX_RECORD_BYTES)[0] ?? new Uint8Array()));
  return {
    label: tree.label,
    rules,
    entries,
    byId: groupById(entries),
    unreadable,
    blobs,
    text: (path) => {
      const file = tree.entries().find((entry) => entry.path === path && entry.type === 'file');
      const bytes = file === undefined ? null : tree.read([file], MAX_RECORD_BYTES)[0];
      const decoded = bytes ? decode(bytes) : null;
      return decoded !== null && 'text' in decoded ? decoded.text : null;
    },
    preload: (wanted) => reader.preload(wanted, new Map(files.records.map((file) => [file.path, file]))),
  };
}

function groupById(entries: readonly RecordEntry[]): ReadonlyMap<string, readonly RecordEntry[]> {
  const byId = new Map<string, RecordEntry[]>();
  for (const entry of entries) {
    const same = byId.get(entry.id);
    if (same === undefined) byId.set(entry.id, [entry]);
    else same.push(entry);
  }
  return byId;
}

/** Tells records from rules and refuses what is neither a plain file nor alone under its name. */
function sift(entries: readonly TreeEntry[], problems: Problem[]): { records: TreeEntry[]; rules: TreeEntry[] } {
  const records: TreeEntry[] = [];
  const rules: TreeEntry[] = [];
  let previous = '';
  for (const entry of entries) {
    const doubled = entry.path === previous;
    previous = entry.path;
    if (entry.type !== 'file') {
      problems.push(refused(entry, `Unexpected ${entry.type === 'symlink' ? 'symbolic link' : 'submodule'}, expected a plain file.`, 'Put the file itself there; links are never followed.'));
    } else if (doubled) {
      problems.push(refused(entry, 'Unexpected second file of the same name in one Git tree.', 'Run "git fsck" and make the commit anew.'));
    } else if (entry.path.startsWith('.gitsm/')) {
      rules.push(entry);
    } else if (entry.path.endsWith('.md') && !/(^|\/)readme\.md$/i.test(entry.path)) {
      records.push(entry);
    }
  }
  return { records, rules };
}

function refused(entry: TreeEntry, message: string, help: string): Problem {
  return { check: 'record-readable', record: null, file: entry.path, place: { line: 1, column: 1 }, message, help };
}

interface Reader {
  read(file: TreeEntry, bytes: Uint8Array | null): CacheRow;
  open(file: TreeEntry, oid: string): RecordFile;
  preload(wanted: readonly RecordEntry[], files: ReadonlyMap<string, TreeEntry>): void;
}

function recordReader(tree: Tree, rules: Rules, checks: readonly RecordCheck[]): Reader {
  const kept = new Map<string, RecordFile>();
  let room = KEPT_CHARACTERS;
  const keep = (record: RecordFile): RecordFile => {
    if (room > record.text.length && !kept.has(record.path)) {
      room -= record.text.length;
      kept.set(record.path, record);
    }
    return record;
  };
  const reread = (path: string, oid: string, bytes: Uint8Array | null): RecordFile => {
    const reading = bytes === null ? null : readRecord(path, oid, bytes, rules);
    if (!reading?.record) throw new SetupError(`The file ${path} changed while it was being read.`, 'Run the command again.');
    return keep(reading.record);
  };
  return {
    read: (file, bytes) => {
      if (bytes === null) return tooLarge(file);
      const oid = file.oid ?? blobId(bytes);
      const reading = readRecord(file.path, oid, bytes, rules);
      if (reading.record === null) return { oid, stamp: file.stamp, summary: null, problems: reading.problems };
      const { record, process } = reading;
      const { id, kind, status, title } = record;
      const problems = [...reading.problems, ...runChecks(record, process, rules, checks)];
      return { oid, stamp: file.stamp, summary: { id, kind, status, title, links: linksOf(record, process) }, problems };
    },
    open: (file, oid) => kept.get(file.path) ?? reread(file.path, oid, tree.read([file], MAX_RECORD_BYTES)[0] ?? null),
    preload: (wanted, files) => {
      const missing = wanted.filter((entry) => !kept.has(entry.path) && files.has(entry.path));
      const bytes = tree.read(missing.map((entry) => files.get(entry.path) as TreeEntry), MAX_RECORD_BYTES);
      for (const [index, entry] of missing.entries()) reread(entry.path, entry.oid, bytes[index] ?? null);
    },
  };
}

function runChecks(record: RecordFile, process: Process, rules: Rules, checks: readonly RecordCheck[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const check of checks) {
    if (check.kinds !== undefined && !check.kinds.includes(record.kind)) continue;
    for (const report of check.run(record, process, rules)) problems.push({ ...report, check: check.id, record: record.id, file: record.path });
  }
  return problems;
}

function tooLarge(file: TreeEntry): CacheRow {
  const problem = refused(file, 'Unexpected size, expected at most 1 MiB.', 'Move attachments elsewhere and link them.');
  return { oid: file.oid ?? '', stamp: file.stamp, summary: null, problems: [problem] };
}


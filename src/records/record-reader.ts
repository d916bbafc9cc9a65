import type { RecordCheck } from '../model/check.ts';
import type { Problem } from '../model/finding.ts';
import type { Tree, TreeEntry } from '../model/ports.ts';
import type { Process, Rules } from '../model/process.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { CacheRow } from './cache.ts';
import { summaryOf } from './entry.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { blobId } from './memory-tree.ts';
import { readRecord } from './read-record.ts';
import { refused } from './sift.ts';

/** Reads records of one tree, and keeps those that were opened. */
export interface Reader {
  /** What the index keeps of a file. @param again whether the record will be opened soon */
  read(file: TreeEntry, bytes: Uint8Array | null, again: boolean): CacheRow;
  /** Throws SetupError where the file is no longer what it was. */
  open(entry: RecordEntry): RecordFile;
  /** Reads many in one go. */
  preload(entries: readonly RecordEntry[]): void;
}

/** Text of opened records kept for a second look, characters. What is only passed over is not kept: it would double the time spent collecting garbage. */
const KEPT_CHARACTERS = 32 * 1024 * 1024;

/** Makes the reader of a tree. */
export function recordReader(tree: Tree, rules: Rules, checks: readonly RecordCheck[]): Reader {
  const kept = new Map<string, RecordFile>();
  let room = KEPT_CHARACTERS;
  const keep = (record: RecordFile): RecordFile => {
    if (room > record.text.length) {
      room -= record.text.length;
      kept.set(record.path, record);
    }
    return record;
  };
  const reread = ({ path, oid }: RecordEntry, bytes: Uint8Array | null): RecordFile => {
    const record = bytes === null ? null : readRecord(path, oid, bytes, rules).record;
    if (record === null)
      throw new SetupError(`The file ${path} changed while it was being read.`, 'Run the command again.');
    return keep(record);
  };
  const stampOf = (file: TreeEntry): string | null => tree.stamp?.(file) ?? null;
  const bytesOf = (entries: readonly RecordEntry[]): readonly (Uint8Array | null)[] =>
    tree.read(
      entries.map(({ path, oid }): TreeEntry => ({ path, type: 'file', oid })),
      MAX_RECORD_BYTES,
    );
  return {
    read: (file, bytes, again) => {
      if (bytes === null) return tooLarge(file, stampOf(file));
      const oid = file.oid ?? blobId(bytes);
      const reading = readRecord(file.path, oid, bytes, rules);
      if (reading.record === null) return { oid, stamp: stampOf(file), summary: null, problems: reading.problems };
      const { record, process } = reading;
      if (again) keep(record);
      const problems = [...reading.problems, ...runChecks(record, process, rules, checks)];
      return {
        oid,
        stamp: stampOf(file),
        summary: summaryOf(record, process),
        problems,
      };
    },
    open: (entry) => kept.get(entry.path) ?? reread(entry, bytesOf([entry])[0] ?? null),
    preload: (entries) => {
      const missing = entries.filter((entry) => !kept.has(entry.path));
      for (const [index, bytes] of bytesOf(missing).entries()) reread(missing[index] as RecordEntry, bytes);
    },
  };
}

function runChecks(
  record: RecordFile,
  process: Process,
  rules: Rules,
  checks: readonly RecordCheck[],
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const check of checks) {
    if (check.kinds !== undefined && !check.kinds.includes(record.kind)) continue;
    for (const report of check.run(record, process, rules))
      problems.push({ ...report, check: check.id, record: record.id, file: record.path });
  }
  return problems;
}

function tooLarge(file: TreeEntry, stamp: string | null): CacheRow {
  const problem = refused(
    file.path,
    'Unexpected size, expected at most 1 MiB.',
    'Move attachments elsewhere and link them.',
  );
  return { oid: file.oid ?? '', stamp, summary: null, problems: [problem] };
}

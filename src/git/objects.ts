import type { TreeChange, TreeEntry } from '../model/ports.ts';
import { SetupError } from '../model/setup-error.ts';
import { git } from './git.ts';

const damaged = 'Run "git fsck"; in a shallow or partial clone fetch the whole history (fetch-depth: 0).';

/** Where gitsm looks at all; everything else in a repository is none of its business. */
export const ROOTS = ['.gitsm', 'records'] as const;

/** Files of a commit or tree below {@link ROOTS}, as `git ls-tree` has them. `id` must be an object ID. */
export function listTree(cwd: string, id: string): TreeEntry[] {
  const result = git(cwd, ['ls-tree', '-r', '-z', '--full-tree', id, '--', ...ROOTS]);
  if (result.code !== 0) throw new SetupError(`git cannot read the tree of ${id.slice(0, 12)}.`, damaged);
  const entries: TreeEntry[] = [];
  const bytes = result.stdout;
  const text = bytes.toString('utf8');
  let start = 0;
  for (let end = text.indexOf('\0', start); end !== -1; end = text.indexOf('\0', start)) {
    const tab = text.indexOf('\t', start);
    // "<mode> <type> <object>": mode has six digits, type four or six letters.
    const mode = text.slice(start, start + 6);
    const oid = text.slice(text.lastIndexOf(' ', tab) + 1, tab);
    entries.push({ path: text.slice(tab + 1, end), type: typeOf(mode), oid });
    start = end + 1;
  }
  return entries;
}

/** Differences between two trees below {@link ROOTS}; unchanged folders cost nothing. */
export function diffTrees(cwd: string, from: string, to: string): TreeChange[] {
  // In a folder below the top git would read the paths from the top, and see no difference at all; a work tree of its own prevents that.
  const result = git(cwd, [
    '--work-tree=.',
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--full-index',
    from,
    to,
    '--',
    ...ROOTS,
  ]);
  if (result.code !== 0)
    throw new SetupError(`git cannot compare ${from.slice(0, 12)} with ${to.slice(0, 12)}.`, damaged);
  const parts = result.stdout.toString('utf8').split('\0');
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, mode = '', , oid = '', letter = ''] = (parts[index] as string).split(' ');
    const path = parts[index + 1] as string;
    changes.push({
      path,
      entry: letter.startsWith('D') ? null : { path, type: typeOf(mode), oid },
    });
  }
  return changes;
}

/**
 * Bytes of blobs in the order asked; null for one larger than `maxBytes`, whose content is never asked for.
 */
export function readBlobs(cwd: string, ids: readonly string[], maxBytes: number): (Uint8Array | null)[] {
  if (ids.length === 0) return [];
  const sizes = git(cwd, ['cat-file', '--batch-check=%(objecttype) %(objectsize)'], `${ids.join('\n')}\n`);
  const lines = sizes.stdout.toString('utf8').split('\n');
  const wanted = ids.filter((id, index) => {
    const [type, size] = (lines[index] ?? '').split(' ');
    if (type !== 'blob') throw new SetupError(`git has no file content ${id.slice(0, 12)}.`, damaged);
    return Number(size) <= maxBytes;
  });
  const contents = new Map<string, Uint8Array>();
  for (let start = 0; start < wanted.length; start += BATCH) {
    for (const [id, bytes] of readBatch(cwd, wanted.slice(start, start + BATCH))) contents.set(id, bytes);
  }
  return ids.map((id) => contents.get(id) ?? null);
}

/** Blobs a call: bounds the memory of one answer to the size limit of a record times this. */
const BATCH = 1000;

function readBatch(cwd: string, ids: readonly string[]): [string, Uint8Array][] {
  const { stdout } = git(cwd, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  return ids.map((id) => {
    const end = stdout.indexOf(10, at);
    const size = Number(stdout.toString('latin1', at, end).split(' ')[2]);
    if (end === -1 || !Number.isInteger(size))
      throw new SetupError(`git has no file content ${id.slice(0, 12)}.`, damaged);
    const bytes = stdout.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    return [id, bytes];
  });
}

function typeOf(mode: string): TreeEntry['type'] {
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

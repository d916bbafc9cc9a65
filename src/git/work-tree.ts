import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs';
import { join, sep } from 'node:path';
import { byPath } from '../model/by-path.ts';
import type { Tree, TreeEntry } from '../model/ports.ts';
import { SetupError } from '../model/setup-error.ts';
import { ROOTS } from './objects.ts';

/** The files as they lie in a folder. Symbolic links are listed, never followed. */
export function workTree(root: string): Tree {
  let entries: readonly TreeEntry[] | null = null;
  const stamps = new Map<string, string | null>();
  return {
    label: 'work tree',
    entries: () => (entries ??= list(root)),
    stamp: ({ path }) => {
      // Whoever reads a file learns its status on the way; asking before that costs a call of its own.
      const known = stamps.get(path);
      if (known !== undefined) return known;
      const status = lstatSync(root + sep + path, { throwIfNoEntry: false });
      return status === undefined ? null : stampOf(status);
    },
    read: (wanted, maxBytes) => wanted.map((entry) => readOne(root, entry, maxBytes, stamps)),
  };
}

function list(root: string): readonly TreeEntry[] {
  const found: TreeEntry[] = [];
  for (const top of ROOTS) {
    const status = lstatSync(join(root, top), { throwIfNoEntry: false });
    if (status === undefined) continue;
    if (status.isDirectory()) walk(root, top, found);
    else found.push({ path: top, type: status.isSymbolicLink() ? 'symlink' : 'file', oid: null });
  }
  return found.sort(byPath);
}

function walk(root: string, folder: string, found: TreeEntry[]): void {
  for (const item of children(root, folder)) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory()) {
      // A folder with a repository of its own is a submodule to Git.
      const nested = lstatSync(join(root, path, '.git'), { throwIfNoEntry: false });
      if (nested === undefined) walk(root, path, found);
      else found.push({ path, type: 'submodule', oid: null });
    } else if (item.isFile()) {
      found.push({ path, type: 'file', oid: null });
    } else if (item.isSymbolicLink()) {
      found.push({ path, type: 'symlink', oid: null });
    }
  }
}

function children(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    throw new SetupError(`The folder ${folder} cannot be read.`, 'Check its permissions.', { cause: error });
  }
}

/** A file changed a moment ago may change again within the clock's grain: it gets no stamp (as Git's "racy" entries). */
function stampOf(status: Stats): string | null {
  if (Date.now() - status.ctimeMs < 100) return null;
  return `${status.size} ${status.mtimeMs} ${status.ctimeMs} ${status.ino}`;
}

function readOne(
  root: string,
  entry: TreeEntry,
  maxBytes: number,
  stamps: Map<string, string | null>,
): Uint8Array | null {
  if (entry.type !== 'file') return null;
  let file: number;
  try {
    file = openSync(root + sep + entry.path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SetupError(`The file ${entry.path} cannot be read.`, 'Check its permissions.', { cause: error });
  }
  try {
    const status = fstatSync(file);
    stamps.set(entry.path, stampOf(status));
    return status.size > maxBytes ? null : readAll(file, status.size);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

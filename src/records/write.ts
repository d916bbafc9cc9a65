import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../model/setup-error.ts';

/** How a file may be written: `replace` one that is there, or `create` one that is not. */
export type WriteMode = 'replace' | 'create';

/**
 * Writes a file as a whole or not at all: into a neighbour first, then under its name in one step, so that
 * nobody ever reads half a record.
 *
 * @throws SetupError where `create` finds the name taken, or where the name is no regular file
 */
export function writeFileAtomic(path: string, text: string, mode: WriteMode = 'replace'): void {
  mkdirSync(dirname(path), { recursive: true });
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there !== undefined && mode === 'create') throw taken(path);
  if (there !== undefined && !there.isFile()) {
    throw new SetupError(`Unexpected ${path}, expected a regular file`, 'Replace the link by the file it points at.');
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'wx', there === undefined ? 0o666 : there.mode & 0o777);
  try {
    try {
      writeAll(file, Buffer.from(text, 'utf8'));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode === 'create') {
      link(temporary, path);
      unlinkSync(temporary);
    } else {
      renameSync(temporary, path);
    }
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
}

/** Unlike a rename, a link never replaces what another process has put there in between. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw taken(to);
    throw error;
  }
}

function taken(path: string): SetupError {
  return new SetupError(`Unexpected file ${path}, expected a free name`, 'Move it away, or choose another ID.');
}

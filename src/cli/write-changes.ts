import { realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { SetupError } from '../model/setup-error.ts';
import { writeFileAtomic } from '../records/write.ts';
import type { FileChanges } from './with-changes.ts';

/**
 * Writes changed files below the root, each whole or not at all; what is new is written before anything is removed.
 *
 * @param created paths that must be free
 * @throws SetupError where a folder on the way is a link out of the repository, or a new name is taken
 */
export function writeChanges(root: string, changes: FileChanges, created: readonly string[] = []): void {
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) continue;
    refuseLinks(root, path);
    writeFileAtomic(join(root, path), text, created.includes(path) ? 'create' : 'replace');
  }
  for (const [path, text] of Object.entries(changes)) if (text === null) rmSync(join(root, path));
}

/** gitsm never reads through links, so it does not write through them. */
function refuseLinks(root: string, path: string): void {
  const real = realpathSync(root);
  let folder = resolve(root, dirname(path));
  while (relative(root, folder) !== '' && !exists(folder)) folder = dirname(folder);
  const expected = join(real, relative(root, folder));
  if (realpathSync(folder) === expected) return;
  throw new SetupError(
    `Unexpected link at ${relative(root, folder)}, expected a folder`,
    'Put a folder there; links are never followed.',
  );
}

function exists(path: string): boolean {
  try {
    realpathSync(path);
    return true;
  } catch {
    return false;
  }
}

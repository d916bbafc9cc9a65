import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuseLinks } from '../records/refuse-links.ts';
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

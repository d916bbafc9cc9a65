import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { SetupError } from '../model/setup-error.ts';

/**
 * gitsm never reads through links, so it does not write through them either: a link in a commit of somebody else would lead
 * out of the repository.
 *
 * @param path of a file, from the root
 * @throws SetupError where a folder on the way is a link
 */
export function refuseLinks(root: string, path: string): void {
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

import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../src/model/setup-error.ts';

/** Stands in every built site: only folders that have it are ever replaced. */
const MARKER = '.gitsm-site';

/** @throws SetupError where the folder holds anything that is no earlier build */
export async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new SetupError(`Unexpected ${folder}, expected a folder for the site`, 'Name another folder with --out.', {
      cause: error,
    });
  });
  if (names.length === 0 || names.includes(MARKER)) return;
  throw new SetupError(
    `Unexpected files in ${folder}, expected an empty folder or an earlier build of the site`,
    'Name another folder with --out; a build replaces the whole folder.',
  );
}

/** Says of a folder that it is a built site. */
export async function markFolder(folder: string): Promise<void> {
  await writeFile(join(folder, MARKER), 'Made by gitsm site build. The next build replaces this folder.\n');
}

/** Puts a folder into the place of another on the same file system; the old one stays where that fails. */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const old = join(dirname(target), `.${basename(target)}-old-${randomUUID().slice(0, 8)}`);
  const had = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (had) await rename(old, target);
    throw error;
  }
  if (had) await rm(old, { recursive: true, force: true });
}

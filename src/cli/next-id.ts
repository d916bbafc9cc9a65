import { branches, type Repository } from '../git/repository.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { deletedFiles } from './deleted-files.ts';

/**
 * The next number of a kind: one more than the highest that any record of the work tree or of any local or
 * remote-tracking branch carries, or carried until it was deleted. It has as many digits as that one, four at least.
 */
export function nextNumber(repository: Repository, snapshot: Snapshot, process: Process): string {
  const prefix = `${process.prefix}-`;
  let highest = 0;
  let width = 4;
  for (const id of takenIds(repository, snapshot, process)) {
    const digits = id.slice(prefix.length);
    if (!/^\d{1,15}$/.test(digits) || Number(digits) < highest) continue;
    highest = Number(digits);
    width = Math.max(4, digits.length);
  }
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}

/**
 * IDs of a kind that are in use somewhere: those of the work tree's records, and those in the names of files in
 * the work tree and in all branches. Numbers are never given twice, so those of deleted records are among them;
 * names are free again.
 */
export function takenIds(repository: Repository, snapshot: Snapshot, process: Process): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { id } of snapshot.entries) if (id.startsWith(`${process.prefix}-`)) taken.add(id);
  const add = (path: string): void => {
    const id = idInName(path, process);
    if (id !== null) taken.add(id);
  };
  for (const path of snapshot.blobs.keys()) add(path);
  for (const { file } of snapshot.unreadable) add(file);
  for (const commit of branches(repository)) for (const { path } of repository.tree(commit).entries()) add(path);
  if (process.ids === 'number') deletedFiles(repository, `records/${process.folder}`).forEach(add);
  return taken;
}

/** Says that an ID is among the taken ones. */
export function takenError(id: string, process: Process, help: string): SetupError {
  const where =
    process.ids === 'number' ? 'here, on another branch or by a deleted record' : 'here or on another branch';
  return new SetupError(`The ID ${id} is taken, ${where}`, help);
}

/** A slug for a thing's ID, from its title: `Payments (EU)` becomes `payments-eu`. Throws SetupError where nothing is left. */
export function slugId(process: Process, title: string): string {
  const slug = slugOf(title);
  if (slug === '') throw new SetupError('No ID can be made from this title', `Pass --id ${process.prefix}-<name>.`);
  return `${process.prefix}-${slug}`;
}

/** Lower-case letters, digits and dashes of a title, 50 at most; empty where there are none. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
}

/** ID that a file name begins with: all of the name for things, the number alone for tickets. */
function idInName(path: string, process: Process): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  if (!name.startsWith(`${process.prefix}-`)) return null;
  if (process.ids === 'name') return name;
  return /^[A-Z][A-Z0-9]*-\d+/.exec(name)?.[0] ?? null;
}

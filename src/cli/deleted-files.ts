import { gitOrThrow } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';

/**
 * Names of files that some commit deleted from a folder below the root, from all references and HEAD, as far as
 * the clone's history goes. Branches that were merged and are gone count, and so does what a merge left out.
 * Renamed files are there under their old names.
 */
export function deletedFiles(repository: Repository, folder: string): readonly string[] {
  if (repository.gitDir === null) return [];
  const out = gitOrThrow(
    repository.root,
    [
      'log',
      '--all',
      // Else git skips the side of a merge that left nothing behind.
      '--full-history',
      '--diff-merges=separate',
      '--diff-filter=D',
      '--no-renames',
      '--no-follow',
      '--no-show-signature',
      '--no-color',
      '--format=',
      '--name-only',
      '-z',
      '--end-of-options',
      '--',
      folder,
    ],
    'Run "git fsck"; in a partial clone fetch the whole history.',
  );
  return [...new Set(out.toString('utf8').split('\0'))].filter((path) => path !== '');
}

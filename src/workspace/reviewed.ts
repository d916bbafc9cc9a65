import type { GitTree } from '../git/git-tree.ts';
import type { Repository } from '../git/repository.ts';
import type { Delta } from '../model/delta.ts';
import type { PullRequestFacts } from '../model/facts.ts';

/** Most reviewed commits that are looked into; reviews of more are unknown rather than slow. */
const MOST_COMMITS = 100;

/**
 * What the changed records were in the commits that were reviewed: commit → record ID → blob ID, `absent` or
 * `unknown`. A record that was renamed since is found by its file name, which begins with its ID.
 */
export function reviewedRecords(
  repository: Repository,
  near: GitTree | null,
  delta: Delta,
  pullRequest: PullRequestFacts,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const commits = [
    ...new Set(
      pullRequest.reviews.flatMap((review) =>
        review.state === 'COMMENTED' || review.commit === null ? [] : [review.commit],
      ),
    ),
  ];
  return new Map(
    commits.map((commit, index) => [commit, blobsIn(repository, near, delta, index < MOST_COMMITS ? commit : '')]),
  );
}

function blobsIn(
  repository: Repository,
  near: GitTree | null,
  delta: Delta,
  commit: string,
): ReadonlyMap<string, string> {
  const id = repository.find(commit);
  const entries = id === null ? null : repository.tree(id, id, near ?? undefined).entries();
  const byPath = entries === null ? null : new Map(entries.map((entry) => [entry.path, entry.oid ?? 'unknown']));
  return new Map(
    [...delta.changed, ...delta.landing].flatMap(({ id: record, before, after }) => {
      const path = (after ?? before)?.path;
      if (path === undefined) return [];
      return [
        [record, byPath === null ? 'unknown' : (byPath.get(path) ?? renamed(record, byPath) ?? 'absent')] as const,
      ];
    }),
  );
}

function renamed(record: string, byPath: ReadonlyMap<string, string>): string | null {
  const found: string[] = [];
  for (const [path, oid] of byPath) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === `${record}.md` || (name.startsWith(`${record}-`) && name.endsWith('.md'))) found.push(oid);
  }
  return found.length === 1 ? (found[0] as string) : null;
}

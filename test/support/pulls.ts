import type { Account } from './gate-rules.ts';
import type { Hub } from './hub.ts';

/** What Git knows of a pull request and the emulator does not. */
export interface Pull {
  readonly author: string;
  /** Ref of the head branch in the hub. */
  readonly headRef: string;
  /** Tip of the base branch when it was opened: GitHub's `base.sha` lags behind. */
  readonly base: string;
  readonly baseRef: string;
}

/** Number → pull request. */
export type Pulls = Map<number, Pull>;

/** Head, base and number of commits, as Git has them now. */
export function pullOf(
  hub: Hub,
  pulls: Pulls,
  number: number,
): { readonly head: string; readonly base: string; readonly commits: number } {
  const pull = pulls.get(number);
  if (pull === undefined)
    return { head: hub.resolve('refs/heads/main'), base: hub.resolve('refs/heads/main'), commits: 0 };
  const head = hub.resolve(`refs/pull/${number}/head`);
  return { head, base: pull.base, commits: countOf(hub, hub.resolve(pull.baseRef), head) };
}

const counts = new Map<string, number>();

/** Commits between two, which never change: counted once. */
function countOf(hub: Hub, base: string, head: string): number {
  const range = `${base}..${head}`;
  const known = counts.get(range) ?? Number(hub.git('rev-list', '--count', range));
  counts.set(range, known);
  return known;
}

/** The commits of a pull request, oldest first, with the accounts GitHub finds by their e-mails. */
export function commitsOf(
  hub: Hub,
  pulls: Pulls,
  number: number,
  accounts: ReadonlyMap<string, Account>,
): readonly object[] {
  const pull = pulls.get(number);
  if (pull === undefined) return [];
  const log = hub.git(
    'log',
    '--reverse',
    '--format=%H%x00%an%x00%ae%x00%cn%x00%ce',
    `${pull.baseRef}..refs/pull/${number}/head`,
  );
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sha = '', author = '', authorEmail = '', committer = '', committerEmail = ''] = line.split('\0');
      return {
        sha,
        commit: {
          author: { name: author, email: authorEmail },
          committer: { name: committer, email: committerEmail },
          message: '',
        },
        author: accountOf(authorEmail, accounts),
        committer: accountOf(committerEmail, accounts),
        parents: [],
      };
    });
}

function accountOf(email: string, accounts: ReadonlyMap<string, Account>): object | null {
  for (const { login, id, kind } of accounts.values()) {
    if (email === `${login}@example.org`) return { login, id, type: kind === 'app' ? 'Bot' : 'User' };
  }
  return null;
}

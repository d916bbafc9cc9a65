import type { Person } from '../model/facts.ts';
import { ApiError } from './api-error.ts';
import type { GitHub } from './client.ts';
import { personAt } from './people.ts';
import { type Answer, asAnswer, mapAt, numberAt, required, textAt } from './read-json.ts';
import { type Pages, readPages } from './read-pages.ts';

/** A pull request as the API has it now. */
export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly draft: boolean;
  readonly author: Person;
  readonly headSha: string;
  readonly baseRef: string;
  /** Whether it goes into the default branch: only such pull requests may write the status. */
  readonly intoDefault: boolean;
  readonly defaultBranch: string;
  /** Commits it has; null in lists, which do not count them. */
  readonly commits: number | null;
}

/** Pages of open pull requests that are read to find those with one head; 1,000 of them. */
const MAX_PAGES = 10;

/** @throws ApiError */
export async function readPullRequest(github: GitHub, number: number): Promise<PullRequest> {
  const what = `read pull request #${number}`;
  const reply = await github.request(what, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
  const pull = toPullRequest(asAnswer(reply.data, `pull request #${number}`));
  if (pull.number !== number) throw new ApiError('unreadable', `Could not ${what}: GitHub answered with another one.`);
  return pull;
}

/**
 * Every open pull request. A commit of a fork cannot be looked up by its ID (GitHub lists only commits of the base repository
 * there), so the one with a given head is found in this list, for branches and forks alike.
 *
 * @throws ApiError
 */
export async function readOpenPullRequests(
  github: GitHub,
): Promise<{ readonly pulls: readonly PullRequest[]; readonly complete: boolean }> {
  const pages: Pages = await readPages(github, {
    what: 'list the open pull requests',
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { state: 'open', sort: 'updated', direction: 'desc' },
    maxPages: MAX_PAGES,
  });
  return { pulls: pages.items.map(toPullRequest).filter((pull) => pull.open), complete: pages.complete };
}

function toPullRequest(answer: Answer): PullRequest {
  const what = 'a pull request with number, author, head and base';
  const base = mapAt(answer, 'base');
  const defaultBranch = required(textAt(mapAt(base ?? {}, 'repo'), 'default_branch'), what);
  const baseRef = required(textAt(base, 'ref'), what);
  return {
    number: required(numberAt(answer, 'number'), what),
    open: textAt(answer, 'state') === 'open',
    draft: answer.draft === true,
    // The account of the author may be gone; nobody can be taken for it then.
    author: personAt(answer, 'user') ?? { login: 'ghost', id: null, bot: false },
    headSha: sha(required(textAt(mapAt(answer, 'head'), 'sha'), what)),
    baseRef,
    intoDefault: baseRef === defaultBranch,
    defaultBranch,
    commits: numberAt(answer, 'commits'),
  };
}

function sha(text: string): string {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
  throw new ApiError('unreadable', "GitHub's answer could not be read: expected a commit ID.");
}

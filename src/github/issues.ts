import { ApiError } from './api-error.ts';
import type { GitHub } from './client.ts';
import { type Answer, asAnswer, mapAt, numberAt, required, textAt } from './read-json.ts';
import { readPages } from './read-pages.ts';
import { selfOf } from './self.ts';

/** One issue of GitHub that this run's own account wrote. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
}

/** Which issues are listed: those with the label. */
export interface IssueFilter {
  readonly label: string;
  readonly state: 'open' | 'closed';
  /** RFC 3339: only those that changed since. */
  readonly since?: string;
  /** By their creation; `oldest` where left out. */
  readonly first?: 'oldest' | 'newest';
  /** Pages of 100. */
  readonly maxPages: number;
  /** Whether so many pages are enough, even where there are more. */
  readonly enough?: boolean;
  /** Ends the reading early. */
  readonly until?: (issue: Issue) => boolean;
}

/** What an issue is to become; what is left out stays. */
export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  readonly stateReason?: 'completed' | 'duplicate' | 'not_planned' | 'reopened';
}

const ISSUES = '/repos/{owner}/{repo}/issues';

/**
 * Own issues with a label. Those of somebody else and pull requests are left out, whatever they carry. Sorted by creation, so
 * that pages do not shift while they are read.
 *
 * @throws ApiError also where the end could not be reached: what is missing would be made anew
 */
export async function listIssues(github: GitHub, filter: IssueFilter): Promise<readonly Issue[]> {
  const { label, state, since, first = 'oldest', maxPages, enough = false, until } = filter;
  const self = await selfOf(github);
  const what = `read the ${state} issues with the label ${label}`;
  const pages = await readPages(github, {
    what,
    route: `GET ${ISSUES}`,
    parameters: {
      labels: label,
      state,
      sort: 'created',
      direction: first === 'oldest' ? 'asc' : 'desc',
      ...(since === undefined ? {} : { since }),
    },
    maxPages,
    ...(until === undefined ? {} : { until: (item) => isOwn(item, self) && until(toIssue(item)) }),
  });
  const full = enough && pages.items.length >= maxPages * 100;
  if (!pages.complete && !full) {
    if (pages.error?.failure === 'limited') throw pages.error;
    throw new ApiError('broken', `Could not ${what} to the end. Run the job again.`);
  }
  return pages.items.filter((item) => isOwn(item, self)).map(toIssue);
}

/** Own issues with a label that were made last, at most 100 of them. @throws ApiError */
export async function newestIssues(github: GitHub, label: string): Promise<readonly Issue[]> {
  const self = await selfOf(github);
  const pages = await readPages(github, {
    what: `read the newest issues with the label ${label}`,
    route: `GET ${ISSUES}`,
    parameters: { labels: label, state: 'all', sort: 'created', direction: 'desc' },
    maxPages: 1,
  });
  return pages.items.filter((item) => isOwn(item, self)).map(toIssue);
}

/**
 * Opens an issue. GitHub makes the label where there is none yet.
 * @throws ApiError also where GitHub leaves the label out, as it does for those who may not set any: the issue would never be found again
 */
export async function openIssue(github: GitHub, label: string, title: string, body: string): Promise<Issue> {
  const reply = await github.request('open an issue', `POST ${ISSUES}`, { title, body, labels: [label] });
  const answer = asAnswer(reply.data, 'an issue');
  const issue = toIssue(answer);
  const labels = Array.isArray(answer.labels) ? answer.labels : [];
  if (labels.some((one) => one === label || textAt(asAnswer(one, 'a label'), 'name') === label)) return issue;
  await changeIssue(github, issue.number, { state: 'closed', stateReason: 'not_planned' });
  throw new ApiError('forbidden', `Could not set the label ${label}: the token may open issues, but not label them.`);
}

/** Changes an issue. @throws ApiError */
export async function changeIssue(github: GitHub, number: number, change: IssueChange): Promise<void> {
  const { stateReason, ...rest } = change;
  await github.request(`change issue #${number}`, `PATCH ${ISSUES}/{issue_number}`, {
    issue_number: number,
    ...rest,
    ...(stateReason === undefined ? {} : { state_reason: stateReason }),
  });
}

/** Comments on an issue. @throws ApiError */
export async function commentOn(github: GitHub, number: number, body: string): Promise<void> {
  await github.request(`comment on issue #${number}`, `POST ${ISSUES}/{issue_number}/comments`, {
    issue_number: number,
    body,
  });
}

/** Pages of comments that are read; 1,000 comments. */
const COMMENT_PAGES = 10;

/**
 * Texts of the own comments on an issue, the oldest first: of the first 1,000 that changed since an instant.
 *
 * @param since RFC 3339; null for all
 * @throws ApiError where a page could not be read. More comments than that are no error: anybody may write any number.
 */
export async function ownComments(github: GitHub, number: number, since: string | null): Promise<readonly string[]> {
  const self = await selfOf(github);
  const pages = await readPages(github, {
    what: `read the comments of issue #${number}`,
    route: `GET ${ISSUES}/{issue_number}/comments`,
    parameters: { issue_number: number, ...(since === null ? {} : { since }) },
    maxPages: COMMENT_PAGES,
  });
  if (pages.error !== undefined) throw pages.error;
  return pages.items.filter((item) => authorOf(item) === self).map((item) => textAt(item, 'body') ?? '');
}

function isOwn(item: Answer, self: string): boolean {
  return authorOf(item) === self && item.pull_request === undefined;
}

function authorOf(item: Answer): string | null {
  return textAt(mapAt(item, 'user'), 'login');
}

function toIssue(answer: Answer): Issue {
  return {
    number: required(numberAt(answer, 'number'), 'an issue with a number'),
    title: textAt(answer, 'title') ?? '',
    body: textAt(answer, 'body') ?? '',
    open: textAt(answer, 'state') === 'open',
  };
}

import type { GitHub } from '../../github/client.ts';
import { type Issue, listIssues } from '../../github/issues.ts';
import { formatInstant, parseInstant } from '../../time/instant.ts';
import type { Case } from './cases.ts';
import { LABEL, markOf, overviewMark } from './marks.ts';
import { type Found, sortIssues } from './plan.ts';

/** Pages of issues that are read, 100 each; there are never more open ones, see `MOST_OPEN`. */
const OPEN_PAGES = 20;
const CLOSED_PAGES = 30;
const OVERVIEW_PAGES = 5;

/** The issues that are open, and the overview wherever it is: somebody may have closed it, and it is one of the oldest then. @throws ApiError */
export async function findOpen(github: GitHub, folder: string): Promise<{ open: Found; overview: Issue | null }> {
  const open = sortIssues(await listIssues(github, { label: LABEL, state: 'open', maxPages: OPEN_PAGES }), folder);
  const mark = overviewMark(folder);
  const shown = open.byMark.get(mark)?.issue;
  if (shown !== undefined) return { open, overview: shown };
  const until = (issue: Issue): boolean => markOf(issue.body) === mark;
  const filter = { label: LABEL, state: 'closed', maxPages: OVERVIEW_PAGES, enough: true, until } as const;
  return { open, overview: (await listIssues(github, filter)).find(until) ?? null };
}

/**
 * The closed issues among which those of these records are, if they have any: read no further back than that takes.
 *
 * @param beginOf RFC 3339 instant at which a record began, or null
 * @throws ApiError
 */
export async function findClosed(
  github: GitHub,
  folder: string,
  missing: readonly Case[],
  beginOf: (record: string) => string | null,
): Promise<Found> {
  if (missing.length === 0) return sortIssues([], folder);
  const begins = missing.map(({ record }) => parseInstant(beginOf(record)) ?? 0);
  const closed = await listIssues(github, {
    label: LABEL,
    state: 'closed',
    since: formatInstant(Math.max(0, Math.min(...begins))),
    first: 'newest',
    maxPages: CLOSED_PAGES,
    enough: true,
  });
  return sortIssues(closed, folder);
}

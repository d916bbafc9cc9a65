import { isObject } from '../model/json.ts';
import type { GitHub } from './client.ts';
import { mapAt, numberAt, textAt } from './read-json.ts';
import { readPages } from './read-pages.ts';

/** Context of the one commit status that is the verdict. Fixed by the public contract, section 6. */
export const CONTEXT = 'gitsm';

/** Longest description GitHub takes, characters. */
const MAX_DESCRIPTION = 140;

/** Pages of statuses that are searched; GitHub keeps at most 1,000 for a commit and context. */
const MAX_PAGES = 3;

/** What a commit status says. */
export interface Verdict {
  readonly state: 'success' | 'pending' | 'failure';
  readonly description: string;
}

/** The status that stands on a commit. */
export interface StandingStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  /** Login of who posted it. */
  readonly creator: string | null;
}

/** The newest `gitsm` status of a commit, or null. @throws ApiError */
export async function readStatus(github: GitHub, sha: string): Promise<StandingStatus | null> {
  const pages = await readPages(github, {
    what: 'read the commit statuses',
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
    parameters: { ref: sha },
    maxPages: MAX_PAGES,
    until: (item) => textAt(item, 'context') === CONTEXT,
  });
  const found = pages.items.find((item) => textAt(item, 'context') === CONTEXT);
  if (found === undefined) return null;
  return {
    id: numberAt(found, 'id') ?? 0,
    state: textAt(found, 'state') ?? '',
    description: textAt(found, 'description') ?? '',
    creator: textAt(mapAt(found, 'creator'), 'login'),
  };
}

/** Whether a standing status of our own already says this; posting it again would only use up GitHub's 1,000. */
export function says(standing: StandingStatus | null, verdict: Verdict, self: string | null): boolean {
  if (standing === null || self === null || standing.creator !== self) return false;
  return standing.state === verdict.state && standing.description === bounded(verdict.description);
}

/**
 * Posts the verdict on a commit. Returns the new status's ID.
 * @throws ApiError `forbidden` with a read-only token
 */
export async function postStatus(
  github: GitHub,
  sha: string,
  verdict: Verdict,
  targetUrl: string | null,
): Promise<number | null> {
  const reply = await github.request('post the commit status', 'POST /repos/{owner}/{repo}/statuses/{sha}', {
    sha,
    state: verdict.state,
    context: CONTEXT,
    description: bounded(verdict.description),
    ...(targetUrl === null ? {} : { target_url: targetUrl }),
  });
  return isObject(reply.data) ? numberAt(reply.data, 'id') : null;
}

/** Whether another verdict came between the one that stood on a commit and the one just posted. @throws ApiError */
export async function cameBetween(
  github: GitHub,
  sha: string,
  before: number | null,
  posted: number,
): Promise<boolean> {
  const pages = await readPages(github, {
    what: 'read the commit statuses',
    route: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
    parameters: { ref: sha },
    maxPages: 1,
  });
  const ours = pages.items.filter((item) => textAt(item, 'context') === CONTEXT).map((item) => numberAt(item, 'id'));
  const at = ours.indexOf(posted);
  // Newest first. What is newer than ours was written by somebody who looks for us just as we look for them.
  return at !== -1 && ours[at + 1] !== undefined && ours[at + 1] !== before;
}

function bounded(description: string): string {
  const characters = [...description];
  return characters.length <= MAX_DESCRIPTION ? description : `${characters.slice(0, MAX_DESCRIPTION - 1).join('')}…`;
}

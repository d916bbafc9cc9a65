import type { Person, PullRequestFacts, Review } from '../model/facts.ts';
import { ApiError } from './api-error.ts';
import type { GitHub } from './client.ts';
import { personAt, personOfEmail } from './people.ts';
import type { PullRequest } from './pull-request.ts';
import { type Answer, mapAt, textAt } from './read-json.ts';
import { readPages } from './read-pages.ts';

/** Pages of reviews; 800 of them. */
const REVIEW_PAGES = 8;

/** GitHub lists no more than 250 commits of a pull request. Source: REST documentation "List commits on a pull request". */
const MAX_COMMITS = 250;

const STATES: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']);

/** Facts of a pull request, and what could not be read of them, in sentences for people. */
export interface FactsRead {
  readonly facts: PullRequestFacts;
  readonly gaps: readonly string[];
}

/**
 * Reads all reviews, and everyone who wrote or committed one of the commits. A list that cannot be read to its end is
 * marked so: what depends on it is then unknown, which never passes.
 */
export async function readFacts(github: GitHub, pull: PullRequest): Promise<FactsRead> {
  const reviews = await attempt(() => readReviews(github, pull.number));
  const committers = await attempt(() => readCommitters(github, pull));
  return {
    facts: {
      number: pull.number,
      author: pull.author,
      committers: committers.items,
      headSha: pull.headSha,
      draft: pull.draft,
      reviews: reviews.items,
      reviewsComplete: reviews.complete,
      committersComplete: committers.complete,
    },
    gaps: [reviews.gap, committers.gap].filter((gap) => gap !== null),
  };
}

interface Part<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
  readonly gap: string | null;
}

async function attempt<T>(read: () => Promise<Part<T>>): Promise<Part<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError) return { items: [], complete: false, gap: error.message };
    throw error;
  }
}

async function readReviews(github: GitHub, number: number): Promise<Part<Review>> {
  const what = `read the reviews of pull request #${number}`;
  const pages = await readPages(github, {
    what,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    parameters: { pull_number: number },
    maxPages: REVIEW_PAGES,
  });
  const known = pages.items.every((item) => STATES.has(textAt(item, 'state') ?? ''));
  const complete = pages.complete && known;
  return { items: pages.items.map(toReview), complete, gap: complete ? null : `Could not ${what} to the end.` };
}

function toReview(answer: Answer): Review {
  const state = textAt(answer, 'state');
  return {
    user: personAt(answer, 'user'),
    state: state !== null && STATES.has(state) ? (state as Review['state']) : 'COMMENTED',
    commit: textAt(answer, 'commit_id'),
    submittedAt: textAt(answer, 'submitted_at') ?? '',
  };
}

async function readCommitters(github: GitHub, pull: PullRequest): Promise<Part<Person>> {
  const what = `read the commits of pull request #${pull.number}`;
  const pages = await readPages(github, {
    what,
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits',
    parameters: { pull_number: pull.number },
    maxPages: Math.ceil(MAX_COMMITS / 100),
  });
  const complete =
    pages.complete && pull.commits !== null && pages.items.length === pull.commits && pull.commits <= MAX_COMMITS;
  return {
    items: distinct(pages.items.flatMap(peopleOf)),
    complete,
    gap: complete
      ? null
      : `Could not ${what} to the end: GitHub lists at most ${MAX_COMMITS}, and it has ${pull.commits ?? 'more'}.`,
  };
}

/** Whom a commit names: the accounts GitHub found for it, and those its no-reply addresses name. */
function peopleOf(commit: Answer): readonly Person[] {
  const inner = mapAt(commit, 'commit');
  return ['author', 'committer'].flatMap((role) => {
    const email = textAt(inner === null ? null : mapAt(inner, role), 'email');
    return [personAt(commit, role), email === null ? null : personOfEmail(email)].filter((person) => person !== null);
  });
}

function distinct(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [`${person.login.toLowerCase()} ${person.id ?? ''}`, person])).values()];
}

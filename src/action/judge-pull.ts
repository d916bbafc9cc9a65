import { readFacts } from '../github/facts.ts';
import type { PullRequest } from '../github/pull-request.ts';
import type { PullRequestFacts } from '../model/facts.ts';
import type { GivenFacts } from '../workspace/read-facts.ts';
import type { Context } from './context.ts';
import type { Judgement } from './verdict.ts';

/** Reads a pull request again, with the number of its commits; a list leaves that out. */
type Reread = () => Promise<PullRequest>;

/**
 * Judges one pull request at a head that is in the object store. Reviews and committers are asked for only where the verdict
 * could depend on them: a look without them that ends in success needs none, because what is unknown never passes.
 *
 * @param base commit by whose rules it is judged
 * @param head commit that is judged: the pull request's head, or a merge group with it
 */
export async function judgePull(
  context: Context,
  pull: PullRequest,
  base: string,
  head: string,
  reread: Reread,
): Promise<Judgement> {
  const { judge, objects, github, now } = context;
  const blind = judge({ base, head, facts: given(now, withoutLists(pull)) });
  if (blind.inspection.outcome === 'success') return { number: pull.number, inspection: blind.inspection, gaps: [] };
  const counted = pull.commits === null ? await reread() : pull;
  const { facts, gaps } = await readFacts(github, counted);
  objects.fetchCommits(reviewedCommits(facts));
  const { inspection } = judge({ base, head, facts: given(now, facts) });
  return { number: pull.number, inspection, gaps };
}

function given(now: string, pullRequest: PullRequestFacts): GivenFacts {
  return { now, pullRequest, given: true };
}

function withoutLists(pull: PullRequest): PullRequestFacts {
  const { number, author, headSha, draft } = pull;
  return {
    number,
    author,
    headSha,
    draft,
    committers: [],
    reviews: [],
    reviewsComplete: false,
    committersComplete: false,
  };
}

function reviewedCommits(facts: PullRequestFacts): readonly string[] {
  const counting = facts.reviews.filter(
    (review) => review.state === 'APPROVED' || review.state === 'CHANGES_REQUESTED',
  );
  const commits = counting.flatMap((review) =>
    review.commit !== null && /^[0-9a-f]{40,64}$/.test(review.commit) ? [review.commit] : [],
  );
  // The newest first: the oldest are the ones that may be left out.
  return [...new Set(commits)].reverse();
}

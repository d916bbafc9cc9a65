import { type Person, type Review, samePerson } from '../model/facts.ts';
import { parseInstant } from '../time/instant.ts';

/** A review that no later one by the same person has replaced. */
export interface StandingReview {
  readonly user: Person;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  readonly commit: string;
}

/** How an approval relates to the bytes of the head. */
export type Freshness = 'same' | 'stale' | 'unknown';

/** A standing approval. */
export interface Approval {
  readonly user: Person;
  readonly freshness: Freshness;
}

interface Decided extends StandingReview {
  readonly time: number;
}

/** Whether two accounts of one pull request are one person: also where a known ID shows that a login was renamed. */
export function sameAccount(a: Person, b: Person): boolean {
  return samePerson(a, b) || (a.id !== null && a.id === b.id);
}

/**
 * Each person's latest review that is not a plain comment (docs/contract.md, section 4). Of several given at one instant all are
 * kept, so that the order of the list decides nothing.
 */
export function standingReviews(reviews: readonly Review[]): readonly StandingReview[] {
  const decided = reviews.flatMap(decidedOf);
  return decided.filter((one) => !decided.some((other) => other.time > one.time && sameAccount(one.user, other.user)));
}

/**
 * One without a user or a commit does not count: it is as if it were not there. An approval that nobody can date is older
 * than all that can be dated, a refusal newer.
 */
function decidedOf({ user, state, commit, submittedAt }: Review): readonly Decided[] {
  if (user === null || commit === null || state === 'COMMENTED' || state === 'PENDING') return [];
  const undated = state === 'APPROVED' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return [{ user, state, commit, time: parseInstant(submittedAt) ?? undated }];
}

/**
 * Approvals among standing reviews. Where one person's reviews of one instant differ, the least favourable holds; an
 * ID under two logins is nobody.
 *
 * @param freshness how a reviewed commit relates to the head
 */
export function approvalsOf(
  standing: readonly StandingReview[],
  freshness: (commit: string) => Freshness,
): readonly Approval[] {
  return standing.flatMap((one) => {
    const own = standing.filter((other) => sameAccount(other.user, one.user));
    if (
      own.some((other) => other.state !== 'APPROVED' || other.user.login.toLowerCase() !== one.user.login.toLowerCase())
    )
      return [];
    const states = own.map((other) => freshness(other.commit));
    const weakest = states.includes('stale') ? 'stale' : states.includes('unknown') ? 'unknown' : 'same';
    return [{ user: one.user, freshness: weakest }];
  });
}

/** A person as GitHub names them. Logins are compared without case. */
export interface Person {
  readonly login: string;
  /** GitHub's numeric ID; a login can change hands, this cannot. */
  readonly id: number | null;
  readonly bot: boolean;
}

/** One review of a pull request. */
export interface Review {
  /** Null where GitHub no longer knows the person; such a review never counts. */
  readonly user: Person | null;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** Commit the reviewer looked at; null never counts. */
  readonly commit: string | null;
  /** RFC 3339 instant. */
  readonly submittedAt: string;
}

/** What files cannot say of a pull request. */
export interface PullRequestFacts {
  readonly number: number;
  readonly author: Person;
  /** Authors and committers of its commits. */
  readonly committers: readonly Person[];
  readonly headSha: string;
  readonly draft: boolean;
  readonly reviews: readonly Review[];
  /** False where the list could not be read to its end: approvals are then unknown. */
  readonly reviewsComplete: boolean;
  readonly committersComplete: boolean;
}

/**
 * What a record was in a reviewed commit: its blob ID, `absent`, or `unknown` where that commit could not be read.
 */
export type ReviewedBlob = string;

/** What files cannot say, as plain data. */
export interface Facts {
  /** The one instant of the whole run, RFC 3339. */
  readonly now: string;
  readonly pullRequest: PullRequestFacts | null;
  /** Commit → record ID → what it was there. Filled from Git before judging. */
  readonly reviewed: ReadonlyMap<string, ReadonlyMap<string, ReviewedBlob>>;
  /** Whether facts were handed in: then what is still unknown is an error and not a warning. */
  readonly given: boolean;
}

/** Whether two people are one: same login without case, and no known IDs that differ. */
export function samePerson(a: { login: string; id: number | null }, b: { login: string; id: number | null }): boolean {
  if (a.login.toLowerCase() !== b.login.toLowerCase()) return false;
  return a.id === null || b.id === null || a.id === b.id;
}

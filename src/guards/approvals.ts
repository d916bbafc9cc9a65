import type { Facts, PullRequestFacts } from '../model/facts.ts';
import type { GuardInput, Verdict } from '../model/guard.ts';
import type { RecordFile } from '../model/record.ts';
import { approvalRemarks, approvedText, missingTexts, wantedText } from './approval-words.ts';
import { type Exclusion, exclusions } from './exclusions.ts';
import { fill, isFull, mayFill, narrowed, type Requirement } from './requirement.ts';
import { approvalsOf, type Freshness, standingReviews } from './reviews.ts';
import { proposedRecord, versionsOf } from './versions.ts';
import { listed } from './words.ts';

/** What is asked about a pull request. */
export interface ApprovalQuestion {
  /** ID of the judged record. */
  readonly id: string;
  /** Its blob ID in the head; `absent` where the head removes it. */
  readonly oid: string;
  readonly requirements: readonly Requirement[];
  /** Every version of the record whose requester and implementer are excluded. */
  readonly versions: readonly RecordFile[];
  readonly facts: Facts;
  /** Fields that name further people whose approval does not count. */
  readonly excluding?: readonly string[];
}

type Answer = Omit<Verdict, 'guard'>;

/** What a guard says of the approvals it asks for; see {@link judgeApprovals}. */
export function approvalVerdict(
  guard: string,
  requirements: readonly Requirement[],
  input: GuardInput,
  excluding: readonly string[] = [],
): Verdict {
  const { id, oid } = proposedRecord(input);
  const question = { id, oid, requirements, versions: versionsOf(input), facts: input.facts, excluding };
  return { guard, ...judgeApprovals(question) };
}

/**
 * Whether the reviews of a pull request give the approvals asked for, to the letter of docs/contract.md, section 4: latest review
 * that is no comment, membership at the base, exclusions, same bytes in the reviewed commit and the head, nobody
 * twice, a veto by anyone whose approval would count.
 */
export function judgeApprovals(question: ApprovalQuestion): Answer {
  const { pullRequest } = question.facts;
  if (pullRequest !== null) return judgeReviews(question, pullRequest);
  return unknown(`No pull request at hand to look for approvals: ${wantedText(question.requirements)}.`);
}

function judgeReviews(question: ApprovalQuestion, pullRequest: PullRequestFacts): Answer {
  const { id } = question;
  const excluded = exclusions(pullRequest, question.versions, question.excluding);
  const requirements = question.requirements.map((one) => narrowed(one, excluded));
  const standing = standingReviews(pullRequest.reviews);
  const approvals = approvalsOf(standing, (commit) => freshnessOf(question, commit));
  const sure = approvals.filter((one) => one.freshness === 'same').map((one) => one.user);
  const perhaps = approvals.filter((one) => one.freshness !== 'stale').map((one) => one.user);
  const everyone = requirements.flatMap((one) => one.people);
  const given = fill(requirements, sure, excluded);
  const complete = pullRequest.reviewsComplete && pullRequest.committersComplete;

  const vetoes = vetoesOf(standing, requirements, excluded);
  if (complete && vetoes.length > 0) {
    return { answer: 'unmet', because: `${listed(vetoes)} requested changes, which is a veto until taken back.` };
  }
  if (complete && isFull(given)) return { answer: 'met', because: approvedText(requirements, given) };
  // What could still turn out to be given: with reviews unread, anyone's approval.
  if (isFull(fill(requirements, pullRequest.reviewsComplete ? perhaps : everyone, excluded))) {
    return unknown(complete ? unreadCommits(id, perhaps, sure) : unreadList(pullRequest));
  }
  const because = [
    ...missingTexts(question.requirements, given, excluded),
    ...approvalRemarks(id, question.requirements, approvals, pullRequest.reviews, excluded),
  ].join('; ');
  const waiting = vetoes.length === 0 && isFull(fill(requirements, everyone, excluded));
  return { answer: 'unmet', because: `${because}.`, ...(waiting ? { waiting } : {}) };
}

function unknown(because: string): Answer {
  return { answer: 'unknown', because };
}

function freshnessOf({ id, oid, facts }: ApprovalQuestion, commit: string): Freshness {
  const blob = facts.reviewed.get(commit)?.get(id) ?? 'unknown';
  return blob === 'unknown' ? 'unknown' : blob === oid ? 'same' : 'stale';
}

/** Logins of everyone who requested changes and whose approval would count; which commit they saw does not matter. */
function vetoesOf(
  standing: ReturnType<typeof standingReviews>,
  requirements: readonly Requirement[],
  excluded: readonly Exclusion[],
): readonly string[] {
  const vetoes = standing.filter(
    ({ state, user }) =>
      state === 'CHANGES_REQUESTED' && requirements.some((requirement) => mayFill(user, requirement, excluded)),
  );
  return [...new Set(vetoes.map((one) => one.user.login))].sort();
}

function unreadCommits(
  id: string,
  perhaps: readonly { readonly login: string }[],
  sure: readonly { readonly login: string }[],
): string {
  const known = new Set(sure.map((one) => one.login));
  const who = [...new Set(perhaps.map((one) => one.login).filter((login) => !known.has(login)))].sort();
  return `Could not read what ${id} was in the commit that ${listed(who)} approved.`;
}

function unreadList({ reviewsComplete }: PullRequestFacts): string {
  return `The list of ${reviewsComplete ? 'committers' : 'reviews'} could not be read to its end.`;
}

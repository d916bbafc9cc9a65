import { type Facts, type Person, samePerson } from '../model/facts.ts';
import type { Verdict } from '../model/guard.ts';
import type { RecordFile } from '../model/record.ts';
import { type Exclusion, excludedAs, exclusions } from './exclusions.ts';
import { matchPeople, type Slot } from './matching.ts';
import type { Named } from './people.ts';
import { sameAccount, standingReviews } from './reviews.ts';
import { listed } from './words.ts';

/** Approvals asked for from one set of people. */
export interface Requirement {
  /** What people call it: `change-authority`, `owner of SVC-payments`. */
  readonly name: string;
  readonly count: number;
  readonly people: readonly Named[];
}

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
}

/** How an approval relates to the bytes of the head. */
type Freshness = 'same' | 'stale' | 'unknown';

interface Approval {
  readonly user: Person;
  readonly freshness: Freshness;
}

type Answer = Omit<Verdict, 'guard'>;

/**
 * Whether the reviews of a pull request give the approvals asked for, to the letter of contract.md 4: latest review
 * that is no comment, membership at the base, exclusions, same bytes in the reviewed commit and the head, nobody
 * twice, a veto by anyone whose approval would count.
 */
export function judgeApprovals(question: ApprovalQuestion): Answer {
  const { facts, requirements, id } = question;
  const pullRequest = facts.pullRequest;
  const names = requirements.map((one) => (one.count === 1 ? one.name : `${one.count} of ${one.name}`));
  if (pullRequest === null) return unknown(`No pull request at hand to look for approvals: ${listed(names)}.`);

  const excluded = exclusions(pullRequest, question.versions);
  const standing = standingReviews(pullRequest.reviews);
  const complete = pullRequest.reviewsComplete && pullRequest.committersComplete;
  const slots = slotsOf(requirements, excluded);
  const everyone = slots.flatMap((slot) => [...slot.people]);
  const counts = (user: Person) => eligible(user, requirements, excluded);

  const vetoes = standing.filter((one) => one.state === 'CHANGES_REQUESTED' && counts(one.user));
  const approvals = standing
    .filter((one) => one.state === 'APPROVED' && counts(one.user))
    .filter((one) => !standing.some((other) => other.state !== 'APPROVED' && sameAccount(other.user, one.user)))
    .flatMap((one) => approvalOf(one.user, one.commit, question));
  const worst = approvals.map((one) => ({
    ...one,
    freshness: weakest(approvals.filter((other) => sameAccount(other.user, one.user))),
  }));

  const sure = new Set(worst.filter((one) => one.freshness === 'same').map(loginOf));
  const perhaps = new Set(worst.filter((one) => one.freshness !== 'stale').map(loginOf));
  const given = matchPeople(slots, sure);
  const conceivable = matchPeople(slots, pullRequest.reviewsComplete ? perhaps : everyone);

  if (vetoes.length > 0 && complete) {
    const who = [...new Set(vetoes.map((one) => one.user.login))].sort();
    return { answer: 'unmet', because: `${listed(who)} requested changes, which is a veto until taken back.` };
  }
  if (full(given) && complete) {
    return {
      answer: 'met',
      because: names.length === 0 ? 'No approval is asked for.' : `Approved: ${roll(given, slots, requirements)}.`,
    };
  }
  if (full(conceivable)) {
    if (!complete)
      return unknown(
        `The list of ${pullRequest.reviewsComplete ? 'committers' : 'reviews'} could not be read to its end.`,
      );
    const who = [...perhaps].filter((login) => !sure.has(login));
    return unknown(`Could not read what ${id} was in the commit that ${listed(who)} approved.`);
  }
  const because = [
    ...missing(requirements, slots, given, excluded),
    ...remarks(worst, pullRequest.reviews, question, excluded),
  ];
  const waiting = vetoes.length === 0 && full(matchPeople(slots, everyone));
  return { answer: 'unmet', because: `${because.join('; ')}.`, ...(waiting ? { waiting } : {}) };
}

function unknown(because: string): Answer {
  return { answer: 'unknown', because };
}

/** Whether an approval of this person would count for any requirement. */
function eligible(user: Person, requirements: readonly Requirement[], excluded: readonly Exclusion[]): boolean {
  if (isBot(user) || excludedAs(user, excluded) !== null) return false;
  return requirements.some((one) => one.people.some((member) => samePerson(member, user)));
}

function isBot(user: { login: string; bot?: boolean }): boolean {
  return user.bot === true || user.login.toLowerCase().endsWith('[bot]');
}

function slotsOf(requirements: readonly Requirement[], excluded: readonly Exclusion[]): readonly Slot[] {
  return requirements.flatMap((one, requirement) => {
    const people = new Set(candidates(one, excluded).map((person) => person.login.toLowerCase()));
    return Array.from({ length: one.count }, () => ({ requirement, people }));
  });
}

function candidates(requirement: Requirement, excluded: readonly Exclusion[]): readonly Named[] {
  return requirement.people.filter((person) => !isBot(person) && excludedAs(person, excluded) === null);
}

function approvalOf(user: Person, commit: string | null, { id, oid, facts }: ApprovalQuestion): readonly Approval[] {
  if (commit === null) return [{ user, freshness: 'stale' }];
  const blob = facts.reviewed.get(commit)?.get(id) ?? 'unknown';
  return [{ user, freshness: blob === 'unknown' ? 'unknown' : blob === oid ? 'same' : 'stale' }];
}

function weakest(approvals: readonly Approval[]): Freshness {
  const all = approvals.map((one) => one.freshness);
  return all.includes('stale') ? 'stale' : all.includes('unknown') ? 'unknown' : 'same';
}

function loginOf({ user }: Approval): string {
  return user.login.toLowerCase();
}

function full(filled: readonly (string | null)[]): boolean {
  return !filled.includes(null);
}

function roll(given: readonly (string | null)[], slots: readonly Slot[], requirements: readonly Requirement[]): string {
  return listed(given.map((person, index) => `${person} (${requirements[slots[index]?.requirement ?? -1]?.name})`));
}

/** Per requirement what is missing and who may still give it. */
function missing(
  requirements: readonly Requirement[],
  slots: readonly Slot[],
  given: readonly (string | null)[],
  excluded: readonly Exclusion[],
): readonly string[] {
  const counted = new Set(given);
  return requirements.flatMap((one, index) => {
    const open = slots.filter((slot, at) => slot.requirement === index && given[at] === null).length;
    if (open === 0) return [];
    const may = candidates(one, excluded)
      .map((person) => person.login)
      .filter((login) => !counted.has(login.toLowerCase()));
    const who =
      may.length === 0 ? nobody(one, excluded) : `${listed([...new Set(may)].sort(), 'or')} may still approve`;
    return [`Missing ${open} of ${one.count} from ${one.name}: ${who}`];
  });
}

function nobody(requirement: Requirement, excluded: readonly Exclusion[]): string {
  const out = requirement.people.flatMap((person) => {
    const why = isBot(person) ? 'a bot' : excludedAs(person, excluded);
    return why === null ? [] : [`${person.login} is ${why}`];
  });
  return out.length === 0 ? 'nobody else may approve' : `nobody may approve (${listed(out)})`;
}

/** Approvals that were given and do not count, with the reason. */
function remarks(
  approvals: readonly Approval[],
  reviews: readonly { user: Person | null; state: string }[],
  { id, requirements }: ApprovalQuestion,
  excluded: readonly Exclusion[],
): readonly string[] {
  const stale = [...new Set(approvals.filter((one) => one.freshness === 'stale').map((one) => one.user.login))].sort();
  const refused = new Map<string, string>();
  for (const { user, state } of reviews) {
    if (user === null || state !== 'APPROVED') continue;
    const why = isBot(user) ? 'a bot' : excludedAs(user, excluded);
    if (why !== null && requirements.some((one) => one.people.some((member) => samePerson(member, user))))
      refused.set(user.login, why);
  }
  return [
    ...stale.map((login) => `the approval of ${login} is stale: ${id} reads differently now`),
    ...[...refused].sort().map(([login, why]) => `the approval of ${login} does not count (${why})`),
  ];
}

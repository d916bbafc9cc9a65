import type { Review } from '../model/facts.ts';
import { type Exclusion, excludedAs, isBot } from './exclusions.ts';
import { type Filling, narrowed, type Requirement } from './requirement.ts';
import type { Approval } from './reviews.ts';
import { listed } from './words.ts';

/** What is asked for, for people. */
export function wantedText(requirements: readonly Requirement[]): string {
  return listed(requirements.map((one) => (one.count === 1 ? fullName(one) : `${one.count} of ${fullName(one)}`)));
}

function fullName({ name, group }: Requirement): string {
  return group === null ? name : `${name} (${group})`;
}

/** Who approved as what. */
export function approvedText(requirements: readonly Requirement[], given: readonly Filling[]): string {
  const all = requirements.flatMap((one, index) => (given[index] ?? []).map((person) => `${person} (${one.name})`));
  return all.length === 0 ? 'No approval is asked for.' : `Approved: ${listed(all)}.`;
}

/** Per requirement what is missing and who may still give it. */
export function missingTexts(
  requirements: readonly Requirement[],
  given: readonly Filling[],
  excluded: readonly Exclusion[],
): readonly string[] {
  const counted = new Set(given.flat());
  return requirements.flatMap((one, index) => {
    const open = (given[index] ?? []).filter((person) => person === null).length;
    if (open === 0) return [];
    const may = narrowed(one, excluded).people.filter((person) => !counted.has(person.login.toLowerCase()));
    const names = [...new Set(may.map((person) => person.login))].sort();
    const who = names.length === 0 ? nobody(one, excluded) : `${listed(names, 'or')} may still approve`;
    return [`Missing ${open} of ${one.count} from ${fullName(one)}: ${who}`];
  });
}

function nobody(requirement: Requirement, excluded: readonly Exclusion[]): string {
  const out = requirement.people.flatMap((person) => {
    const why = reasonAgainst(person, excluded);
    return why === null ? [] : [`${person.login} is ${why}`];
  });
  return out.length === 0 ? 'nobody else may approve' : `nobody else may approve (${listed(out)})`;
}

/** Approvals that were given and do not count, with the reason. */
export function approvalRemarks(
  id: string,
  requirements: readonly Requirement[],
  approvals: readonly Approval[],
  reviews: readonly Review[],
  excluded: readonly Exclusion[],
): readonly string[] {
  const isNamed = (login: string) =>
    requirements.some((one) => one.people.some((person) => person.login.toLowerCase() === login.toLowerCase()));
  const stale = approvals
    .filter((one) => one.freshness === 'stale' && isNamed(one.user.login))
    .map((one) => one.user.login);
  const standing = new Set(approvals.map((one) => one.user.login.toLowerCase()));
  const refused = new Map<string, string>();
  for (const { user, state, commit } of reviews) {
    if (user === null || state !== 'APPROVED' || !isNamed(user.login)) continue;
    const empty = commit === null && !standing.has(user.login.toLowerCase()) ? 'it names no commit' : null;
    const why = reasonAgainst(user, excluded) ?? empty;
    if (why !== null) refused.set(user.login, why);
  }
  const counted = stale.filter((login) => !refused.has(login));
  return [
    ...[...new Set(counted)].sort().map((login) => `the approval of ${login} is stale: ${id} reads differently now`),
    ...[...refused].sort().map(([login, why]) => `the approval of ${login} does not count (${why})`),
  ];
}

function reasonAgainst(
  person: { login: string; id: number | null; bot?: boolean },
  excluded: readonly Exclusion[],
): string | null {
  return isBot(person) ? 'a bot' : excludedAs(person, excluded);
}

import type { Person, Review } from '../../src/model/facts.ts';
import type { Scenario, WrittenPerson } from './scenario.ts';

/** What the reference says of a scenario. */
export interface ReferenceAnswer {
  readonly answer: 'met' | 'unmet' | 'unknown';
  readonly waiting: boolean;
}

type Decision = Review & { readonly user: Person; readonly commit: string };

/**
 * A second reading of docs/contract.md, section 4: as slow and plain as the words, sharing no code with `src/guards/`. It
 * decides by trying every way of giving approvals to requirements.
 */
export function referenceAnswer(scenario: Scenario): ReferenceAnswer {
  // "is, at the base revision, a member of the group (or holds the role) that the guard names"
  const wanted: WrittenPerson[][] = [];
  const ownerLogins: WrittenPerson[] = [];
  for (const ask of scenario.each) {
    if ('role' in ask) {
      const group = scenario.roles[ask.role];
      if (group === undefined || group === null || !group.active) return { answer: 'unmet', waiting: false };
      for (let n = 0; n < ask.count; n += 1) wanted.push([...group.members]);
    } else {
      for (const service of affectedServices(scenario, ask['owners-of'])) {
        const owner = scenario.owners[service];
        if (owner === undefined || owner === null) return { answer: 'unmet', waiting: false };
        ownerLogins.push(owner);
      }
    }
  }
  // One owner of several services counts for all of them; two IDs under one login are nobody.
  for (const [index, owner] of ownerLogins.entries()) {
    const same = ownerLogins.filter((other) => lower(other) === lower(owner));
    const ids = same.map((other) => other.id).filter((id) => id !== null);
    if (ids.some((id) => id !== ids[0])) return { answer: 'unmet', waiting: false };
    if (ownerLogins.findIndex((other) => lower(other) === lower(owner)) !== index) continue;
    wanted.push([{ login: owner.login, id: ids[0] ?? null }]);
  }

  const excludedPeople: WrittenPerson[] = [scenario.author, ...scenario.committers];
  for (const version of [scenario.before, scenario.head]) {
    for (const login of [version.requester, version.implementer])
      if (login !== null) excludedPeople.push({ login, id: null });
  }
  const isExcluded = (person: WrittenPerson): boolean =>
    lower(person).endsWith('[bot]') ||
    excludedPeople.some((one) => lower(one) === lower(person) || (one.id !== null && one.id === person.id));
  const fills = (person: Person, slot: readonly WrittenPerson[]): boolean =>
    !person.bot &&
    !isExcluded(person) &&
    slot.some(
      (one) =>
        !isExcluded(one) &&
        lower(one) === lower(person) &&
        !(one.id !== null && person.id !== null && one.id !== person.id),
    );
  const wouldCount = (person: Person): boolean => wanted.some((slot) => fills(person, slot));

  // "A review without a user or a commit does not count": it is as if it were not there.
  // "that person's latest review that is not a plain comment"; of equal instants the least favourable one holds.
  const decisions = scenario.reviews.filter(
    (one): one is Decision =>
      one.user !== null &&
      one.commit !== null &&
      (one.state === 'APPROVED' || one.state === 'CHANGES_REQUESTED' || one.state === 'DISMISSED'),
  );
  const latest = decisions.filter(
    (one) => !decisions.some((other) => isSame(one.user, other.user) && when(other) > when(one)),
  );
  const vetoed = latest.some((one) => one.state === 'CHANGES_REQUESTED' && wouldCount(one.user));
  const approving = latest.filter(
    (one) =>
      one.state === 'APPROVED' &&
      wouldCount(one.user) &&
      // An ID under two logins is nobody.
      !latest.some(
        (other) =>
          isSame(one.user, other.user) && (other.state !== 'APPROVED' || lower(other.user) !== lower(one.user)),
      ),
  );
  const freshness = (review: Decision): 'same' | 'stale' | 'unknown' => {
    const state = scenario.commits[review.commit] ?? 'unknown';
    return state === 'same' || state === 'unknown' ? state : 'stale';
  };
  const worst = (review: Decision): string => {
    const all = latest.filter((other) => isSame(other.user, review.user)).map(freshness);
    return all.includes('stale') ? 'stale' : all.includes('unknown') ? 'unknown' : 'same';
  };
  const sure = approving.filter((one) => worst(one) === 'same').map((one) => one.user);
  const perhaps = approving.filter((one) => worst(one) !== 'stale').map((one) => one.user);
  const everyone = wanted
    .flat()
    .filter((one) => !isExcluded(one))
    .map((one): Person => ({ ...one, bot: false }));

  const complete = scenario.reviewsComplete && scenario.committersComplete;
  if (complete && vetoed) return { answer: 'unmet', waiting: false };
  if (complete && assignable(wanted, sure, fills, [])) return { answer: 'met', waiting: false };
  if (assignable(wanted, scenario.reviewsComplete ? perhaps : everyone, fills, []))
    return { answer: 'unknown', waiting: false };
  return { answer: 'unmet', waiting: !vetoed && assignable(wanted, everyone, fills, []) };
}

/** Whether every slot can have a person of its own: tries all ways. */
function assignable(
  slots: readonly (readonly WrittenPerson[])[],
  people: readonly Person[],
  fills: (person: Person, slot: readonly WrittenPerson[]) => boolean,
  used: readonly string[],
): boolean {
  const [slot, ...rest] = slots;
  if (slot === undefined) return true;
  return people.some(
    (one) => !used.includes(lower(one)) && fills(one, slot) && assignable(rest, people, fills, [...used, lower(one)]),
  );
}

function affectedServices(scenario: Scenario, paths: readonly string[]): readonly string[] {
  const services = new Set<string>();
  for (const path of paths) {
    if (path === 'services') for (const one of scenario.head.services) services.add(one);
    if (path === 'cis.services')
      for (const ci of scenario.head.cis) for (const one of scenario.cis[ci] ?? []) services.add(one);
  }
  return [...services];
}

function lower(person: { login: string }): string {
  return person.login.toLowerCase();
}

function isSame(a: Person, b: Person): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  return lower(a) === lower(b);
}

/** An approval that nobody can date is older than all that can be dated, a refusal newer. */
function when(review: Review): number {
  const time = new Date(review.submittedAt).getTime();
  if (!Number.isNaN(time)) return time;
  return review.state === 'APPROVED' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

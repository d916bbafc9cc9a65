import { samePerson } from '../model/facts.ts';
import { type Exclusion, excludedAs, isBot } from './exclusions.ts';
import { matchPeople } from './matching.ts';
import type { Named } from './people.ts';

/** Approvals asked for from one set of people. */
export interface Requirement {
  /** What people call it: `change-authority`, `owner of SVC-payments`. */
  readonly name: string;
  /** The group that a role is bound to; null where the name says it all. */
  readonly group: string | null;
  readonly count: number;
  readonly people: readonly Named[];
}

/** Who fills the approvals of one requirement: a login in lower case, or null where one is open. */
export type Filling = readonly (string | null)[];

/** A requirement without the people who are excluded; done once, because the lists may be long. */
export function narrowed(requirement: Requirement, excluded: readonly Exclusion[]): Requirement {
  const people = requirement.people.filter((person) => !isBot(person) && excludedAs(person, excluded) === null);
  return { ...requirement, people };
}

/** Whether an approval by this person would count for a narrowed requirement. */
export function mayFill(
  person: Named & { readonly bot?: boolean },
  requirement: Requirement,
  excluded: readonly Exclusion[],
): boolean {
  if (isBot(person) || excludedAs(person, excluded) !== null) return false;
  return requirement.people.some((member) => samePerson(member, person));
}

/** Gives every narrowed requirement people of its own from those who approve, as far as they go. */
export function fill(
  requirements: readonly Requirement[],
  people: readonly (Named & { readonly bot?: boolean })[],
  excluded: readonly Exclusion[],
): readonly Filling[] {
  const slots = requirements.flatMap((one, requirement) => {
    const fitting = people.filter((person) => mayFill(person, one, excluded)).map(({ login }) => login.toLowerCase());
    return Array.from({ length: one.count }, () => ({ requirement, people: new Set(fitting) }));
  });
  const filled = matchPeople(slots.map((slot) => slot.people));
  return requirements.map((_, requirement) => filled.filter((_, at) => slots[at]?.requirement === requirement));
}

/** Whether nothing is open. */
export function isFull(fillings: readonly Filling[]): boolean {
  return fillings.every((one) => !one.includes(null));
}

import { asString, asStrings } from '../model/json.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { type Named, peopleOf } from './people.ts';

const kinds = ['group'] as const;

/** Status of a group whose lead counts. */
const ACTIVE = 'active';

/**
 * Who may approve as the manager of a person: the leads of the active groups that the person belongs to; for a group that the person
 * leads, the first on its escalation path who is somebody else. Groups that roles are bound to (boards) lead nobody.
 *
 * @param base people are those of the base revision
 */
export function managersOf(base: Snapshot, login: string): readonly Named[] {
  const boards = new Set(Object.values(base.rules.settings.roles));
  const self = login.toLowerCase();
  const found = new Map<string, Named>();
  for (const entry of ofKind(base, kinds[0])) {
    if (boards.has(entry.id) || entry.status !== ACTIVE) continue;
    const { members, lead, escalation } = entry.open().data;
    if (!peopleOf(members).some((one) => one.login.toLowerCase() === self)) continue;
    const path = [asString(lead), ...asStrings(escalation)].flatMap((one) => (one === null ? [] : [one]));
    const manager = firstOther(base, path, self);
    if (manager !== null) found.set(manager.login.toLowerCase(), manager);
  }
  return [...found.values()].sort((a, b) => (a.login < b.login ? -1 : 1));
}

/** The first on a path of logins and groups who is not this person; of a group its lead is meant. */
function firstOther(base: Snapshot, path: readonly string[], self: string): Named | null {
  for (const one of path) {
    const group = base.byId.get(one)?.[0];
    const login = group === undefined ? one : group.status === ACTIVE ? asString(group.open().data['lead']) : null;
    if (login !== null && login.toLowerCase() !== self) return knownPerson(base, login);
  }
  return null;
}

/** The person with the numeric ID that any group knows of them: a login that has changed hands must not approve. */
function knownPerson(base: Snapshot, login: string): Named {
  const wanted = login.toLowerCase();
  for (const entry of ofKind(base, kinds[0]))
    for (const member of peopleOf(entry.open().data['members']))
      if (member.login.toLowerCase() === wanted && member.id !== null) return member;
  return { login, id: null };
}

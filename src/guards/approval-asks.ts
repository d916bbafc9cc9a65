import type { GuardInput } from '../model/guard.ts';
import { asString, type JsonObject } from '../model/json.ts';
import { groupMembers, type Membership, roleMembers } from './people.ts';
import type { Requirement } from './requirement.ts';

/** How many approvals one entry asks for. */
export function countOf(ask: JsonObject): number {
  return typeof ask['count'] === 'number' ? ask['count'] : 1;
}

/** The requirement of an entry that names a role or a group, or why nobody can fill it. People are those of the base. */
export function membersAsked(ask: JsonObject, { base }: Pick<GuardInput, 'base'>): Requirement | string {
  const role = asString(ask['role']);
  const group = asString(ask['group']);
  const membership: Membership =
    role !== null
      ? roleMembers(base, role)
      : group !== null
        ? groupMembers(base, group)
        : { problem: 'no role is named' };
  if ('problem' in membership) return membership.problem;
  const name = role ?? membership.group;
  return { name, group: role === null ? null : membership.group, count: countOf(ask), people: membership.members };
}

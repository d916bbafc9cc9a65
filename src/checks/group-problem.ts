import type { Membership } from '../guards/people.ts';

/** Why nobody of a group can be asked, null where somebody can. Guards say it of the base; a check looks at its own revision alone. */
export function groupProblem(membership: Membership): string | null {
  if ('problem' in membership) return membership.problem.replace(' at the base', '');
  return membership.members.length === 0 ? `${membership.group} has no members` : null;
}

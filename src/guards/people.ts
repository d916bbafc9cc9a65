import { asString, isObject, type Json } from '../model/json.ts';
import { find, type Snapshot } from '../model/snapshot.ts';

/** Kinds that this file knows. */
const kinds = ['group'] as const;
const [GROUP] = kinds;

/** A person as a record names them: a login, and the numeric ID where it is known. */
export interface Named {
  readonly login: string;
  readonly id: number | null;
}

/** The people of a group, or why it cannot be asked. */
export type Membership = { readonly group: string; readonly members: readonly Named[] } | { readonly problem: string };

/** Status of a group whose members count (docs/contract.md, section 2: groups are read from the base). */
const ACTIVE = 'active';

/** One person as a field names them: `bob` or `{login: bob, id: 12}`. Null for anything else: a damaged ID must not widen who counts. */
export function personOf(value: Json | undefined): Named | null {
  if (typeof value === 'string') return value === '' ? null : { login: value, id: null };
  if (!isObject(value)) return null;
  const login = asString(value['login']);
  const id = value['id'] ?? null;
  if (login === null || login === '' || !(id === null || Number.isSafeInteger(id))) return null;
  return { login, id: typeof id === 'number' ? id : null };
}

/** The people a field names, alone or in a list. */
export function peopleOf(value: Json | undefined): readonly Named[] {
  const values: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => personOf(one) ?? []);
}

/** Members of the group at the base revision. */
export function groupMembers(base: Snapshot, id: string): Membership {
  const entries = base.byId.get(id) ?? [];
  const group = find(base, id);
  if (group === null) return { problem: `${id} does not exist at the base` };
  if (entries.length > 1) return { problem: `${id} exists ${entries.length} times at the base` };
  if (group.kind !== GROUP) return { problem: `${id} is no group` };
  if (group.status !== ACTIVE) return { problem: `${id} is ${group.status}, not ${ACTIVE}` };
  return { group: id, members: peopleOf(group.open().data['members']) };
}

/** Members of the group that the settings of the base revision bind a role to. */
export function roleMembers(base: Snapshot, role: string): Membership {
  const { roles } = base.rules.settings;
  const group = Object.hasOwn(roles, role) ? roles[role] : undefined;
  if (group === undefined) return { problem: `the role ${role} is bound to no group in .gitsm/settings.yml` };
  return groupMembers(base, group);
}

import { roleMembers } from '../guards/people.ts';
import { listed } from '../guards/words.ts';
import { snapshotCheck } from '../model/check.ts';
import { asString, isObject, type JsonObject } from '../model/json.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { SETTINGS_PATH } from '../records/settings.ts';
import { groupProblem } from './group-problem.ts';

/** Follows the roles of the settings to their groups. */
export const roleBound = snapshotCheck({
  id: 'role-bound',
  title: 'A role leads to no group that could approve.',
  why: 'Moves ask roles for approval. A role that is bound to no group, or to one that is missing, retired or empty, blocks every move that needs it.',
  fix: 'Bind the role to an active group with members under "roles:" in .gitsm/settings.yml.',
  severity: 'error',
  examples: [
    {
      name: 'a role bound to a group that does not exist',
      files: {
        '.gitsm/settings.yml':
          'organisation: Northwind Water\ntimezone: Europe/London\nroles:\n  change-authority: GRP-change-autority\n',
      },
      expect: [
        '.gitsm/settings.yml:4:21 Unexpected group of the role change-authority: GRP-change-autority does not exist.',
      ],
    },
    {
      name: 'a role that moves ask for and that is bound to nothing',
      files: {
        '.gitsm/settings.yml':
          'organisation: Northwind Water\ntimezone: Europe/London\nroles:\n  change-authority: GRP-change-authority\n  cab: GRP-cab\n',
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: new\ntype: normal\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: ['.gitsm/settings.yml:4:3 Unexpected absence of the role ecab, which moves of change ask for.'],
    },
  ],
  *run(snapshot) {
    const { roles } = snapshot.rules.settings;
    if (!snapshot.rules.settled) return;
    for (const role of Object.keys(roles)) {
      const problem = groupProblem(roleMembers(snapshot, role));
      if (problem === null) continue;
      yield {
        record: null,
        file: SETTINGS_PATH,
        place: { pointer: ['roles', role] },
        message: `Unexpected group of the role ${role}: ${problem}.`,
        help: 'Bind the role to an active group with members.',
      };
    }
    for (const [role, kinds] of rolesAsked(snapshot)) {
      if (Object.hasOwn(roles, role)) continue;
      yield {
        record: null,
        file: SETTINGS_PATH,
        place: { pointer: ['roles'] },
        message: `Unexpected absence of the role ${role}, which moves of ${listed([...kinds])} ask for.`,
        help: `Add "${role}: GRP-..." under "roles:".`,
        severity: 'warning' as const,
      };
    }
  },
});

/** Roles that lifecycles name, with the kinds there are records of. */
function rolesAsked({ entries, rules }: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Set(entries.map((entry) => entry.kind));
  const asked = new Map<string, Set<string>>();
  for (const { kind, lifecycle } of rules.processes.values()) {
    if (!used.has(kind)) continue;
    for (const { options } of lifecycle.transitions.flatMap((one) => one.guards)) {
      for (const role of rolesIn(options)) asked.set(role, (asked.get(role) ?? new Set()).add(kind));
    }
  }
  return new Map([...asked].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rolesIn(options: JsonObject): readonly string[] {
  const asks = Array.isArray(options['each']) ? options['each'] : [options['override'] ?? null];
  return asks.flatMap((ask: unknown) => (isObject(ask) ? (asString(ask['role']) ?? []) : []));
}

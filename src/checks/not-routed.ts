import { snapshotCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { isOver } from '../model/process.ts';
import { routeOf } from '../model/routing.ts';

/** Looks for open records of a kind that the settings route, which no group has. */
export const notRouted = snapshotCheck({
  id: 'not-routed',
  title: 'Nobody has an open record: it names no group.',
  why: 'What no group has, nobody looks at, and when its target is missed nobody is told. The settings say where records of its kind go (functional escalation, FitSM PR9.3; ISO/IEC 20000-1:2018 8.6.1).',
  fix: 'Set "group"; and where no rule fits, add one at the end of "routing:" in .gitsm/settings.yml that takes the rest.',
  severity: 'warning',
  examples: [
    {
      name: 'two incidents without a group: a rule fits one of them',
      files: {
        '.gitsm/settings.yml': 'routing:\n  - {kinds: [incident], category: network, group: GRP-cab}\n',
        'records/incidents/INC-0001.md': incident('INC-0001', 'category: network\n'),
        'records/incidents/INC-0002.md': incident('INC-0002', 'category: access\n'),
        'records/incidents/INC-0003.md': incident('INC-0003', 'group: GRP-ecab\n'),
      },
      expect: [
        'records/incidents/INC-0001.md:2:5 Unexpected absence of a group, expected GRP-cab by the routing of the settings.',
        'records/incidents/INC-0002.md:2:5 Unexpected absence of a group, and no rule of the routing fits.',
      ],
    },
    {
      name: 'where the settings route nothing, nothing is expected',
      files: { 'records/incidents/INC-0001.md': incident('INC-0001', '') },
      expect: [],
    },
  ],
  *run(snapshot) {
    const routed = new Set(snapshot.rules.settings.routing.flatMap(({ kinds }) => kinds));
    const lost = snapshot.entries.filter(
      (entry) => routed.has(entry.kind) && !isOver(snapshot.rules, entry) && !given(entry.kept()['group']),
    );
    snapshot.preload(lost);
    for (const entry of lost) {
      const route = routeOf(snapshot, entry.kind, entry.open().data);
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['id'] },
        message:
          route === null
            ? 'Unexpected absence of a group, and no rule of the routing fits.'
            : `Unexpected absence of a group, expected ${route.group.slice(0, 80)} by the routing of the settings.`,
        help:
          route === null
            ? 'Set "group", or add a rule.'
            : `Write "group: ${route.group.slice(0, 80)}", or another one.`,
      };
    }
  },
});

function incident(id: string, lines: string): string {
  return `---\nid: ${id}\ntitle: Line drops\nstatus: new\nimpact: low\nurgency: low\n${lines}timeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n`;
}

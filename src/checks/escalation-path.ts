import { peopleOf } from '../guards/people.ts';
import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { shortValue } from '../model/short-value.ts';
import { ofKind } from '../model/snapshot.ts';
import { cycleText, type Edge, knots, shortestCycle } from './cycles.ts';
import { textsIn } from './texts-in.ts';

/** The status of a group that is at work. */
const ACTIVE = 'active';

/** Follows the escalation path of every group. */
export const escalationPath = snapshotCheck({
  id: 'escalation-path',
  title: 'An escalation path leads to nobody, or back to where it began.',
  why: 'Whoever is named there is told when a target is about to be missed and the lead could not prevent it (FitSM PR9.3: functional and hierarchical escalation). A path to a group without a lead, or to somebody who has left, is found out on the worst day of the year.',
  fix: 'Name people who are members of a group, and active groups that have a lead; let the path end.',
  severity: 'warning',
  kinds: ['group'],
  examples: [
    {
      name: 'a group that is not there, one without a lead, and somebody nobody knows',
      files: {
        'records/groups/GRP-desk.md':
          '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna]\nlead: anna\nescalation: [GRP-directors, GRP-cab, walter]\n---\n',
      },
      expect: [
        'records/groups/GRP-desk.md:7:14 Unexpected GRP-directors, expected an active group.',
        'records/groups/GRP-desk.md:7:29 Unexpected GRP-cab, expected a group that has a lead.',
        'records/groups/GRP-desk.md:7:38 Unexpected login walter, expected a member of an active group.',
      ],
    },
    {
      name: 'two groups that send each other round in circles',
      files: {
        'records/groups/GRP-desk.md':
          '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna]\nlead: anna\nescalation: [GRP-network]\n---\n',
        'records/groups/GRP-network.md':
          '---\nid: GRP-network\ntitle: Network\nstatus: active\nmembers: [owen]\nlead: owen\nescalation: [anna, GRP-desk]\n---\n',
      },
      expect: ['records/groups/GRP-desk.md:7:14 Unexpected circle of escalation: GRP-desk → GRP-network → GRP-desk.'],
    },
    {
      name: 'to a person first, then to the lead of another group',
      files: {
        'records/groups/GRP-desk.md':
          '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna, dave]\nlead: anna\nescalation: [DAVE, GRP-network]\n---\n',
        'records/groups/GRP-network.md':
          '---\nid: GRP-network\ntitle: Network\nstatus: active\nmembers: [owen]\nlead: owen\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const active = ofKind(snapshot, 'group').filter(({ status }) => status === ACTIVE);
    const groups = new Map<string, RecordEntry>(active.map((entry) => [entry.id, entry]));
    const people = new Set(
      active.flatMap((entry) => peopleOf(entry.open().data['members']).map(({ login }) => login.toLowerCase())),
    );
    const graph = new Map<string, Edge[]>();
    for (const entry of active) {
      const edges: Edge[] = [];
      for (const [index, name] of textsIn(entry.open().data['escalation'])) {
        const other = groups.get(name);
        if (other !== undefined) edges.push({ to: name, at: String(index) });
        const problem = name.startsWith('GRP-')
          ? other === undefined
            ? `Unexpected ${shortValue(name)}, expected an active group.`
            : asString(other.open().data['lead']) === null
              ? `Unexpected ${shortValue(name)}, expected a group that has a lead.`
              : null
          : people.has(name.toLowerCase())
            ? null
            : `Unexpected login ${shortValue(name)}, expected a member of an active group.`;
        if (problem === null) continue;
        const place = { pointer: ['escalation', index] };
        const help = 'Name a member of a group, or an active group with a lead.';
        yield { record: entry.id, file: entry.path, place, message: problem, help };
      }
      if (edges.length > 0) graph.set(entry.id, edges);
    }
    for (const knot of knots(graph)) {
      const first = knot[0] ?? '';
      const entry = groups.get(first);
      const cycle = shortestCycle(graph, first);
      const at = graph.get(first)?.find(({ to }) => to === cycle[1])?.at;
      if (entry === undefined || at === undefined) continue;
      yield {
        record: first,
        file: entry.path,
        place: { pointer: ['escalation', Number(at)] },
        message: `Unexpected circle of escalation: ${cycleText(cycle)}.`,
        help: 'Let the path end with somebody who decides.',
      };
    }
  },
});

import { peopleOf } from '../guards/people.ts';
import { snapshotCheck } from '../model/check.ts';
import { asString, asStrings, type JsonObject } from '../model/json.ts';
import { shortValue } from '../model/short-value.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { mapsIn } from './maps-in.ts';
import { textsIn } from './texts-in.ts';

/** Kinds that this file knows. */
const kinds = ['group'] as const;
const [GROUP] = kinds;

/** The status of a group that is at work. */
const ACTIVE = 'active';

/** The status of an agreement on which no clock begins any more. */
const RETIRED = 'retired';

/** Asks of every threshold whom it would reach. */
export const thresholdsValid = snapshotCheck({
  id: 'thresholds-valid',
  title: 'A threshold of an agreement tells nobody, or is there twice.',
  why: 'A warning that reaches nobody is none. Only members of the groups of this repository are told, so that no record can call in the whole world; a login that nobody has, or a role that nobody fills, is left out without a word.',
  fix: 'Use assignee, lead, escalation, owner, reporter, or the login of a member of a group; give groups a lead and an escalation path; write each percentage once.',
  severity: 'warning',
  kinds: ['agreement'],
  examples: [
    {
      name: 'somebody who has left, roles that nobody fills, and a percentage twice',
      files: {
        'records/agreements/SLA-print.md': agreement(
          'thresholds:\n  - {at: 50, tell: [assignee, walter]}\n  - {at: 75, tell: [lead, escalation]}\n  - {at: 75, tell: [owner]}\n',
        ),
      },
      expect: [
        'records/agreements/SLA-print.md:10:31 Unexpected login walter, expected a role or a member of an active group.',
        'records/agreements/SLA-print.md:11:21 Unexpected role lead: no active group has a lead.',
        'records/agreements/SLA-print.md:11:27 Unexpected role escalation: no active group has an escalation path.',
        'records/agreements/SLA-print.md:12:10 Unexpected second threshold at 75 %.',
        'records/agreements/SLA-print.md:12:21 Unexpected role owner: the agreement names none.',
      ],
    },
    {
      name: 'an owner who is no member of any group',
      files: {
        'records/agreements/SLA-print.md': agreement('owner: walter\nthresholds: [{at: 90, tell: [owner]}]\n'),
      },
      expect: ['records/agreements/SLA-print.md:10:30 Unexpected role owner: walter is no member of an active group.'],
    },
    {
      name: 'everybody can be reached',
      files: {
        'records/groups/GRP-desk.md':
          '---\nid: GRP-desk\ntitle: Service desk\nstatus: active\nmembers: [anna, {login: Dave, id: 12}]\nlead: anna\nescalation: [dave]\n---\n',
        'records/agreements/SLA-print.md': agreement(
          'owner: carol\nthresholds:\n  - {at: 50, tell: [assignee, reporter]}\n  - {at: 80, tell: [lead, dave]}\n  - {at: 100, tell: [lead, escalation, owner]}\n',
        ),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const agreements = ofKind(snapshot, 'agreement').filter(({ status }) => status !== RETIRED);
    if (agreements.length === 0) return;
    const reach = reachOf(snapshot);
    for (const { id, path, open } of agreements) {
      const { data } = open();
      const seen = new Set<number>();
      for (const [index, threshold] of mapsIn(data['thresholds'])) {
        const at = threshold['at'];
        if (typeof at === 'number' && seen.has(at)) {
          const place = { pointer: ['thresholds', index, 'at'] };
          const help = 'Join the two thresholds.';
          yield { record: id, file: path, place, message: `Unexpected second threshold at ${at} %.`, help };
        }
        if (typeof at === 'number') seen.add(at);
        for (const [position, who] of textsIn(threshold['tell'])) {
          const problem = problemWith(who, data, reach);
          if (problem === null) continue;
          const place = { pointer: ['thresholds', index, 'tell', position] };
          const help = 'Name somebody who can be reached, or leave it out.';
          yield { record: id, file: path, place, message: problem, help };
        }
      }
    }
  },
});

/** Whom the groups at work make known. */
interface Reach {
  /** Logins in lower case. */
  readonly people: ReadonlySet<string>;
  readonly lead: boolean;
  readonly escalation: boolean;
}

function reachOf(snapshot: Snapshot): Reach {
  const groups = ofKind(snapshot, GROUP)
    .filter(({ status }) => status === ACTIVE)
    .map((entry) => entry.open().data);
  const members = groups.flatMap((data) => peopleOf(data['members']).map(({ login }) => login.toLowerCase()));
  return {
    people: new Set(members),
    lead: groups.some((data) => asString(data['lead']) !== null),
    escalation: groups.some((data) => asStrings(data['escalation']).length > 0),
  };
}

function problemWith(who: string, data: JsonObject, { people, lead, escalation }: Reach): string | null {
  switch (who) {
    case 'assignee':
    case 'reporter':
      return null;
    case 'lead':
      return lead ? null : 'Unexpected role lead: no active group has a lead.';
    case 'escalation':
      return escalation ? null : 'Unexpected role escalation: no active group has an escalation path.';
    case 'owner': {
      const owner = asString(data['owner']);
      if (owner === null) return 'Unexpected role owner: the agreement names none.';
      if (people.has(owner.toLowerCase())) return null;
      return `Unexpected role owner: ${shortValue(owner)} is no member of an active group.`;
    }
    default:
      if (people.has(who.toLowerCase())) return null;
      return `Unexpected login ${shortValue(who)}, expected a role or a member of an active group.`;
  }
}

function agreement(more: string): string {
  return `---\nid: SLA-print\ntitle: Printing\nstatus: active\ntype: sla\ncalendar: CAL-office\ntargets:\n  - {metric: resolution, P1: 4h}\n${more}---\n`;
}

import { type JudgedMove, movesOf } from '../guards/moves.ts';
import { listed } from '../guards/words.ts';
import { deltaCheck } from '../model/check.ts';
import type { Delta } from '../model/delta.ts';
import { type Process, transitionsFrom } from '../model/process.ts';
import { find } from '../model/snapshot.ts';
import { weightOf } from './role-approval.ts';

/** Reports the judged moves that are not allowed. */
export const moveAllowed = deltaCheck({
  id: 'move-allowed',
  title: 'A record changes its status in a way the lifecycle does not allow, or not yet.',
  why: 'The lifecycle is the agreed way of working: which step may follow which, and who has to approve it (ITIL change enablement; FitSM PR12.2, PR12.4). A pull request is judged by the lifecycle of its base, so nobody allows their own move.',
  fix: 'Take the steps the lifecycle has, and give each what it asks for: "gitsm explain <ID>" lists both.',
  severity: 'error',
  examples: [
    {
      name: 'an incident that is closed at once',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:30:00Z, status: closed, by: erin}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected move from new to closed, expected in-progress, on-hold, resolved or cancelled.',
      ],
    },
    {
      name: 'two steps in one pull request are fine',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:30:00Z, status: resolved, by: erin}\n  - {at: 2026-11-21T09:40:00Z, status: closed, by: anna}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      expect: [],
    },
    {
      name: 'a change that needs approval, looked at without a pull request',
      before: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: authorize\ntype: normal\nrisk: low\nservices: [SVC-payments]\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\ntimeline:\n  - {at: 2026-11-21T07:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T08:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: authorize, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      files: {
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: Raise the timeout\nstatus: scheduled\ntype: normal\nrisk: low\nservices: [SVC-payments]\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\ntimeline:\n  - {at: 2026-11-21T07:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T08:00:00Z, status: assess, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: authorize, by: anna}\n  - {at: 2026-11-21T09:30:00Z, status: scheduled, by: anna}\n---\n\n## Implementation plan\n\nSet it.\n\n## Back-out plan\n\nSet it back.\n',
      },
      expect: [
        'records/changes/CHG-0001.md:4:9 Unexpected move from authorize to scheduled, not known to be allowed. approved-by: No pull request at hand to look for approvals: change-authority (GRP-change-authority).',
      ],
    },
    {
      name: 'a new record that does not begin at the beginning',
      before: {},
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: on-hold, by: anna}\n---\n',
      },
      expect: ['records/incidents/INC-0001.md:4:9 Unexpected first status on-hold, expected new.'],
    },
    {
      name: 'an entry that repeats the status is no move',
      before: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nimpact: low\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:00:00Z, status: resolved, by: erin}\n  - {at: 2026-11-20T11:00:00Z, status: closed, by: anna}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nimpact: high\nurgency: low\nassignee: erin\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:00:00Z, status: resolved, by: erin}\n  - {at: 2026-11-20T11:00:00Z, status: closed, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: closed, by: anna, changed: {impact: {from: low, to: high}}}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      expect: [],
    },
  ],
  *run(delta, facts) {
    for (const move of movesOf(delta, facts)) {
      if (move.allowed) continue;
      const common = { record: move.record, file: move.path, place: { pointer: pointerOf(move, delta) } };
      if (!move.known) {
        yield {
          ...common,
          message: unknownMove(move, delta),
          help: `Run "gitsm explain ${move.record}" for what it may become.`,
        };
        continue;
      }
      const open = move.verdicts.filter((one) => one.answer !== 'met');
      const refused = open.some((one) => one.answer === 'unmet');
      const reasons = open.map((one) => `${one.guard}: ${one.because}`).join(' ');
      yield {
        ...common,
        message: `Unexpected move from ${move.from} to ${move.to}, ${refused ? 'not allowed' : 'not known to be allowed'}${refused && weightOf(open, facts).waiting ? ' yet' : ''}. ${reasons}`,
        help: `Run "gitsm explain ${move.record}" for what the move takes.`,
        ...weightOf(open, facts),
      };
    }
  },
});

/** The status line, or for a step on the way the entry that tells of it. */
function pointerOf({ step, record }: JudgedMove, delta: Delta): readonly (string | number)[] {
  const last = step.entry === null || step.entry === (find(delta.head, record)?.open().timeline.length ?? 0) - 1;
  return last || step.entry === null ? ['status'] : ['timeline', step.entry, 'status'];
}

function unknownMove(move: JudgedMove, delta: Delta): string {
  const process = delta.base.rules.processes.get(move.kind);
  if (process === undefined) return `Unexpected move to ${move.to}.`;
  if (move.from === null)
    return `Unexpected first status ${move.to}, expected ${listed(process.lifecycle.initial, 'or')}.`;
  const next = nextStatuses(process, move, delta);
  const expected = next.length === 0 ? `no move out of ${move.from}` : listed(next, 'or');
  return `Unexpected move from ${move.from} to ${move.to}, expected ${expected}.`;
}

function nextStatuses(process: Process, { from, record }: JudgedMove, delta: Delta): readonly string[] {
  const data = (find(delta.after, record) ?? find(delta.head, record))?.open().data ?? {};
  return [...new Set(transitionsFrom(process, from ?? '', data).map((one) => one.to))];
}

import { movesOf } from '../guards/moves.ts';
import { deltaCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { statusOf } from '../model/process.ts';
import { find } from '../model/snapshot.ts';

const before = {
  'records/incidents/INC-0001.md':
    '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n---\n',
};

const held = (entry: string, field = '') => ({
  'records/incidents/INC-0001.md': `---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\n${field}timeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:30:00Z, status: on-hold, by: erin${entry}}\n---\n`,
});

/** Looks for records that are put to wait while nobody says for what. */
export const reasonGiven = deltaCheck({
  id: 'reason-given',
  title: 'A record is put to wait, and nothing says for what.',
  why: 'Waiting is no place to park work: somebody has to know whom to remind, and some clocks pause for some reasons only (ServiceNow asks for a reason with every "on hold"). A note in words is enough for people.',
  fix: 'Give "--reason" or "--note" with the move; afterwards, "gitsm set <ID> <field>=<reason>".',
  severity: 'warning',
  examples: [
    {
      name: 'an incident on hold',
      before,
      files: held(''),
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected on-hold without a reason, expected "hold-reason", or a reason or a note in the timeline.',
      ],
    },
    { name: 'a reason in the timeline', before, files: held(', reason: awaiting-caller'), expect: [] },
    { name: 'a reason in the field', before, files: held('', 'hold-reason: awaiting-caller\n'), expect: [] },
    { name: 'a note', before, files: held(', note: Waits for the bank'), expect: [] },
    { name: 'one that waited before is not asked again', before: held(''), files: held(''), expect: [] },
  ],
  *run(delta, facts) {
    for (const { record: id, path, kind, to, step } of movesOf(delta, facts)) {
      const process = delta.base.rules.processes.get(kind);
      const field = process === undefined ? null : (statusOf(process, to)?.reason ?? null);
      const record = field === null ? undefined : find(delta.head, id)?.open();
      const entry = step.entry === null ? undefined : record?.timeline[step.entry];
      if (field === null || record === undefined || entry === undefined) continue;
      const last = step.entry === record.timeline.length - 1;
      if (given(entry.reason) || given(entry.note) || (last && given(record.data[field]))) continue;
      yield {
        record: id,
        file: path,
        place: { pointer: last ? ['status'] : ['timeline', step.entry ?? 0, 'status'] },
        message: `Unexpected ${to} without a reason, expected "${field}", or a reason or a note in the timeline.`,
        help: `Run "gitsm set ${id} ${field}=...".`,
      };
    }
  },
});

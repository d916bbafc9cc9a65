import { recordCheck } from '../model/check.ts';
import { given } from '../model/guard.ts';
import { statusOf } from '../model/process.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Looks for records that wait and do not say for what. */
export const reasonGiven = recordCheck({
  id: 'reason-given',
  title: 'A record waits, and nothing says for what.',
  why: 'Waiting is no place to park work: somebody has to know whom to remind, and some clocks pause for some reasons only (ServiceNow asks for a reason with every "on hold").',
  fix: 'Move it there with "--reason", or run "gitsm set <ID> <field>=<reason>".',
  severity: 'warning',
  examples: [
    {
      name: 'an incident on hold',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: on-hold, by: erin}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected on-hold without a reason, expected "hold-reason" or a reason in the timeline.',
      ],
    },
    {
      name: 'a reason in the timeline is enough',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: on-hold, by: erin, reason: awaiting-caller}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    const field = statusOf(process, record.status)?.reason ?? null;
    if (field === null || given(record.data[field])) return;
    for (const { status, raw } of timelineEntries(record).toReversed()) {
      if (status !== record.status) break;
      if (given(raw['reason'])) return;
    }
    yield {
      place: { pointer: ['status'] },
      message: `Unexpected ${record.status} without a reason, expected "${field}" or a reason in the timeline.`,
      help: `Run "gitsm set ${record.id} ${field}=...".`,
    };
  },
});

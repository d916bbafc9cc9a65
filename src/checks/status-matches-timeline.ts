import { recordCheck } from '../model/check.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Compares the status with the last entry of the timeline. */
export const statusMatchesTimeline = recordCheck({
  id: 'status-matches-timeline',
  title: 'The status is not the one of the last timeline entry.',
  why: 'The timeline is the time of every move: clocks and audits read it. A status without its entry is a move that nobody dated.',
  fix: 'Change status and timeline together: "gitsm move <ID> <status>".',
  severity: 'error',
  examples: [
    {
      name: 'a status changed by hand',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected status "in-progress", expected "new" as in the last timeline entry.',
      ],
    },
    {
      name: 'a service without a timeline is fine',
      files: {
        'records/services/SVC-print.md': '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\n---\n',
      },
      expect: [],
    },
  ],
  *run(record) {
    const last = timelineEntries(record).at(-1)?.status ?? null;
    if (last === null || last === record.status) return;
    yield {
      place: { pointer: ['status'] },
      message: `Unexpected status "${record.status.slice(0, 60)}", expected "${last.slice(0, 60)}" as in the last timeline entry.`,
      help: `Run "gitsm move ${record.id} <status>" instead of changing the status by hand.`,
    };
  },
});

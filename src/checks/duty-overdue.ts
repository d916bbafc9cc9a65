import { dutiesOf } from '../measures/duties.ts';
import { snapshotCheck } from '../model/check.ts';

/** Looks for dates by which something was to be done, and was not. */
export const dutyOverdue = snapshotCheck({
  id: 'duty-overdue',
  title: 'Something was to be done by a day that is past.',
  why: 'A review that nobody does, a plan that nobody exercises, a contract that renews itself unread: each was promised for a day. One rule looks after all of them, so that none is forgotten because its process is quiet (ISO/IEC 20000-1:2018 asks for reviews at planned intervals throughout; FitSM PR2.2, PR4.1, PR8.4, PR11.5).',
  fix: 'Do it, note the result in the record, and set the next date. `gitsm due` lists what comes next.',
  severity: 'warning',
  examples: [
    {
      name: 'a service whose entry was to be reviewed last month',
      files: {
        'records/services/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\nreview-by: 2026-10-31\n---\n',
      },
      expect: [
        'records/services/SVC-print.md:6:12 Unexpected date 2026-10-31, 21 days ago, for "check the entry with its users", expected a day to come.',
      ],
    },
    {
      name: 'the last day itself is in time',
      files: {
        'records/services/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: live\nowner: carol\nreview-by: 2026-11-21\n---\n',
      },
      expect: [],
    },
    {
      name: 'nobody reviews what is retired',
      files: {
        'records/services/SVC-print.md':
          '---\nid: SVC-print\ntitle: Printing\nstatus: retired\nowner: carol\nreview-by: 2025-10-31\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    for (const { entry, pointer, duty, date, days, owner, group, automatic } of dutiesOf(snapshot, now)) {
      if (days >= 0) break;
      if (automatic) continue;
      const who = owner ?? group;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer },
        message: `Unexpected date ${date}, ${days === -1 ? 'yesterday' : `${-days} days ago`}, for "${duty}", expected a day to come.`,
        help: `${who === null ? 'Do it' : `${who} is to do it`}, then set the next date.`,
      };
    }
  },
});

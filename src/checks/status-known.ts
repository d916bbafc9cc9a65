import { listed } from '../guards/words.ts';
import { recordCheck } from '../model/check.ts';
import { type Process, statusOf } from '../model/process.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Looks up every status of a record in its lifecycle. */
export const statusKnown = recordCheck({
  id: 'status-known',
  title: 'A status does not exist in the lifecycle of the kind.',
  why: 'A record in an unknown status is in no list, runs no clock and cannot move on.',
  fix: 'Use a status of the lifecycle; "gitsm explain <kind>" lists them.',
  severity: 'error',
  examples: [
    {
      name: 'an incident that is done',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: done\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: done, by: anna}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:4:9 Unexpected status "done", expected new, in-progress, on-hold, resolved, closed or cancelled.',
        'records/incidents/INC-0001.md:9:40 Unexpected status "done", expected new, in-progress, on-hold, resolved, closed or cancelled.',
      ],
    },
  ],
  *run(record, process) {
    // A missing or oddly typed status is the schema's business.
    if (record.status !== '' && statusOf(process, record.status) === null)
      yield report(['status'], record.status, process);
    for (const { index, status } of timelineEntries(record)) {
      if (status !== null && statusOf(process, status) === null)
        yield report(['timeline', index, 'status'], status, process);
    }
  },
});

function report(pointer: readonly (string | number)[], status: string, process: Process) {
  const names = process.lifecycle.statuses.map((one) => one.name);
  return {
    place: { pointer },
    message: `Unexpected status "${status.slice(0, 60)}", expected ${listed(names, 'or')}.`,
    help: `Use one of them; "gitsm explain ${process.kind}" says what they mean.`,
  };
}

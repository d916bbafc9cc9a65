import { recordCheck } from '../model/check.ts';
import { outagesOf } from '../model/outage.ts';
import { type Process, statusOf } from '../model/process.ts';

/** Looks for outages that were left open. */
export const outageEnded = recordCheck({
  id: 'outage-ended',
  title: 'An outage is still open although the record is resolved or closed.',
  why: 'An outage without an end lasts until now: availability falls with every minute, long after users could work again.',
  fix: 'Write when the service was back as the end of the outage, or reopen the record where it is still down.',
  severity: 'error',
  examples: [
    {
      name: 'an incident is resolved and its outage goes on',
      files: {
        'records/incidents/INC-0001.md': incident('resolved', '{start: 2026-11-20T09:50:00Z, type: unplanned}'),
      },
      expect: ['records/incidents/INC-0001.md:8:9 Unexpected open outage in the status resolved, expected an end.'],
    },
    {
      name: 'while somebody works on it the end may be missing',
      files: {
        'records/incidents/INC-0001.md': incident('in-progress', '{start: 2026-11-20T09:50:00Z, type: unplanned}'),
      },
      expect: [],
    },
  ],
  *run({ data, status }, process) {
    if (!isOver(process, status)) return;
    for (const { pointer, end } of outagesOf(data)) {
      if (end !== null) continue;
      yield {
        place: { pointer },
        message: `Unexpected open outage in the status ${status}, expected an end.`,
        help: 'Add "end: ..." with the instant at which the service was back.',
      };
    }
  },
});

/** Whether users are served again: the status is final, or every clock of the kind has stopped in it. */
function isOver(process: Process, status: string): boolean {
  if (statusOf(process, status)?.final === true) return true;
  const stopped = ({ runs, pauses }: Process['clocks'][number]): boolean =>
    !runs.includes(status) && !pauses.some((pause) => pause.status === status);
  return statusOf(process, status) !== null && process.clocks.length > 0 && process.clocks.every(stopped);
}

function incident(status: string, outage: string): string {
  const moves = [
    '  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}',
    '  - {at: 2026-11-20T10:05:00Z, status: in-progress, by: erin}',
    ...(status === 'resolved' ? ['  - {at: 2026-11-20T10:45:00Z, status: resolved, by: erin}'] : []),
  ];
  return `---\nid: INC-0001\ntitle: Card payments time out\nstatus: ${status}\nimpact: high\nurgency: low\nservice: SVC-payments\noutage: ${outage}\nassignee: erin\ntimeline:\n${moves.join('\n')}\n---\n\n## Resolution\n\nMore connections.\n`;
}

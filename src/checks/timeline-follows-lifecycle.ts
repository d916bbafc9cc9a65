import { listed } from '../guards/words.ts';
import { recordCheck } from '../model/check.ts';
import { asStrings } from '../model/json.ts';
import { statusOf } from '../model/process.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Walks a whole timeline along the lifecycle, whatever the fields were at the time. */
export const timelineFollowsLifecycle = recordCheck({
  id: 'timeline-follows-lifecycle',
  title: 'A timeline holds a step that the lifecycle does not have.',
  why: 'It tells how well the process is followed in practice (FitSM GR5.2), also for records that were imported or that are older than the lifecycle. New steps are judged by move-allowed; this one looks at all that ever happened, whatever the fields were then.',
  fix: 'History stays as it was. Where the step is right, add it to the lifecycle; where it was a mistake, say so in a note.',
  severity: 'warning',
  yieldsTo: 'move-allowed',
  examples: [
    {
      name: 'an incident that was closed without having been resolved',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: closed\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: closed, by: erin}\n---\n\n## Resolution\n\nRestarted.\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:40 Unexpected step from new to closed, expected in-progress, on-hold, resolved or cancelled.',
      ],
    },
    {
      name: 'an incident that begins in the middle',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: on-hold, by: anna}\n---\n',
      },
      expect: ['records/incidents/INC-0001.md:9:40 Unexpected first status on-hold, expected new.'],
    },
    {
      name: 'an entry that repeats the status is no step',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T11:00:00Z, status: new, by: anna, changed: {impact: {from: low, to: high}}}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    const { initial, transitions } = process.lifecycle;
    // Things may leave the timeline out until their first move: it then begins where that move led.
    const ticket = asStrings(process.schema['required']).includes('timeline');
    let from: string | null = null;
    for (const { index, status } of timelineEntries(record)) {
      if (status === null || status === from || statusOf(process, status) === null) continue;
      const place = { pointer: ['timeline', index, 'status'] };
      const help = 'Leave history as it is; add the step to the lifecycle if it is right.';
      if (from === null && ticket && !initial.includes(status)) {
        yield { place, message: `Unexpected first status ${status}, expected ${listed(initial, 'or')}.`, help };
      } else if (from !== null && !transitions.some((one) => one.from === from && one.to === status)) {
        const next = [...new Set(transitions.filter((one) => one.from === from).map((one) => one.to))];
        const expected = next.length === 0 ? `no step out of ${from}` : listed(next, 'or');
        yield { place, message: `Unexpected step from ${from} to ${status}, expected ${expected}.`, help };
      }
      from = status;
    }
  },
});

import { listed } from '../guards/words.ts';
import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { statusOf } from '../model/process.ts';
import { shortValue } from '../model/short-value.ts';
import { reasonsOf } from './reasons-of.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Holds the reasons in a timeline against those that the field of the status allows. */
export const reasonKnown = recordCheck({
  id: 'reason-known',
  title: 'A timeline entry waits for a reason that its status does not know.',
  why: 'Clocks may pause for some reasons and run on for others. A misspelt reason is none of those listed, so the clock would run where it should pause, and nobody would see why.',
  fix: 'Use one of the reasons that the schema lists for the field that the status names ("gitsm explain <kind>").',
  severity: 'error',
  examples: [
    {
      name: 'a vendor that is a supplier here',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: on-hold\nassignee: erin\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:30:00Z, status: on-hold, by: erin, reason: awaiting-supplier}\n---\n',
      },
      expect: [
        'records/incidents/INC-0001.md:10:67 Unexpected reason awaiting-supplier, expected awaiting-caller, awaiting-change, awaiting-problem, awaiting-vendor or awaiting-evidence.',
      ],
    },
    {
      name: 'a status that lists no reasons takes any',
      files: {
        'records/incidents/INC-0001.md':
          '---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna, reason: night-shift}\n---\n',
      },
      expect: [],
    },
  ],
  *run(record, process) {
    for (const { index, status, raw } of timelineEntries(record)) {
      const reason = asString(raw['reason']);
      if (reason === null || status === null) continue;
      const known = reasonsOf(process, status);
      if (known === null || known.includes(reason)) continue;
      yield {
        place: { pointer: ['timeline', index, 'reason'] },
        message: `Unexpected reason ${shortValue(reason)}, expected ${listed(known, 'or')}.`,
        help: `Use one of them, or add it to ${statusOf(process, status)?.reason} in the schema of the kind.`,
      };
    }
  },
});

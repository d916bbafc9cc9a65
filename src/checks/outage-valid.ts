import { recordCheck } from '../model/check.ts';
import { type Outage, outagesOf } from '../model/outage.ts';
import { formatInstant } from '../time/instant.ts';

/** Looks for outages that availability cannot be made of as they stand. */
export const outageValid = recordCheck({
  id: 'outage-valid',
  title: 'An outage hits no service, or overlaps another of the same record.',
  why: 'Availability is counted by service: an outage of no service is counted nowhere. Two outages of one type at one time are counted once, so one of them has a wrong time, type or service.',
  fix: 'Name the services in the outage or in the record; give each outage the time in which it alone happened, or join the two.',
  severity: 'error',
  examples: [
    {
      name: 'nobody says what was down',
      files: {
        'records/incidents/INC-0001.md': incident('outage: {start: 2026-11-20T09:50:00Z, end: 2026-11-20T10:30:00Z}'),
      },
      expect: ['records/incidents/INC-0001.md:7:1 Unexpected outage of no service, expected one at least.'],
    },
    {
      name: 'the second of two begins before the first has ended',
      files: {
        'records/incidents/INC-0001.md': incident(
          'service: SVC-payments\noutage:\n  - {start: 2026-11-20T09:50:00Z, end: 2026-11-20T10:30:00Z}\n  - {start: 2026-11-20T10:20:00Z, end: 2026-11-20T10:50:00Z}',
        ),
      },
      expect: [
        'records/incidents/INC-0001.md:10:13 Unexpected start 2026-11-20T10:20:00Z, expected one outside the unplanned outage that began 2026-11-20T09:50:00Z.',
      ],
    },
    {
      name: 'degraded service during an outage, and outages of different services, are told beside each other',
      files: {
        'records/incidents/INC-0001.md': incident(
          'service: SVC-payments\noutage:\n  - {start: 2026-11-20T09:50:00Z, end: 2026-11-20T10:30:00Z}\n  - {start: 2026-11-20T09:40:00Z, end: 2026-11-20T10:50:00Z, type: degraded}',
        ),
      },
      expect: [],
    },
  ],
  *run({ data }) {
    const outages = outagesOf(data);
    for (const [index, outage] of outages.entries()) {
      if (outage.services.length === 0) {
        yield {
          place: { pointer: outage.pointer, key: true },
          message: 'Unexpected outage of no service, expected one at least.',
          help: 'Name the service of the record, or services in the outage.',
        };
      }
      const other = outages.slice(0, index).find((one) => overlap(one, outage));
      if (other === undefined) continue;
      yield {
        place: { pointer: [...outage.pointer, 'start'] },
        message: `Unexpected start ${formatInstant(outage.start)}, expected one outside the ${other.type} outage that began ${formatInstant(other.start)}.`,
        help: 'Correct the times, or join the two.',
      };
    }
  },
});

function overlap(a: Outage, b: Outage): boolean {
  if (a.type !== b.type || !a.services.some((one) => b.services.includes(one))) return false;
  const [endA, endB] = [a.end ?? Number.POSITIVE_INFINITY, b.end ?? Number.POSITIVE_INFINITY];
  return a.start < endB && b.start < endA;
}

function incident(fields: string): string {
  return `---\nid: INC-0001\ntitle: Card payments time out\nstatus: in-progress\nimpact: high\nurgency: low\n${fields}\nassignee: erin\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n  - {at: 2026-11-20T10:05:00Z, status: in-progress, by: erin}\n---\n`;
}

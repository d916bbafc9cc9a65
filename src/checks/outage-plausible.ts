import { deltaCheck } from '../model/check.ts';
import type { Pair } from '../model/delta.ts';
import { type Outage, outagesOf } from '../model/outage.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';

/** How far an outage may lie in the future, milliseconds: clocks differ (docs/contract.md, section 3). */
const SKEW = 5 * 60_000;

/** Compares new outages with the time of the run. */
export const outagePlausible = deltaCheck({
  id: 'outage-plausible',
  title: 'A new outage lies in the future and is not planned.',
  why: 'Nobody knows beforehand when a service will fail, or when it will be back: such a time is a slip of the pen, and availability would be wrong as soon as it comes.',
  fix: 'Correct the date. Leave the end out while the service is down; call an outage planned that was announced.',
  severity: 'error',
  examples: [
    {
      name: 'the service is said to be back tomorrow',
      before: {},
      files: { 'records/incidents/INC-0001.md': incident('{start: 2026-11-21T09:00:00Z, end: 2026-11-22T09:30:00Z}') },
      expect: [
        'records/incidents/INC-0001.md:8:9 Unexpected end 2026-11-22T09:30:00Z of an unplanned outage in the future, expected one before 2026-11-21T10:00:00Z.',
      ],
    },
    {
      name: 'clocks may differ by five minutes, and a planned outage is known beforehand',
      before: {},
      files: {
        'records/incidents/INC-0001.md': incident('{start: 2026-11-21T09:00:00Z, end: 2026-11-21T10:05:00Z}'),
        'records/changes/CHG-0001.md':
          '---\nid: CHG-0001\ntitle: New database\nstatus: new\ntype: normal\nservices: [SVC-payments]\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T23:00:00Z}\noutage: {start: 2026-12-01T22:00:00Z, end: 2026-12-01T22:30:00Z, type: planned}\ntimeline:\n  - {at: 2026-11-21T09:30:00Z, status: new, by: anna}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ changed }, facts) {
    const now = parseInstant(facts.now);
    if (now === null) return;
    for (const pair of changed) {
      for (const { pointer, type, start, end } of newOutages(pair)) {
        const [name, at] = start > now + SKEW ? ['start', start] : ['end', end ?? start];
        if (type === 'planned' || at <= now + SKEW) continue;
        yield {
          record: pair.id,
          file: pair.after?.path ?? '',
          place: { pointer },
          message: `Unexpected ${name} ${formatInstant(at)} of an ${type === 'degraded' ? 'outage with degraded service' : 'unplanned outage'} in the future, expected one before ${facts.now}.`,
          help: 'Correct the date, or leave the end out while it lasts.',
        };
      }
    }
  },
});

function newOutages({ before, after }: Pair): readonly Outage[] {
  const old = new Set(before === null ? [] : outagesOf(before.open().data).map(key));
  return after === null ? [] : outagesOf(after.open().data).filter((one) => !old.has(key(one)));
}

function key({ start, end, type }: Outage): string {
  return `${start} ${end} ${type}`;
}

function incident(outage: string): string {
  return `---\nid: INC-0001\ntitle: Card payments time out\nstatus: new\nimpact: high\nurgency: low\nservice: SVC-payments\noutage: ${outage}\ntimeline:\n  - {at: 2026-11-21T09:10:00Z, status: new, by: anna}\n---\n`;
}

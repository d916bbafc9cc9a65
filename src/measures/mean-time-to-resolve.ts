import type { Measure } from '../model/measure.ts';
import { MINUTE, mean } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How long users wait until service is restored, around the clock. */
export const meanTimeToResolve: Measure = {
  id: 'mean-time-to-resolve',
  title: 'Mean time to resolve',
  formula:
    'mean of (last "resolved" − first entry of the timeline) over incidents resolved in the period that are resolved or closed',
  unit: 'minutes',
  source: 'FitSM-3 incident and service request management; ITIL: mean time to restore service',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(endedIn(snapshot, resolvedIncidents, now, period).map(({ opened, ended }) => (ended - opened) / MINUTE)),
  examples: [
    { name: 'without a resolved incident there is nothing to measure', files: {}, expect: null },
    {
      name: 'one hour and two hours make one hour and a half',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', '10:00', 'resolved'),
        'records/incidents/INC-0002.md': incident('INC-0002', '11:00', 'resolved'),
        'records/incidents/INC-0003.md': incident('INC-0003', '23:00', 'in-progress'),
      },
      expect: 90,
    },
    {
      name: 'an entry that repeats the status is no second resolution',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', '10:00', 'resolved').replace(
          /---\n$/,
          '  - {at: 2026-11-02T15:00:00Z, status: resolved, by: anna, changed: {service: {from: SVC-a, to: null}}}\n---\n',
        ),
      },
      expect: 60,
    },
  ],
};

function incident(id: string, end: string, status: string): string {
  const timeline = [
    '  - {at: 2026-11-02T09:00:00Z, status: new, by: anna}',
    `  - {at: 2026-11-02T${end}:00Z, status: ${status}, by: anna}`,
  ].join('\n');
  return `---\nid: ${id}\ntitle: Example\nstatus: ${status}\nimpact: low\nurgency: low\ntimeline:\n${timeline}\n---\n`;
}

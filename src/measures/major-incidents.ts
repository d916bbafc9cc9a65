import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openedIn } from './flow.ts';

/** How often everything else had to wait. */
export const majorIncidents: Measure = {
  id: 'major-incidents',
  title: 'Major incidents',
  formula: 'incidents opened in the period with "major: true"',
  unit: 'count',
  source: 'ServiceNow, Major incident dashboard; FitSM PR9.6',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    openedIn(snapshot, 'incident', now, period).filter(({ data }) => data.major === true).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low', 'major: true'),
        ...example('incidents/INC-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      expect: 1,
    },
  ],
};

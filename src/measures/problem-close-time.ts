import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { type Flow, meanDays } from './flow.ts';

const resolved: Flow = { kind: 'problem', done: ['resolved', 'closed'] };

/** How long it takes to understand and remove a cause. */
export const problemCloseTime: Measure = {
  id: 'problem-close-time',
  title: 'Time to solve a problem',
  formula: 'mean of (last "resolved" − first entry) over problems resolved in the period',
  unit: 'days',
  source: 'ServiceNow, Problem overview: average close time',
  kinds: ['problem'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => meanDays(snapshot, resolved, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten days',
      files: {
        ...example(
          'problems/PRB-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-12T09:00', 'closed 2026-11-15T09:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example('problems/PRB-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      expect: 10,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { type Flow, meanDays } from './flow.ts';

const closed: Flow = { kind: 'improvement', done: ['closed'] };

/** How long a good idea takes to become a measured fact. */
export const improvementLeadTime: Measure = {
  id: 'improvement-lead-time',
  title: 'Time from idea to improvement',
  formula: 'mean of ("closed" − first entry) over improvements closed in the period',
  unit: 'days',
  source: 'ServiceNow, Continual improvement: cycle time',
  kinds: ['improvement'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => meanDays(snapshot, closed, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten days',
      files: { ...example('improvements/IMP-0001', ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00']) },
      expect: 10,
    },
  ],
};

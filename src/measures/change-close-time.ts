import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { meanDays } from './flow.ts';
import { closedChanges } from './work.ts';

/** From the wish to the end of the review. */
export const changeCloseTime: Measure = {
  id: 'change-close-time',
  title: 'Time to close a change',
  formula: 'mean of (last "closed" − first entry) over changes closed in the period',
  unit: 'days',
  source: 'ServiceNow, Change overview: average close time',
  kinds: ['change'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => meanDays(snapshot, closedChanges, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten days',
      files: { ...example('changes/CHG-0001', ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'], 'type: normal') },
      expect: 10,
    },
  ],
};

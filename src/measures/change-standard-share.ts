import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openedIn } from './flow.ts';

/** How much of the work is well known and approved once for all. */
export const changeStandardShare: Measure = {
  id: 'change-standard-share',
  title: 'Standard changes',
  formula: 'standard changes / changes opened in the period',
  unit: 'share',
  source: 'ServiceNow, Change overview: standard changes / changes opened',
  kinds: ['change'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(openedIn(snapshot, 'change', now, period), ({ data }) => data.type === 'standard'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('changes/CHG-0001', ['new 2026-11-02T09:00'], 'type: standard'),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00'], 'type: normal'),
      },
      expect: 0.5,
    },
  ],
};

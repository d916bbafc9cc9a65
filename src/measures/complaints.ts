import type { Measure } from '../model/measure.ts';
import { dayWithin } from './day-within.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';

/** How often a customer had to put it in writing. */
export const complaints: Measure = {
  id: 'complaints',
  title: 'Complaints',
  formula: 'complaints received in the period',
  unit: 'count',
  source: 'ISO/IEC 20000-1:2018 8.3.2; FitSM PR7.5',
  kinds: ['customer'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, _now, period) =>
    listIn(snapshot, 'customer', 'complaints').filter(({ received }) => dayWithin(snapshot, period, received)).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example(
          'customers/CUS-a',
          ['active'],
          'complaints: [{received: 2026-11-02, complaint: Late}, {received: 2026-10-02, complaint: Late}]',
        ),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
  ],
};

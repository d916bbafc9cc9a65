import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';
import { onTimeShare } from './on-time-share.ts';

/** Whether we talk to customers when we said we would. */
export const serviceReviewsOnTime: Measure = {
  id: 'service-reviews-on-time',
  title: 'Service reviews held on time',
  formula: 'reviews held on or before their day / reviews planned for the period whose day has come or that were held',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.3.2; FitSM PR7.3',
  kinds: ['customer'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const reviews = listIn(snapshot, 'customer', 'reviews');
    return onTimeShare(snapshot, now, period, reviews, { due: 'planned', done: 'held' });
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, never, and not yet due',
      files: example(
        'customers/CUS-a',
        ['active'],
        'reviews: [{planned: 2026-01-31, held: 2026-01-30, minutes: Well}, {planned: 2026-04-30, held: 2026-05-04, minutes: Well}, {planned: 2026-07-31}, {planned: 2027-01-31}]',
      ),
      expect: 1 / 3,
    },
  ],
};

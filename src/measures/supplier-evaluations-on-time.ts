import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';
import { onTimeShare } from './on-time-share.ts';

/** Whether suppliers are looked at when it was said. */
export const supplierEvaluationsOnTime: Measure = {
  id: 'supplier-evaluations-on-time',
  title: 'Supplier evaluations held on time',
  formula:
    'evaluations held on or before their day / evaluations planned for the period whose day has come or that were held',
  unit: 'share',
  source: 'FitSM PR8.4: suppliers are evaluated at planned intervals',
  kinds: ['supplier'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const evaluations = listIn(snapshot, 'supplier', 'evaluations', ({ status }) => status !== 'prospect');
    return onTimeShare(snapshot, now, period, evaluations, { due: 'planned', done: 'held' });
  },
  examples: [
    { name: 'without suppliers there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, never, and not yet due',
      files: example(
        'suppliers/SUP-a',
        ['active'],
        'owner: bob',
        'evaluations: [{planned: 2026-01-31, held: 2026-01-31, result: satisfactory}, {planned: 2026-04-30, held: 2026-05-02, result: satisfactory}, {planned: 2026-07-31}, {planned: 2027-01-31}]',
      ),
      expect: 1 / 3,
    },
  ],
};

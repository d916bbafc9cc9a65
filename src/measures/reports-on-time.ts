import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';
import { onTimeShare } from './on-time-share.ts';

/** Whether those who decide have their figures when they need them. */
export const reportsOnTime: Measure = {
  id: 'reports-on-time',
  title: 'Reports delivered on time',
  formula: 'deliveries made on or before their day / deliveries due in the period, of reports that are or were active',
  unit: 'share',
  source: 'FitSM PR3.3: reports are produced and delivered as specified',
  kinds: ['report'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const deliveries = listIn(snapshot, 'report', 'deliveries', ({ status }) => status !== 'draft');
    return onTimeShare(snapshot, now, period, deliveries, { due: 'due', done: 'delivered' });
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, never, and not yet due',
      files: {
        ...example(
          'reports/RPT-a',
          ['active'],
          'deliveries: [{due: 2026-09-05, delivered: 2026-09-05}, {due: 2026-10-05, delivered: 2026-10-06}, {due: 2026-11-05}, {due: 2026-12-05}]',
        ),
      },
      expect: 1 / 3,
    },
  ],
};

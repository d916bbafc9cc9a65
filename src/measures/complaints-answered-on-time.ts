import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';
import { onTimeShare } from './on-time-share.ts';

/** Whether complaining is worth the stamp. */
export const complaintsAnsweredOnTime: Measure = {
  id: 'complaints-answered-on-time',
  title: 'Complaints answered on time',
  formula:
    'complaints answered by their day / complaints whose day lies in the period and is past, or that are answered',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.3.2; FitSM PR7.5',
  kinds: ['customer'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const complaints = listIn(snapshot, 'customer', 'complaints');
    return onTimeShare(snapshot, now, period, complaints, { due: 'answer-by', done: 'answered' });
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, never, and not yet due',
      files: {
        ...example(
          'customers/CUS-a',
          ['active'],
          'complaints: [{received: 2026-11-02, complaint: Late, answer-by: 2026-11-09, answered: 2026-11-09, answer: Sorry}, {received: 2026-11-02, complaint: Late, answer-by: 2026-11-09}, {received: 2026-11-20, complaint: Late, answer-by: 2026-11-27}]',
        ),
      },
      expect: 0.5,
    },
  ],
};

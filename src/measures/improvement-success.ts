import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn, type Flow } from './flow.ts';

const closed: Flow = { kind: 'improvement', done: ['closed'] };

/** Whether improving improves. */
export const improvementSuccess: Measure = {
  id: 'improvement-success',
  title: 'Improvements that reached their target',
  formula:
    'improvements closed in the period whose measured value reached the target, seen from the baseline / improvements closed in the period with all three',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 10.2: results are measured against targets; FitSM GR7.2',
  kinds: ['improvement'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(
      endedIn(snapshot, closed, now, period).flatMap(({ data }) => {
        const { baseline, target, measured } = data;
        if (typeof baseline !== 'number' || typeof target !== 'number' || typeof measured !== 'number') return [];
        return [target >= baseline ? measured >= target : measured <= target];
      }),
      (reached) => reached,
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'up or down, as was meant',
      files: {
        ...example(
          'improvements/IMP-0001',
          ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'],
          'baseline: 10',
          'target: 5',
          'measured: 4',
        ),
        ...example(
          'improvements/IMP-0002',
          ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'],
          'baseline: 0.5',
          'target: 0.9',
          'measured: 0.8',
        ),
        ...example('improvements/IMP-0003', ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00']),
      },
      expect: 0.5,
    },
  ],
};

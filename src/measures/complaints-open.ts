import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';

/** How many customers wait for us to put something right. */
export const complaintsOpen: Measure = {
  id: 'complaints-open',
  title: 'Open complaints',
  formula: 'complaints that are not closed',
  unit: 'count',
  source: 'FitSM PR7.4; ISO/IEC 20000-1:2018 8.3.2',
  kinds: ['customer'],
  better: 'lower',
  compute(snapshot) {
    return listIn(snapshot, 'customer', 'complaints').filter(({ closed }) => closed === undefined).length;
  },
  examples: [
    { name: 'without records there are none', files: {}, expect: 0 },
    {
      name: 'answered is not yet closed',
      files: example(
        'customers/CUS-a',
        ['active'],
        'complaints: [{received: 2026-03-02, complaint: Slow}, {received: 2026-03-02, complaint: Slow, answered: 2026-03-05, answer: Sorry}, {received: 2026-03-02, complaint: Slow, answered: 2026-03-05, answer: Sorry, closed: 2026-03-09}]',
      ),
      expect: 2,
    },
  ],
};

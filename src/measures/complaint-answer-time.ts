import type { Measure } from '../model/measure.ts';
import { parseDate } from '../time/instant.ts';
import { dayWithin } from './day-within.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { listIn } from './list-in.ts';
import { median } from './median.ts';

/** How long a complaint waits for an answer. */
export const complaintAnswerTime: Measure = {
  id: 'complaint-answer-time',
  title: 'Time to answer a complaint',
  formula: 'median of the days from receipt to answer, for complaints answered in the period',
  unit: 'days',
  source: 'FitSM PR7.4; ISO/IEC 20000-1:2018 8.3.2',
  kinds: ['customer'],
  span: 'period',
  better: 'lower',
  compute(snapshot, _now, period) {
    const times = listIn(snapshot, 'customer', 'complaints').flatMap(({ received, answered }) => {
      const [from, until] = [parseDate(received), parseDate(answered)];
      if (from === null || until === null || !dayWithin(snapshot, period, answered)) return [];
      return [Math.max(0, until - from) / DAY];
    });
    return median(times);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two and eight days; one waits',
      files: example(
        'customers/CUS-a',
        ['active'],
        'complaints: [{received: 2026-03-02, complaint: Slow, answered: 2026-03-04, answer: Sorry}, {received: 2026-03-02, complaint: Slow, answered: 2026-03-10, answer: Sorry}, {received: 2026-03-02, complaint: Slow}]',
      ),
      expect: 5,
    },
  ],
};

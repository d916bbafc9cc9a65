import type { Measure } from '../model/measure.ts';
import { dayWithin } from './day-within.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';

/** How content those are for whom all this is done, 1 to 5. */
export const customerSatisfaction: Measure = {
  id: 'customer-satisfaction',
  title: 'Customer satisfaction',
  formula: 'mean of the scores of surveys held in the period, weighed by their answers where told',
  unit: 'score',
  source: 'ServiceNow and GLPI, satisfaction surveys: mean score; ISO/IEC 20000-1:2018 8.3.2; FitSM PR7.6',
  kinds: ['customer'],
  span: 'period',
  better: 'higher',
  compute(snapshot, _now, period) {
    let [sum, answers] = [0, 0];
    for (const { score, on, answers: count } of listIn(snapshot, 'customer', 'satisfaction')) {
      if (typeof score !== 'number' || !dayWithin(snapshot, period, on)) continue;
      const weight = typeof count === 'number' ? count : 1;
      sum += score * weight;
      answers += weight;
    }
    return answers === 0 ? null : sum / answers;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'thirty answers weigh more than ten',
      files: {
        ...example(
          'customers/CUS-a',
          ['active'],
          'satisfaction: [{on: 2026-11-02, score: 4, answers: 30}, {on: 2026-11-09, score: 2, answers: 10}, {on: 2026-10-02, score: 1}]',
        ),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 3.5,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { dayWithin } from './day-within.ts';
import { example } from './example-records.ts';
import { listIn } from './list-in.ts';

/** Whether a score says anything. */
export const surveyResponseRate: Measure = {
  id: 'survey-response-rate',
  title: 'Answers to surveys',
  formula: 'answers / people asked, of surveys held in the period that tell both',
  unit: 'share',
  source: 'ServiceNow and GLPI, satisfaction surveys: response rate',
  kinds: ['customer'],
  span: 'period',
  better: 'higher',
  compute(snapshot, _now, period) {
    let [answered, all] = [0, 0];
    for (const { on, answers, asked } of listIn(snapshot, 'customer', 'satisfaction')) {
      if (typeof answers !== 'number' || typeof asked !== 'number' || !dayWithin(snapshot, period, on)) continue;
      answered += answers;
      all += asked;
    }
    return all === 0 ? null : answered / all;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten of forty',
      files: {
        ...example(
          'customers/CUS-a',
          ['active'],
          'satisfaction: [{on: 2026-11-02, score: 4, answers: 10, asked: 40}, {on: 2026-11-09, score: 2}]',
        ),
      },
      expect: 0.25,
    },
  ],
};

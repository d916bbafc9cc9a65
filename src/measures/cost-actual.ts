import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { budget } from './example-budget.ts';

/** What was spent. */
export const costActual: Measure = {
  id: 'cost-actual',
  title: 'Actual cost of services',
  formula:
    'sum of the actual cost of approved and closed budgets in the months of the period; nothing for several currencies',
  unit: 'money',
  source: 'ISO/IEC 20000-1:2018 8.4.1; ITIL financial management',
  kinds: ['budget'],
  span: 'period',
  compute(snapshot, _now, period) {
    return costInPeriod(snapshot, period)?.actual ?? null;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'a line of half a year is spread evenly',
      days: ['2026-02-01', '2026-03-31'],
      files: budget,
      expect: 220,
    },
  ],
};

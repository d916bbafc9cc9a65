import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { variance } from './costs.ts';
import { budget } from './example-budget.ts';

/** Whether the plan was right. */
export const costVariance: Measure = {
  id: 'cost-variance',
  title: 'Difference of actual cost and plan',
  formula:
    '(actual − planned) / planned cost, over the months of the period up to the latest actual cost of each budget',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.4.1 (costs monitored against the budget); ServiceNow financial management',
  kinds: ['budget'],
  span: 'period',
  compute(snapshot, _now, period) {
    const cost = costInPeriod(snapshot, period);
    return cost === null ? null : variance(cost);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'half a year that cost a tenth more; the other half is not compared',
      files: budget,
      expect: 0.1,
    },
  ],
};

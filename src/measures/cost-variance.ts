import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { variance } from './costs.ts';
import { example } from './example-records.ts';

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
      files: {
        ...example(
          'budgets/BUD-2026',
          ['approved'],
          'from: 2026-01',
          'until: 2026-12',
          'plan: [{service: SVC-a, kind: people, month: 2026-01, until: 2026-12, cost: {amount: 1200, currency: GBP}}]',
          'actual: [{service: SVC-a, kind: people, month: 2026-01, until: 2026-06, cost: {amount: 660, currency: GBP}}]',
          'chargeback: all-units',
          'units: [{service: SVC-a, unit: seats, total: 10}]',
          'shares: [{customer: CUS-a, service: SVC-a, units: 8}]',
        ),
      },
      expect: 0.1,
    },
  ],
};

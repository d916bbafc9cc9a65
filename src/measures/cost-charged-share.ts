import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { budget } from './example-budget.ts';

/** How much of the cost somebody outside IT knows and bears. */
export const costChargedShare: Measure = {
  id: 'cost-charged-share',
  title: 'Cost that customers bear',
  formula: 'actual cost that customers bear by their share of units / all actual cost in the period',
  unit: 'share',
  source: 'ServiceNow financial management: chargeback by allocation units; ISO/IEC 20000-1:2018 8.4.1',
  kinds: ['budget'],
  span: 'period',
  compute(snapshot, _now, period) {
    const cost = costInPeriod(snapshot, period);
    return cost === null || cost.actual === 0 ? null : 1 - cost.uncharged / cost.actual;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'eight of ten seats are taken',
      files: budget,
      expect: 0.8,
    },
  ],
};

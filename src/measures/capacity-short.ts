import type { Measure } from '../model/measure.ts';
import { ACTIVE, capacityOf } from './capacity.ts';
import { capacityPlan } from './example-capacity.ts';

/** Resources that run out before more can be had. */
export const capacityShort: Measure = {
  id: 'capacity-short',
  title: 'Resources that run out before more can be had',
  formula: 'active capacity plans whose forecast comes to the limit within their lead time',
  unit: 'count',
  source: 'ISO/IEC 20000-1:2018 8.4.3; FitSM PR5.3',
  kinds: ['capacity-plan', 'change', 'demand'],
  better: 'lower',
  compute(snapshot, now) {
    const plans = capacityOf(snapshot, now).filter(({ plan, trend }) => plan.status === ACTIVE && trend !== null);
    const short = plans.filter(({ reached, moreBy }) => reached.limit !== null && reached.limit < moreBy);
    return plans.length === 0 ? null : short.length;
  },
  examples: [
    { name: 'without a plan there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two is full within 90 days',
      files: {
        ...capacityPlan('CAP-a', [40, 55, 70, 85]),
        ...capacityPlan('CAP-b', [40, 45, 50, 55]),
      },
      expect: 1,
    },
  ],
};

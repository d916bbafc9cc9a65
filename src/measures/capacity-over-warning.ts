import type { Measure } from '../model/measure.ts';
import { ACTIVE, capacityOf } from './capacity.ts';
import { capacityPlan } from './example-capacity.ts';

/** Resources above their warning threshold. */
export const capacityOverWarning: Measure = {
  id: 'capacity-over-warning',
  title: 'Resources above their warning threshold',
  formula: 'active capacity plans whose latest measurement is at or above the warning threshold',
  unit: 'count',
  source: 'ISO/IEC 20000-1:2018 8.4.3; FitSM PR5.2, PR5.4',
  kinds: ['capacity-plan', 'change', 'demand'],
  better: 'lower',
  compute(snapshot, now) {
    const plans = capacityOf(snapshot, now).filter(({ plan, used }) => plan.status === ACTIVE && used !== null);
    return plans.length === 0 ? null : plans.filter(({ used, marks }) => (used ?? 0) >= marks.warning).length;
  },
  examples: [
    { name: 'without a plan there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two is above 75 %',
      files: {
        ...capacityPlan('CAP-a', [74, 74.9]),
        ...capacityPlan('CAP-b', [70, 75]),
      },
      expect: 1,
    },
  ],
};

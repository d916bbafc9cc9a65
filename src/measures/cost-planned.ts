import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { budget } from './example-budget.ts';
import { example } from './example-records.ts';

/** What was to be spent. */
export const costPlanned: Measure = {
  id: 'cost-planned',
  title: 'Planned cost of services',
  formula:
    'sum of the planned cost of approved and closed budgets in the months of the period; nothing for several currencies',
  unit: 'money',
  source: 'ISO/IEC 20000-1:2018 8.4.1; ITIL financial management',
  kinds: ['budget'],
  span: 'period',
  compute(snapshot, _now, period) {
    return costInPeriod(snapshot, period)?.planned ?? null;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two months of a year, and a draft that does not count',
      days: ['2026-02-01', '2026-03-31'],
      files: {
        ...budget,
        ...example(
          'budgets/BUD-2027',
          ['draft'],
          'plan: [{service: SVC-a, kind: people, month: 2026-02, cost: {amount: 9, currency: GBP}}]',
        ),
      },
      expect: 200,
    },
    {
      name: 'several currencies have no sum',
      files: example(
        'budgets/BUD-2026',
        ['approved'],
        'from: 2026-01',
        'until: 2026-12',
        'plan: [{service: SVC-a, kind: people, month: 2026-01, cost: {amount: 1, currency: GBP}}, {service: SVC-a, kind: people, month: 2026-01, cost: {amount: 1, currency: EUR}}]',
      ),
      expect: null,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { costInPeriod } from './budget-period.ts';
import { example } from './example-records.ts';

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
      expect: 220,
    },
  ],
};

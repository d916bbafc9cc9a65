import { example } from './example-records.ts';

/** A year that is planned at 100 a month and cost 110 in each month of its first half; eight of ten seats are taken. */
export const budget = example(
  'budgets/BUD-2026',
  ['approved'],
  'from: 2026-01',
  'until: 2026-12',
  'plan: [{service: SVC-a, kind: people, month: 2026-01, until: 2026-12, cost: {amount: 1200, currency: GBP}}]',
  'actual: [{service: SVC-a, kind: people, month: 2026-01, until: 2026-06, cost: {amount: 660, currency: GBP}}]',
  'chargeback: all-units',
  'units: [{service: SVC-a, unit: seats, total: 10}]',
  'shares: [{customer: CUS-a, service: SVC-a, units: 8}]',
);

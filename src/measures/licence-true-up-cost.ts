import type { Measure } from '../model/measure.ts';
import { totalOf } from '../model/money.ts';
import { example } from './example-records.ts';
import { kinds, licencePositions } from './licence-position.ts';

/** What it would cost to be in order. */
export const licenceTrueUpCost: Measure = {
  id: 'licence-true-up-cost',
  title: 'Cost of the missing seats',
  formula:
    'seats over-used × what a seat of the product cost on average, over all products; nothing where costs are unknown or in several currencies',
  unit: 'money',
  source: 'ServiceNow software asset management: true-up cost',
  kinds,
  better: 'lower',
  compute(snapshot) {
    const missing = licencePositions(snapshot).filter(({ over }) => over > 0);
    const costs = missing.flatMap(({ over, seatCost }) =>
      seatCost === null ? [] : [{ ...seatCost, amount: seatCost.amount * over }],
    );
    return costs.length < missing.length ? null : (totalOf(costs)?.amount ?? null);
  },
  examples: [
    { name: 'where no seat is missing there is nothing to measure', files: {}, expect: null },
    {
      name: 'one seat too many of two that cost 150 each',
      files: {
        ...example(
          'licences/LIC-a',
          ['active'],
          'owner: bob',
          'product: A',
          'seats: 2',
          'cost: {amount: 300, currency: GBP}',
        ),
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'software: [{name: a}]'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob', 'software: [{name: a}]'),
        ...example('assets/AST-3', ['in-use'], 'owner: bob', 'software: [{name: a}]'),
      },
      expect: 150,
    },
  ],
};

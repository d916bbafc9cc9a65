import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { kinds, licencePositions } from './licence-position.ts';

/** Whether software is used as it was paid for. */
export const licenceCompliance: Measure = {
  id: 'licence-compliance',
  title: 'Licence compliance',
  formula: 'products with no more seats in use than there are and nothing unauthorised / products that are used',
  unit: 'share',
  source: 'ServiceNow software asset management: compliant products; ISO/IEC 19770-1',
  kinds,
  better: 'higher',
  compute: (snapshot) =>
    shareOf(
      licencePositions(snapshot).filter(({ used, installed }) => used + installed > 0),
      ({ over, unauthorised }) => over === 0 && unauthorised.length === 0,
    ),
  examples: [
    { name: 'without software there is nothing to measure', files: {}, expect: null },
    {
      name: 'one product in order, one over-used, one unknown; one that nobody uses does not count',
      files: {
        ...example('licences/LIC-a', ['active'], 'owner: bob', 'product: A', 'seats: 1'),
        ...example('licences/LIC-b', ['active'], 'owner: bob', 'product: B', 'seats: 0'),
        ...example('licences/LIC-c', ['active'], 'owner: bob', 'product: C', 'seats: 5'),
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'software: [{name: a}, {name: b}, {name: chess}]'),
      },
      expect: 1 / 3,
    },
  ],
};

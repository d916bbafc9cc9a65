import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { kinds, licencePositions } from './licence-position.ts';

/** How many seats are missing. */
export const licenceSeatsOver: Measure = {
  id: 'licence-seats-over',
  title: 'Seats over-used',
  formula: 'seats in use beyond those of the active licences, over all products',
  unit: 'count',
  source: 'ServiceNow software asset management: over-licensed amount; research catalogue: licences over and under',
  kinds,
  better: 'lower',
  compute: (snapshot) => licencePositions(snapshot).reduce((sum, { over }) => sum + over, 0),
  examples: [
    { name: 'without software none is missing', files: {}, expect: 0 },
    {
      name: 'free seats of one product do not make up for another',
      files: {
        ...example('licences/LIC-a', ['active'], 'owner: bob', 'product: A', 'seats: 1'),
        ...example('licences/LIC-b', ['active'], 'owner: bob', 'product: B', 'seats: 9'),
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'software: [{name: a}]'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob', 'software: [{name: a}, {name: b}]'),
      },
      expect: 1,
    },
  ],
};

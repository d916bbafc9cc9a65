import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { kinds, licencePositions } from './licence-position.ts';

/** How many seats lie idle. */
export const licenceSeatsFree: Measure = {
  id: 'licence-seats-free',
  title: 'Seats that lie idle',
  formula: 'seats of active licences that nothing and nobody takes, over all products that count seats',
  unit: 'count',
  source: 'ServiceNow software asset management: rights available; Snipe-IT: free seats',
  kinds,
  compute: (snapshot) => licencePositions(snapshot).reduce((sum, { free }) => sum + (free ?? 0), 0),
  examples: [
    { name: 'without licences none is idle', files: {}, expect: 0 },
    {
      name: 'an expired licence has no seats, and an unlimited one has no number',
      files: {
        ...example('licences/LIC-a', ['active'], 'owner: bob', 'product: A', 'seats: 3'),
        ...example('licences/LIC-b', ['expired'], 'product: B', 'seats: 9'),
        ...example('licences/LIC-c', ['active'], 'owner: bob', 'product: C', 'metric: unlimited'),
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'software: [{name: a}, {name: c}]'),
      },
      expect: 2,
    },
  ],
};

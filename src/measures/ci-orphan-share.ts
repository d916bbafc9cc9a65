import type { Measure } from '../model/measure.ts';
import { itemsInUse, kinds, orphansOf } from './configuration-health.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** How many items nobody knows the use of. */
export const ciOrphanShare: Measure = {
  id: 'ci-orphan-share',
  title: 'Orphans among items',
  formula: 'items in use that no service in use needs, directly or through others / items in use',
  unit: 'share',
  source: 'ServiceNow CMDB health: orphans',
  kinds,
  better: 'lower',
  compute(snapshot) {
    const orphans = new Set(orphansOf(snapshot));
    return shareOf(itemsInUse(snapshot), (entry) => orphans.has(entry));
  },
  examples: [
    { name: 'without items in use there is nothing to measure', files: {}, expect: null },
    {
      name: 'one that carries a service through another, and one that carries nothing',
      files: {
        ...example('services/SVC-a', ['live'], 'owner: anna'),
        ...example('cis/CI-a', ['live'], 'services: [SVC-a]', 'runs-on: [CI-b]'),
        ...example('cis/CI-b', ['live']),
        ...example('cis/CI-c', ['live'], 'runs-on: [CI-b]'),
        ...example('cis/CI-d', ['planned']),
      },
      expect: 1 / 3,
    },
  ],
};

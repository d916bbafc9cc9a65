import type { Measure } from '../model/measure.ts';
import { itemsInUse, kinds, staleOf } from './configuration-health.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** How many items belong to the past. */
export const ciStaleShare: Measure = {
  id: 'ci-stale-share',
  title: 'Stale items',
  formula: 'items in use that are out of support or have been in maintenance for more than 60 days / items in use',
  unit: 'share',
  source: 'ServiceNow CMDB health: stale',
  kinds,
  better: 'lower',
  compute(snapshot, now) {
    const stale = new Set(staleOf(snapshot, now).map(({ entry }) => entry));
    return shareOf(itemsInUse(snapshot), (entry) => stale.has(entry));
  },
  examples: [
    { name: 'without items in use there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two is out of support',
      files: {
        ...example('cis/CI-a', ['live'], 'support-until: 2026-06-30'),
        ...example('cis/CI-b', ['live'], 'support-until: 2027-06-30'),
      },
      expect: 0.5,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { duplicatesOf, itemsInUse, kinds } from './configuration-health.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** How many items are recorded twice. */
export const ciDuplicateShare: Measure = {
  id: 'ci-duplicate-share',
  title: 'Duplicates among items',
  formula: 'items in use with serial number, address or asset of an earlier one of their class / items in use',
  unit: 'share',
  source: 'ServiceNow CMDB health: duplicates',
  kinds,
  better: 'lower',
  compute(snapshot) {
    const duplicates = new Set(duplicatesOf(snapshot).map(({ entry }) => entry));
    return shareOf(itemsInUse(snapshot), (entry) => duplicates.has(entry));
  },
  examples: [
    { name: 'without items in use there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two servers with the same serial number',
      files: {
        ...example('cis/CI-a', ['live'], 'class: server', 'serial: PNR-1'),
        ...example('cis/CI-b', ['live'], 'class: server', 'serial: pnr-1'),
      },
      expect: 0.5,
    },
  ],
};

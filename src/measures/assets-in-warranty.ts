import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { warrantyEnd } from './asset-value.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { localToday } from './local-today.ts';

/** How much would be repaired for nothing. */
export const assetsInWarranty: Measure = {
  id: 'assets-in-warranty',
  title: 'Assets in warranty',
  formula: 'assets in use whose warranty has not ended / assets in use of which the end of the warranty is known',
  unit: 'share',
  source: 'Snipe-IT: warranty months and expiring warranties',
  kinds: ['asset'],
  better: 'higher',
  compute(snapshot, now) {
    const today = localToday(snapshot, now);
    const ends = ofKind(snapshot, 'asset').flatMap((entry) =>
      entry.status === 'in-use' ? (warrantyEnd(entry.kept()) ?? []) : [],
    );
    return shareOf(ends, (end) => end >= today);
  },
  examples: [
    { name: 'without warranties there is nothing to measure', files: {}, expect: null },
    {
      name: 'by months to the end of a short month, by its last day, and over',
      files: {
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'purchased: 2026-08-31', 'warranty-months: 6'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob', 'warranty-until: 2026-11-21'),
        ...example('assets/AST-3', ['in-use'], 'owner: bob', 'purchased: 2023-11-20', 'warranty-months: 36'),
        ...example('assets/AST-4', ['in-use'], 'owner: bob'),
      },
      expect: 2 / 3,
    },
  ],
};

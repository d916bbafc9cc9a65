import type { Measure } from '../model/measure.ts';
import { totalOf } from '../model/money.ts';
import { assetsOnBooks, bookValue, kinds } from './asset-value.ts';
import { example } from './example-records.ts';
import { localToday } from './local-today.ts';

/** What the assets are worth. */
export const assetBookValue: Measure = {
  id: 'asset-book-value',
  title: 'Book value of the assets',
  formula:
    'cost less straight-line depreciation by full months over the useful life, of every asset that is here or missing; nothing for several currencies',
  unit: 'money',
  source: 'Snipe-IT: depreciation report; ISO/IEC 20000-1:2018 8.4.1 (budgeting and accounting)',
  kinds,
  compute(snapshot, now) {
    const today = localToday(snapshot, now);
    const values = assetsOnBooks(snapshot).flatMap((entry) => bookValue(entry.kept(), today) ?? []);
    return totalOf(values)?.amount ?? null;
  },
  examples: [
    { name: 'without assets there is nothing to measure', files: {}, expect: null },
    {
      name: 'a laptop after 13 full months of 36, a desk that keeps its value, and one that is gone',
      files: {
        ...example(
          'assets/AST-1',
          ['in-use'],
          'owner: bob',
          'cost: {amount: 1260, currency: GBP}',
          'purchased: 2025-10-20',
          'useful-life: 36',
          'residual: {amount: 180, currency: GBP}',
        ),
        ...example('assets/AST-2', ['in-stock'], 'cost: {amount: 100, currency: GBP}'),
        ...example('assets/AST-3', ['ordered'], 'cost: {amount: 5000, currency: GBP}'),
      },
      expect: 970,
    },
    {
      name: 'pounds and euros cannot be added',
      files: {
        ...example('assets/AST-1', ['in-use'], 'owner: bob', 'cost: {amount: 1, currency: GBP}'),
        ...example('assets/AST-2', ['in-use'], 'owner: bob', 'cost: {amount: 1, currency: EUR}'),
      },
      expect: null,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { moneyOf, totalOf } from '../model/money.ts';
import { readInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';
import { assetsOnBooks, bookValue, kinds } from './asset-value.ts';
import { example } from './example-records.ts';

/** What the assets lose in value. */
export const assetDepreciation: Measure = {
  id: 'asset-depreciation',
  title: 'Depreciation',
  formula:
    'book value on the first day of the period less book value on its last, of every asset that is here or missing; nothing for several currencies',
  unit: 'money',
  source: 'Snipe-IT: depreciation report; straight-line depreciation by full months',
  kinds,
  span: 'period',
  compute(snapshot, now, { start, end }) {
    const { timezone } = snapshot.rules.settings;
    const from = start === Number.NEGATIVE_INFINITY ? null : localDate(start, timezone);
    const until = localDate(Math.min(end - 1, readInstant(now)), timezone);
    const losses = assetsOnBooks(snapshot).flatMap((entry) => {
      const data = entry.kept();
      const before = from === null ? moneyOf(data['cost']) : bookValue(data, from);
      const after = bookValue(data, until);
      return before === null || after === null
        ? []
        : [{ ...before, amount: Math.max(0, before.amount - after.amount) }];
    });
    return totalOf(losses)?.amount ?? null;
  },
  examples: [
    { name: 'without assets there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten months of a laptop that loses 30 each month, and nothing of one that is worth nothing any more',
      files: {
        ...example(
          'assets/AST-1',
          ['in-use'],
          'owner: bob',
          'cost: {amount: 1080, currency: GBP}',
          'purchased: 2025-01-01',
          'useful-life: 36',
        ),
        ...example(
          'assets/AST-2',
          ['in-use'],
          'owner: bob',
          'cost: {amount: 900, currency: GBP}',
          'purchased: 2020-01-01',
          'useful-life: 36',
        ),
      },
      days: ['2026-01-01', '2026-12-31'],
      expect: 300,
    },
    {
      name: 'over all time, what was lost since it was bought',
      files: example(
        'assets/AST-1',
        ['in-use'],
        'owner: bob',
        'cost: {amount: 360, currency: GBP}',
        'purchased: 2026-09-01',
        'useful-life: 36',
      ),
      expect: 20,
    },
  ],
};

import { asString } from '../model/json.ts';
import { type Money, moneyOf } from '../model/money.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { assetsOnBooks, bookValue, warrantyEnd } from './asset-value.ts';

/** One line of the asset register. */
export interface RegisterLine {
  readonly entry: RecordEntry;
  readonly tag: string;
  readonly category: string;
  readonly user: string;
  readonly cost: Money | null;
  /** What it is worth on the day. */
  readonly value: Money | null;
  /** Last day of its warranty, or ''. */
  readonly warranty: string;
  /** Day by which it is to be replaced, or ''. */
  readonly replaceBy: string;
}

/** Every asset that is on the books, with its value on a day. @param date YYYY-MM-DD */
export function assetRegister(snapshot: Snapshot, date: string): readonly RegisterLine[] {
  return assetsOnBooks(snapshot).map((entry) => {
    const kept = entry.kept();
    return {
      entry,
      tag: asString(kept['tag']) ?? '',
      category: asString(kept['category'])?.trim() || 'other',
      user: asString(kept['user']) ?? '',
      cost: moneyOf(kept['cost']),
      value: bookValue(kept, date),
      warranty: warrantyEnd(kept) ?? '',
      replaceBy: asString(kept['replace-by']) ?? '',
    };
  });
}

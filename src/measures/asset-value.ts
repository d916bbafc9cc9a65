import { asString, type JsonObject } from '../model/json.ts';
import { type Money, moneyOf } from '../model/money.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';

/** The kind whose records have a value. */
export const kinds = ['asset'] as const;

/** Statuses in which a thing is not on the books: not delivered yet, or gone. */
const OFF_THE_BOOKS: readonly string[] = ['ordered', 'disposed'];

/** The last day that can be written YYYY-MM-DD. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/** Assets that the organisation owns, wherever they are. Private devices and what was not paid for are none. */
export function assetsOnBooks(snapshot: Snapshot): readonly RecordEntry[] {
  return ofKind(snapshot, kinds[0]).filter(({ status }) => !OFF_THE_BOOKS.includes(status));
}

/**
 * What an asset is worth on a day: its cost, less the same part of it for each full month since it was bought, down to its residual value at
 * the end of its useful life (straight-line depreciation; Snipe-IT: depreciation by months). Without a useful life, or without a day on
 * which it was bought, it keeps its cost.
 *
 * @param date YYYY-MM-DD
 * @returns null where nobody says what it cost
 */
export function bookValue(data: JsonObject, date: string): Money | null {
  const cost = moneyOf(data['cost']);
  if (cost === null) return null;
  const months = data['useful-life'];
  const bought = asString(data['purchased']);
  if (typeof months !== 'number' || !(months > 0) || bought === null) return cost;
  const elapsed = fullMonths(bought, date);
  if (elapsed === null) return cost;
  const rest = moneyOf(data['residual']);
  const residual = rest !== null && rest.currency === cost.currency ? Math.min(rest.amount, cost.amount) : 0;
  const lost = ((cost.amount - residual) * Math.min(elapsed, months)) / months;
  return { amount: Math.round((cost.amount - lost) * 100) / 100, currency: cost.currency };
}

/**
 * Last day of the warranty of an asset, YYYY-MM-DD: the day it says, else so many months after it was bought; null where neither is known.
 */
export function warrantyEnd(data: JsonObject): string | null {
  const until = asString(data['warranty-until']);
  if (until !== null) return parseDate(until) === null ? null : until;
  const months = data['warranty-months'];
  const bought = parseDate(data['purchased']);
  if (typeof months !== 'number' || !Number.isSafeInteger(months) || months < 0 || bought === null) return null;
  const start = new Date(bought);
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, Math.min(start.getUTCDate(), last));
  return end <= LAST_DAY ? new Date(end).toISOString().slice(0, 10) : null;
}

/** Full months between two days; 0 where the second lies before the first, null where one is no day. */
function fullMonths(from: string, until: string): number | null {
  if (parseDate(from) === null || parseDate(until) === null) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  return Math.max(0, (year - fromYear) * 12 + month - fromMonth - (day < fromDay ? 1 : 0));
}

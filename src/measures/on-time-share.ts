import type { JsonObject } from '../model/json.ts';
import type { Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { dayWithin } from './day-within.ts';
import { shareOf } from './figures.ts';
import { localDay } from './local-today.ts';

/**
 * How much was done on or before its day, 0 to 1: of what was due in a period, and is done or should have been; null of nothing.
 *
 * @param fields that hold the day on which it is due, and the day on which it was done
 * @param now RFC 3339
 */
export function onTimeShare(
  snapshot: Snapshot,
  now: string,
  period: Period,
  all: readonly JsonObject[],
  fields: { readonly due: string; readonly done: string },
): number | null {
  const today = localDay(snapshot, now);
  const asked = all.flatMap((one) => {
    const [due, done] = [parseDate(one[fields.due]), parseDate(one[fields.done])];
    if (due === null || !dayWithin(snapshot, period, one[fields.due]) || (done === null && due >= today)) return [];
    return [done !== null && done <= due];
  });
  return shareOf(asked, (inTime) => inTime);
}

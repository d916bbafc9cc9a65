import type { Snapshot } from '../model/snapshot.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';

/**
 * The date of an instant in the time zone of the settings, YYYY-MM-DD. Such dates compare as text.
 *
 * @param now RFC 3339
 */
export function localToday({ rules }: Snapshot, now: string): string {
  return localDate(parseInstant(now) ?? 0, rules.settings.timezone);
}

/** The same date as midnight UTC, milliseconds since 1970, so that days can be counted. @param now RFC 3339 */
export function localDay(snapshot: Snapshot, now: string): number {
  return parseDate(localToday(snapshot, now)) ?? 0;
}

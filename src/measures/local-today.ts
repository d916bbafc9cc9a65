import type { Snapshot } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';

/**
 * The date of an instant in the time zone of the settings, YYYY-MM-DD. Such dates compare as text.
 *
 * @param now RFC 3339
 */
export function localToday({ rules }: Snapshot, now: string): string {
  return localDate(parseInstant(now) ?? 0, rules.settings.timezone);
}

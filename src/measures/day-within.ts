import type { Json } from '../model/json.ts';
import { isWithin, type Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { dayStart } from './day-start.ts';

/** Whether a day, YYYY-MM-DD in the time zone of the settings, begins in a period; what is no date does not. */
export function dayWithin({ rules }: Snapshot, period: Period, date: Json | undefined): boolean {
  const start = dayStart(date, rules.settings.timezone);
  return start !== null && isWithin(period, start);
}

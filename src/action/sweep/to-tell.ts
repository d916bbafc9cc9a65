import type { Alert } from '../../measures/alerts.ts';
import { breachKeyOf, keyOf } from './marks.ts';

/** What there is to tell of a record. */
export interface ToTell {
  /** Thresholds that nobody was told of yet. */
  readonly fresh: readonly Alert[];
  /** Those that wait, because a file that says whom to tell cannot be read. */
  readonly held: readonly Alert[];
}

/**
 * Sorts the reached thresholds of a record out. A threshold is worth telling where there is somebody to tell, and a used-up target also
 * where there is nobody. A target that was changed has thresholds of its own; a breach that was told is not told again because of it.
 *
 * @param told keys that are remembered
 * @param groupsUnread whether a group's file cannot be read: somebody to tell may stand in it
 */
export function toTell(alerts: readonly Alert[], told: ReadonlySet<string>, groupsUnread: boolean): ToTell {
  const untold = alerts.filter(
    (alert) => !told.has(keyOf(alert)) && !(alert.percent <= 100 && told.has(breachKeyOf(alert))),
  );
  return {
    fresh: untold.filter(({ tell, percent }) => tell.length > 0 || (percent >= 100 && !groupsUnread)),
    held: untold.filter(({ tell }) => tell.length === 0 && groupsUnread),
  };
}

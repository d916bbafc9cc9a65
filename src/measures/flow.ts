import { isWithin, type Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';
import { DAY, mean } from './figures.ts';
import { cameTo, type History, historiesOf, standing } from './histories.ts';

/** Work of one kind, and the statuses in which it is off the table. */
export interface Flow {
  readonly kind: string;
  readonly done: readonly string[];
}

/** What is on the table at an instant. @param now RFC 3339 */
export function openOf(snapshot: Snapshot, { kind, done }: Flow, now: string): readonly History[] {
  return historiesOf(snapshot, kind, now).filter((history) => !done.includes(standing(history)));
}

/** What was opened in a period. */
export function openedIn(snapshot: Snapshot, kind: string, now: string, period: Period): readonly History[] {
  return historiesOf(snapshot, kind, now).filter(({ opened }) => isWithin(period, opened));
}

/** What came to stand in one of some statuses in a period, stands there still, and when it came. */
export function endedIn(
  snapshot: Snapshot,
  { kind, done }: Flow,
  now: string,
  period: Period,
): readonly (History & { readonly ended: number })[] {
  return historiesOf(snapshot, kind, now).flatMap((history) => {
    const ended = cameTo(history, done);
    return ended === null || !isWithin(period, ended) ? [] : [{ ...history, ended }];
  });
}

/** How much more was on the table at the end of a period than at its start; null where nothing of the kind existed. */
export function backlogGrowth(snapshot: Snapshot, { kind, done }: Flow, now: string, period: Period): number | null {
  const histories = historiesOf(snapshot, kind, now);
  if (histories.length === 0) return null;
  const openAt = ({ path }: History, instant: number): boolean => {
    const status = path.findLast(({ at }) => at < instant)?.status;
    return status !== undefined && !done.includes(status);
  };
  let growth = 0;
  for (const history of histories)
    growth += Number(openAt(history, period.end)) - Number(openAt(history, period.start));
  return growth;
}

/** Mean age of what is on the table at an instant, days; null where there is nothing. @param now RFC 3339 */
export function meanAge(snapshot: Snapshot, flow: Flow, now: string): number | null {
  const instant = parseInstant(now) ?? 0;
  return mean(openOf(snapshot, flow, now).map(({ opened }) => (instant - opened) / DAY));
}

/** Mean time from the first entry of the timeline to the end, of what ended in a period, days; null where nothing did. */
export function meanDays(snapshot: Snapshot, flow: Flow, now: string, period: Period): number | null {
  return mean(endedIn(snapshot, flow, now, period).map(({ opened, ended }) => (ended - opened) / DAY));
}

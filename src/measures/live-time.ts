import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';
import { type Interval, mergeIntervals } from '../time/intervals.ts';
import { dayStart } from './day-start.ts';
import { intersection } from './interval-sets.ts';

const ALWAYS: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * When a service was in live use: from the day `since`, else from the first entry of its timeline in a status from the last one on in which a
 * record may start, until a final one, and to the day `until` where it names it. One without a timeline always was what it is.
 *
 * @param zone the days' time zone
 * @returns ordered intervals in milliseconds since 1970; the first may begin and the last end at infinity
 */
export function liveTime(service: RecordFile, process: Process, zone: string): readonly Interval[] {
  const { statuses, initial } = process.lifecycle;
  const first = statuses.findIndex(({ name }) => name === initial.at(-1));
  const inUse = new Set(statuses.filter(({ final }, index) => index >= first && !final).map(({ name }) => name));
  const since = dayStart(service.data['since'], zone);
  const from = since ?? ALWAYS[0];
  const until = dayStart(service.data['until'], zone, 1);
  const end = until ?? ALWAYS[1];
  if (!(from < end)) return [];
  return intersection(usedIn(service, inUse, since, until !== null), [[from, end]]);
}

/**
 * @param since when its first use began, whatever the timeline says; null where only that does
 * @param ends whether the day on which its use ended is known
 */
function usedIn(
  service: RecordFile,
  inUse: ReadonlySet<string>,
  since: number | null,
  ends: boolean,
): readonly Interval[] {
  const moves = service.timeline.flatMap(({ at, status }) => {
    const instant = parseInstant(at);
    return instant === null ? [] : [{ instant, used: inUse.has(status) }];
  });
  if (moves.length === 0) return inUse.has(service.status) || ends ? [ALWAYS] : [];
  const first = moves.findIndex(({ used }) => used);
  return mergeIntervals(
    moves.flatMap(({ instant, used }, index): Interval[] => {
      if (!used) return [];
      const from = index === first ? Math.min(since ?? instant, instant) : instant;
      return [[from, moves[index + 1]?.instant ?? ALWAYS[1]]];
    }),
  );
}

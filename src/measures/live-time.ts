import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';
import { type Interval, mergeIntervals } from '../time/intervals.ts';
import { dayStart } from './day-start.ts';
import { intersection } from './interval-sets.ts';

const ALWAYS: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * When a service was in live use: in a status from the last one on in which a record may start, until a final one, and from the day
 * `since` to the day `until` where it names them. A service whose timeline begins in use was so before.
 *
 * @param zone the days' time zone
 * @returns ordered intervals in milliseconds since 1970; the first may begin and the last end at infinity
 */
export function liveTime(service: RecordFile, process: Process, zone: string): readonly Interval[] {
  const { statuses, initial } = process.lifecycle;
  const first = statuses.findIndex(({ name }) => name === initial.at(-1));
  const inUse = new Set(statuses.filter(({ final }, index) => index >= first && !final).map(({ name }) => name));
  const from = dayStart(service.data['since'], zone) ?? ALWAYS[0];
  const until = dayStart(service.data['until'], zone, 1);
  const end = until ?? ALWAYS[1];
  if (!(from < end)) return [];
  return intersection(usedIn(service, inUse, until !== null), [[from, end]]);
}

function usedIn(service: RecordFile, inUse: ReadonlySet<string>, ends: boolean): readonly Interval[] {
  const moves = service.timeline.flatMap(({ at, status }) => {
    const instant = parseInstant(at);
    return instant === null ? [] : [{ instant, used: inUse.has(status) }];
  });
  if (moves.length === 0) return inUse.has(service.status) || ends ? [ALWAYS] : [];
  return mergeIntervals(
    moves.flatMap(({ instant, used }, index): Interval[] =>
      used ? [[index === 0 ? ALWAYS[0] : instant, moves[index + 1]?.instant ?? ALWAYS[1]]] : [],
    ),
  );
}

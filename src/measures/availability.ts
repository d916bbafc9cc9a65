import type { OutageType } from '../model/outage.ts';
import { type Interval, mergeIntervals } from '../time/intervals.ts';
import { intersection, subtraction, total } from './interval-sets.ts';

/** One outage of one service, with the record that tells of it. */
export interface ServiceOutage {
  /** ID of the record. */
  readonly record: string;
  readonly type: OutageType;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds since 1970, not included; null while it lasts. */
  readonly end: number | null;
}

/** An outage that touches a period, and the time it accounts for. */
export interface OutageShare {
  readonly outage: ServiceOutage;
  /** Milliseconds of agreed service time of the period that it covers, counted because of it or not. */
  readonly covered: number;
  /**
   * Milliseconds of agreed service time that are counted under its type because of it. Time that several outages of one type have in common
   * belongs to the one that began first, so that the shares of a type add up to its sum.
   */
  readonly share: number;
}

/** Availability of one service in one period. Times in milliseconds. */
export interface Availability {
  /** Agreed service time. */
  readonly agreed: number;
  /** Agreed service time in an unplanned outage and in no planned one. The only time that counts as lost. */
  readonly unplanned: number;
  /** Agreed service time in a planned outage. */
  readonly planned: number;
  /** Agreed service time in a degraded service and in no other outage. */
  readonly degraded: number;
  /** (agreed − unplanned) / agreed, 0 to 1; null without any agreed service time. */
  readonly share: number | null;
  /** Unplanned interruptions that began in the period. */
  readonly began: number;
  /** Unplanned interruptions that ended in it. */
  readonly ended: number;
  /** Mean time to restore service: mean of start to end of the interruptions that ended, round the clock; null where none did. */
  readonly mtrs: number | null;
  /** Mean time between failures: (agreed − unplanned) / interruptions that began; null where none did. */
  readonly mtbf: number | null;
  /** Every outage that touches the period, ordered by start; also those that account for nothing. */
  readonly outages: readonly OutageShare[];
}

/** Agreed service time of a service: ordered intervals between two instants, milliseconds. */
export type AgreedTime = (from: number, until: number) => readonly Interval[];

/**
 * Measures availability: (agreed service time − downtime) / agreed service time (ITIL 4, availability management; ISO/IEC 20000-1, 8.7.1).
 *
 * - Only unplanned outages are downtime (ServiceNow: of the outage types only Outage counts). Where a planned outage covers an unplanned one
 *   it was announced and is planned; where an unplanned one covers a degraded one it is unplanned: each millisecond counts once.
 * - Overlapping and touching outages of one type are united. Open ones last until now.
 * - A period that is not over counts until now; what lies ahead has not happened.
 * - An interruption is one stretch of united unplanned outages. One that never cost agreed service time is none. It began where its
 *   start lies in `[from, until)`, and ended where its end lies in `(from, until]`.
 *
 * @param outages of this service, in any order
 * @param agreed must answer for any stretch of time, also outside the period
 * @param from milliseconds since 1970
 * @param until milliseconds since 1970, not included
 * @param now milliseconds since 1970
 */
export function measureAvailability(
  outages: readonly ServiceOutage[],
  agreed: AgreedTime,
  from: number,
  until: number,
  now: number,
): Availability {
  const counted = Math.min(until, now);
  const service = agreed(from, counted);
  const happened = [...outages].filter(({ start }) => start < now).sort(byStart);
  const during = happened.filter((one) => one.start < counted && lasted(one, now) > from);
  const planned = unionOf(during, 'planned', now);
  const unannounced = subtraction(service, planned);
  const unplanned = unionOf(during, 'unplanned', now);
  const countable: Readonly<Record<OutageType, readonly Interval[]>> = {
    planned: service,
    unplanned: unannounced,
    degraded: subtraction(unannounced, unplanned),
  };
  const shares = sharesOf(during, service, countable, now);
  const sum = (type: OutageType): number =>
    shares.reduce((all, { outage, share }) => (outage.type === type ? all + share : all), 0);
  const lost = sum('unplanned');
  const all = total(service);
  const interruptions = interruptionsOf(happened, agreed, from, counted, now);
  const began = interruptions.filter(({ start }) => start >= from).length;
  const ended = interruptions.flatMap(({ start, end }) => (end !== null && end <= counted ? [end - start] : []));
  return {
    agreed: all,
    unplanned: lost,
    planned: sum('planned'),
    degraded: sum('degraded'),
    share: all === 0 ? null : (all - lost) / all,
    began,
    ended: ended.length,
    mtrs: ended.length === 0 ? null : ended.reduce((whole, one) => whole + one, 0) / ended.length,
    mtbf: began === 0 ? null : (all - lost) / began,
    outages: shares,
  };
}

/** One stretch of united unplanned outages; `end` is null while one of them is open. */
interface Interruption {
  readonly start: number;
  readonly end: number | null;
}

/** Interruptions that touch a stretch of time and have cost agreed service time, in it or not. */
function interruptionsOf(
  happened: readonly ServiceOutage[],
  agreed: AgreedTime,
  from: number,
  until: number,
  now: number,
): readonly Interruption[] {
  const unplanned = happened.filter(({ type }) => type === 'unplanned');
  const lasting = unplanned.some(({ end }) => end === null || end > now);
  const planned = unionOf(happened, 'planned', now);
  return unionOf(happened, 'unplanned', now).flatMap(([start, end]): Interruption[] => {
    if (start >= until || end <= from) return [];
    if (total(subtraction(agreed(start, end), planned)) === 0) return [];
    return [{ start, end: lasting && end === now ? null : end }];
  });
}

function sharesOf(
  during: readonly ServiceOutage[],
  service: readonly Interval[],
  countable: Readonly<Record<OutageType, readonly Interval[]>>,
  now: number,
): readonly OutageShare[] {
  const reached: Record<OutageType, number> = {
    unplanned: Number.NEGATIVE_INFINITY,
    planned: Number.NEGATIVE_INFINITY,
    degraded: Number.NEGATIVE_INFINITY,
  };
  return during.map((outage) => {
    const { type, start } = outage;
    const end = lasted(outage, now);
    const rest: Interval = [Math.max(start, reached[type]), end];
    reached[type] = Math.max(reached[type], end);
    return {
      outage,
      covered: total(intersection(service, [[start, end]])),
      share: rest[0] < rest[1] ? total(intersection(countable[type], [rest])) : 0,
    };
  });
}

function unionOf(outages: readonly ServiceOutage[], type: OutageType, now: number): readonly Interval[] {
  return mergeIntervals(
    outages.flatMap((one): Interval[] => (one.type === type ? [[one.start, lasted(one, now)]] : [])),
  );
}

/** Until when an outage has lasted so far. */
function lasted({ end }: ServiceOutage, now: number): number {
  return end === null ? now : Math.min(end, now);
}

function byStart(a: ServiceOutage, b: ServiceOutage): number {
  return a.start - b.start || (a.record < b.record ? -1 : a.record > b.record ? 1 : 0);
}

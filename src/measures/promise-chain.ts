import { readCalendarChain } from '../model/calendar-chain.ts';
import { asStrings } from '../model/json.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';
import { type Excess, latestExcess } from '../time/latest-excess.ts';
import { uncoveredMinutes, type WeeklyHours, weeklyHours } from '../time/weekly-hours.ts';
import { type Agreement, readAgreement, SLA } from './agreement.ts';
import { DAY } from './figures.ts';
import { neededServices } from './needed-services.ts';

/** The kind whose records promise something. */
const kinds = ['agreement'] as const;

/** Other days than today on which promises are compared; those after them are compared when they have come nearer. */
const MOST_DAYS = 20;
/** Promises behind one service, and behind one SLA, that are looked at. */
const MOST_BEHIND = 50;
const MOST_SUPPORTS = 500;
/** Different pairs of targets that are compared; far above what an organisation has, and soon worked out. */
const MOST_COMPARISONS = 5000;

/** A promise that another one rests on. */
export interface Support {
  readonly agreement: Agreement;
  /** The service that it is for, and the service of the resting agreement that needs it; null where the agreements name each other. */
  readonly service: string | null;
  readonly neededBy: string | null;
  /** Metrics for which it does not count, because OLAs or underpinning contracts of that service promise them. */
  readonly settled: ReadonlySet<string>;
}

/** The agreements of a snapshot that hold or will hold, and what rests on what. */
export interface PromiseChain {
  /** With customers, ordered by path. */
  readonly slas: readonly Agreement[];
  /** What an SLA rests on, each agreement once. */
  behind(sla: Agreement): readonly Support[];
  /** OLAs and underpinning contracts for one service, and the SLAs that name it. */
  backing(service: string): readonly Agreement[];
  sold(service: string): readonly Agreement[];
  /** Days, as midnight UTC, on which something that concerns these agreements begins or ends, today first. */
  days(agreements: readonly Agreement[]): readonly number[];
  /** The ordinary week of a calendar on a day; null where it cannot be read. */
  week(calendar: string, day: number): WeeklyHours | null;
  /** {@link latestExcess} of two targets on the calendars of that day, each pair worked out once; null where one cannot be counted. */
  excess(promised: DatedTarget, kept: DatedTarget, day: number): Excess | null;
  /** Whether there were more different pairs of targets than are compared. */
  exhausted(): boolean;
}

/** Working minutes on a calendar. */
export interface DatedTarget {
  /** ID. */
  readonly calendar: string;
  readonly minutes: number;
}

/**
 * Reads how agreements rest on each other: an SLA on the OLAs and underpinning contracts for its services and for those they need, and on
 * those that name it in `supports` (ISO/IEC 20000-1:2018 8.3.3 and 8.3.4, FitSM PR2.4). What neither promises for a service that is needed,
 * the SLAs that name it do; where there are none either, nothing is promised and nothing compared.
 *
 * @param now RFC 3339 instant
 */
export function promiseChain(snapshot: Snapshot, now: string): PromiseChain {
  const today = Math.floor((parseInstant(now) ?? 0) / DAY) * DAY;
  const agreements = ofKind(snapshot, kinds[0])
    .map((entry) => readAgreement(entry.open(), new Map()))
    .filter(({ inForce }) => inForce.some(([, until]) => until > today));
  const slas = agreements.filter(({ type }) => type === SLA);
  const others = agreements.filter(({ type }) => type !== SLA);
  const backing = indexBy(others, servicesOf);
  const sold = indexBy(slas, servicesOf);
  const everywhere = others.filter(({ services }) => services === null);
  const supporting = indexBy(others, ({ record }) => asStrings(record.data['supports']));
  const weeks = new Map<string, WeeklyHours | null>();
  const weekOf = (calendar: string, day: number): WeeklyHours | null => {
    const key = `${calendar} ${day}`;
    let week = weeks.get(key);
    if (week === undefined) {
      const chain = readCalendarChain(snapshot, calendar);
      week = 'reason' in chain ? null : weeklyHours(chain.hours, day);
      weeks.set(key, week);
    }
    return week;
  };
  const compared = new Map<string, Excess | null>();
  let exhausted = false;
  return {
    slas,
    backing: (service) => backing.get(service) ?? [],
    sold: (service) => sold.get(service) ?? [],
    behind: (sla) => {
      const found = new Map<string, Support>();
      const add = (support: Support): void => {
        const { agreement } = support;
        if (found.size >= MOST_SUPPORTS || found.has(agreement.record.path)) return;
        if (agreement !== sla && shareKinds(sla, agreement)) found.set(agreement.record.path, support);
      };
      const addAll = (
        all: readonly Agreement[],
        service: string | null,
        neededBy: string | null,
        settled = NONE,
      ): void => {
        for (const agreement of all) add({ agreement, service, neededBy, settled });
      };
      const needed = neededServices(snapshot, sla.services ?? []);
      for (const [service, root] of needed) addAll(backing.get(service) ?? [], service, root === service ? null : root);
      for (const [service, root] of needed) {
        // What the SLA names itself is what it promises; what others sell of it is their affair.
        if (service === root) continue;
        const settled = new Set(
          (backing.get(service) ?? []).flatMap(({ versions }) => [...(versions[0]?.targets.keys() ?? [])]),
        );
        addAll(sold.get(service) ?? [], service, root, settled);
      }
      addAll(sla.services === null ? others : everywhere, null, null);
      addAll(supporting.get(sla.id) ?? [], null, null);
      return [...found.values()];
    },
    days: (concerned) => {
      const starts = concerned.flatMap(({ inForce, versions }) => [
        ...inForce.flat(),
        ...versions.map(({ from }) => from),
      ]);
      const later = starts.map((at) => Math.ceil(at / DAY) * DAY).filter((day) => day > today && Number.isFinite(day));
      return [today, ...[...new Set(later)].sort((a, b) => a - b).slice(0, MOST_DAYS)];
    },
    week: weekOf,
    excess: (promised, kept, day) => {
      const [hours, theirs] = [weekOf(promised.calendar, day), weekOf(kept.calendar, day)];
      if (hours === null || theirs === null) return null;
      if (kept.minutes <= promised.minutes && uncoveredMinutes(hours, theirs) === 0) return null;
      const key = JSON.stringify([promised, kept, day]);
      let excess = compared.get(key);
      if (excess === undefined) {
        exhausted ||= compared.size >= MOST_COMPARISONS;
        if (exhausted) return null;
        excess = latestExcess({ hours, minutes: promised.minutes }, { hours: theirs, minutes: kept.minutes });
        compared.set(key, excess);
      }
      return excess;
    },
    exhausted: () => exhausted,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Whether an agreement holds at noon of a day. */
export function holdsOn({ inForce }: Agreement, day: number): boolean {
  const noon = day + DAY / 2;
  return inForce.some(([from, until]) => from <= noon && noon < until);
}

function indexBy(
  agreements: readonly Agreement[],
  idsIn: (agreement: Agreement) => Iterable<string>,
): ReadonlyMap<string, readonly Agreement[]> {
  const found = new Map<string, Agreement[]>();
  for (const one of agreements) {
    for (const id of idsIn(one)) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [one]);
      else if (list.length < MOST_BEHIND) list.push(one);
    }
  }
  return found;
}

function servicesOf({ services }: Agreement): Iterable<string> {
  return services ?? [];
}

function shareKinds({ kinds: some }: Agreement, { kinds: others }: Agreement): boolean {
  return some === null || others === null || [...some].some((kind) => others.has(kind));
}

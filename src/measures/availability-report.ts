import { asString } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ofKind } from '../model/snapshot.ts';
import { openIntervals, type WorkingCalendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import type { Agreement } from './agreement.ts';
import { type AgreedTime, type Availability, measureAvailability, type ServiceOutage } from './availability.ts';
import { type Period, type PeriodLength, periodStart, periodsOf } from './availability-periods.ts';
import { allowedLoss, promiseAt } from './availability-promise.ts';
import { type Calendars, prepareCalendars } from './calendars.ts';
import { dayStart } from './day-start.ts';
import { intersection } from './interval-sets.ts';
import { liveTime } from './live-time.ts';
import { serviceLevels } from './service-levels.ts';
import { serviceOutages } from './service-outages.ts';

/** Kinds that this file knows. */
const kinds = ['agreement', 'service'] as const;
const [AGREEMENT, SERVICE] = kinds;

/** What is asked. */
export interface AvailabilityQuestion {
  readonly length: PeriodLength;
  /** First day, `YYYY-MM-DD`, in the time zone of each service's calendar; null: as many whole periods as `count` says, up to `until`. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`; null: today. */
  readonly until: string | null;
  /** Periods looked at where no first day is given, the present one among them. */
  readonly count: number;
  /** IDs of services; null: all. */
  readonly services: ReadonlySet<string> | null;
  /** Milliseconds since 1970. What begins later has not happened, and no later time is counted. */
  readonly now: number;
}

/** Availability of a service in a period, against what was promised. Times in milliseconds. */
export interface ServiceAvailability extends Availability {
  /** ID of the service. */
  readonly service: string;
  readonly period: Period;
  /** False while the period lasts: then it counts until now. */
  readonly over: boolean;
  /** ID of the calendar of agreed service time; null: round the clock. */
  readonly calendar: string | null;
  readonly timezone: string;
  /** ID of the agreement that promises availability, in force when the period ended or, while it lasts, now; null: nothing is promised. */
  readonly agreement: string | null;
  /** Percent; null: nothing is promised. */
  readonly target: number | null;
  /** How much of the agreed service time counted here may be lost within the target; null: nothing is promised. */
  readonly allowed: number | null;
  /** Whether more was lost than allowed. */
  readonly missed: boolean;
}

/** Availability of services, and what kept others from being measured. */
export interface AvailabilityReport {
  /** Ordered by the services' paths, then by period. Periods in which a service was not in use are left out. */
  readonly rows: readonly ServiceAvailability[];
  readonly problems: readonly { readonly record: string; readonly message: string }[];
}

/** What a snapshot knows of availability, ready for being asked. */
export interface AvailabilityLevels {
  readonly snapshot: Snapshot;
  readonly outages: ReadonlyMap<string, readonly ServiceOutage[]>;
  readonly calendars: Calendars;
  readonly agreements: readonly Agreement[];
}

/**
 * Reads outages, calendars and agreements of a snapshot. All waiting happens here; measuring itself is synchronous.
 *
 * @param since the earliest instant that will be asked about, milliseconds since 1970
 * @param now milliseconds since 1970
 */
export async function prepareAvailability(snapshot: Snapshot, since: number, now: number): Promise<AvailabilityLevels> {
  const outages = serviceOutages(snapshot);
  let first = since;
  for (const list of outages.values())
    for (const { start, end } of list) if ((end ?? now) > since) first = Math.min(first, start);
  const calendars = await prepareCalendars(snapshot, now, { since: first });
  const records = ofKind(snapshot, AGREEMENT).map((entry) => entry.open());
  const { agreements } = serviceLevels(records, calendars.byId, calendars.unusable);
  return { snapshot, outages, calendars, agreements };
}

/**
 * Availability of services by period (ISO/IEC 20000-1, 8.7.1; FitSM PR4.3). Agreed service time is that of the service's `service-hours`, else
 * of the calendar of the agreement that holds for it, else round the clock in the organisation's time zone; only while it was in live use.
 */
export function availabilityReport(levels: AvailabilityLevels, question: AvailabilityQuestion): AvailabilityReport {
  const rows: ServiceAvailability[] = [];
  const problems: { record: string; message: string }[] = [];
  for (const entry of ofKind(levels.snapshot, SERVICE)) {
    if (question.services !== null && !question.services.has(entry.id)) continue;
    const service = entry.open();
    const own = asString(service.data['service-hours']);
    if (own !== null && !levels.calendars.byId.has(own)) {
      const why = levels.calendars.unusable.get(own) ?? `${own} does not exist.`;
      problems.push({ record: entry.id, message: `No availability: ${why}` });
    } else rows.push(...rowsOf(service, own, levels, question));
  }
  return { rows, problems };
}

function* rowsOf(
  service: RecordFile,
  own: string | null,
  { snapshot, outages, calendars, agreements }: AvailabilityLevels,
  { length, from, until, count, now }: AvailabilityQuestion,
): Iterable<ServiceAvailability> {
  const { processes, settings } = snapshot.rules;
  const process = processes.get(service.kind);
  if (process === undefined) return;
  const fixed = own === null ? null : (calendars.byId.get(own) ?? null);
  const calendarAt = (at: number): WorkingCalendar | null =>
    fixed ?? promiseAt(agreements, service.id, at)?.calendar ?? null;
  const zone = calendarAt(now)?.hours.timezone ?? settings.timezone;
  const live = liveTime(service, process, zone);
  const bound = dayStart(until, zone, 1);
  const end = Math.min(bound ?? now, now);
  const start = dayStart(from, zone) ?? periodStart(length, zone, end - 1, count - 1);
  for (const period of periodsOf(length, zone, start, bound ?? periodStart(length, zone, end, -1))) {
    const last = Math.min(period.until, now) - 1;
    if (last < period.from || !live.some(([a, b]) => a <= last && b > period.from)) continue;
    const calendar = calendarAt(last);
    const agreed: AgreedTime = (a, b) => intersection(live, openTime(calendar, a, b));
    const measured = measureAvailability(outages.get(service.id) ?? [], agreed, period.from, period.until, now);
    const promise = promiseAt(agreements, service.id, last);
    const target = promise?.target ?? null;
    const allowed = target === null ? null : allowedLoss(measured.agreed, target);
    yield {
      ...measured,
      service: service.id,
      period,
      over: period.until <= now,
      calendar: calendar === null ? null : (own ?? idOf(calendars, calendar)),
      timezone: zone,
      agreement: target === null ? null : (promise?.agreement.id ?? null),
      target,
      allowed,
      missed: allowed !== null && measured.unplanned > allowed,
    };
  }
}

function openTime(calendar: WorkingCalendar | null, from: number, until: number): readonly Interval[] {
  if (!(from < until)) return [];
  return calendar === null ? [[from, until]] : openIntervals(calendar, from, until);
}

function idOf({ byId }: Calendars, wanted: WorkingCalendar): string | null {
  for (const [id, calendar] of byId) if (calendar === wanted) return id;
  return null;
}

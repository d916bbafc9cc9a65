import { type ClockRule, clockRuleOf } from '../model/clock-rule.ts';
import { asObjects, asString, asStrings, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { parseDuration } from '../time/duration.ts';
import { parseInstant } from '../time/instant.ts';
import { dayStart } from './day-start.ts';
import { MINUTE } from './figures.ts';
import { readThresholds, type Threshold } from './threshold.ts';

/** Targets of an agreement: metric → priority → working milliseconds. */
type Targets = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What an agreement promises to records that come under it within a stretch of time. Milliseconds since 1970, `until` not included. */
export interface AgreementVersion {
  readonly from: number;
  readonly until: number;
  /** Null where it cannot be used: then there are no clocks. */
  readonly calendar: WorkingCalendar | null;
  /** ID of the calendar that it names, whether or not it can be used; empty where it names none. */
  readonly named: string;
  readonly targets: Targets;
}

/** An agreement of any type (SLA, OLA, underpinning contract), read once and ready for measuring many records. */
export interface Agreement {
  readonly id: string;
  readonly record: RecordFile;
  /** `sla` (so where it says none), `ola` or `underpinning`. */
  readonly type: string;
  /** Agreements with the same one promise the same thing for the same record: the most specific of them holds. */
  readonly rivalry: string;
  /** Null: all. */
  readonly kinds: ReadonlySet<string> | null;
  /** Null: all. */
  readonly services: ReadonlySet<string> | null;
  /** When records may come under it: in force, and within its validity. */
  readonly inForce: readonly (readonly [from: number, until: number])[];
  /** In the order written; of those that hold at an instant the last counts. */
  readonly versions: readonly AgreementVersion[];
  readonly thresholds: readonly Threshold[];
  /** Clocks of its own. */
  readonly metrics: readonly JsonObject[];
}

/** Type of the agreements with customers; the others are made with groups and suppliers. */
export const SLA = 'sla';

/** The status in which an agreement binds. */
const ACTIVE = 'active';

/**
 * Reads an agreement record.
 *
 * Its validity and its periods are days in the time zone of its calendar. One whose timeline begins in force counts as having been so
 * before: how far back it reaches is for `valid-from` to say.
 *
 * @param calendars ready for counting, by record ID
 */
export function readAgreement(record: RecordFile, calendars: ReadonlyMap<string, WorkingCalendar>): Agreement {
  const { data } = record;
  const type = asString(data.type) ?? SLA;
  const base = asString(data.calendar) ?? '';
  const zone = calendars.get(base)?.hours.timezone ?? 'UTC';
  const [from, until] = daysOf(data['valid-from'], data['valid-until'], zone);
  const targets = targetsOf(data.targets);
  const periods = asObjects(data.periods);
  return {
    id: record.id,
    record,
    type,
    rivalry: rivalryOf(type, data),
    kinds: setOf(data.kinds),
    services: data.services === 'all' ? null : setOf(data.services),
    inForce: activityOf(record).flatMap(([start, end]): [number, number][] => {
      const both: [number, number] = [Math.max(start, from), Math.min(end, until)];
      return both[0] < both[1] ? [both] : [];
    }),
    versions: [
      {
        from: Number.NEGATIVE_INFINITY,
        until: Number.POSITIVE_INFINITY,
        calendar: calendars.get(base) ?? null,
        named: base,
        targets,
      },
      ...periods.map((period) => {
        const [start, end] = daysOf(period.from, period.until, zone);
        const named = asString(period.calendar) ?? base;
        return {
          from: start,
          until: end,
          calendar: calendars.get(named) ?? null,
          named,
          targets: period.targets === undefined ? targets : targetsOf(period.targets),
        };
      }),
    ],
    thresholds: readThresholds(data.thresholds),
    metrics: asObjects(data.metrics),
  };
}

/** What an agreement promises to a record that comes under it at an instant. */
export function versionAt({ versions }: Agreement, instant: number): AgreementVersion | null {
  return versions.findLast(({ from, until }) => from <= instant && instant < until) ?? null;
}

/** The target that holds whatever a record's priority. */
const ANY = 'any';

/** Working milliseconds that targets promise for a priority, or for a record without one; null: none. */
export function promisedFor(targets: ReadonlyMap<string, number>, priority: string | null): number | null {
  return targets.get(priority ?? ANY) ?? targets.get(ANY) ?? null;
}

/** How the clock of a metric runs under an agreement: as it says itself, else as the lifecycle says; null where neither does. */
export function ruleOf(agreement: Agreement, process: Process, metric: string): ClockRule | null {
  const own = agreement.metrics.find((one) => one.metric === metric);
  if (own === undefined) return process.clocks.find((one) => one.metric === metric) ?? null;
  let known = read.get(process);
  if (known === undefined) read.set(process, (known = new WeakMap()));
  let rule = known.get(own);
  if (rule === undefined) known.set(own, (rule = clockRuleOf(own, process.lifecycle)));
  return rule;
}

/** A rule depends on the lifecycle it is read for; each is read once. */
const read = new WeakMap<Process, WeakMap<JsonObject, ClockRule>>();

/** How narrowly an agreement says what it is for: naming services counts more than naming kinds. */
export function specificity({ services, kinds }: Agreement): number {
  return (services === null ? 0 : 2) + (kinds === null ? 0 : 1);
}

/** Promises of different groups or suppliers stand side by side; those of one party compete. */
function rivalryOf(type: string, data: JsonObject): string {
  if (type === SLA) return type;
  return `${type} ${asString(data.group) ?? ''} ${asString(data.provider) ?? ''}`;
}

function activityOf(record: RecordFile): readonly (readonly [number, number])[] {
  const moves = record.timeline.flatMap(({ at, status }) => {
    const instant = parseInstant(at);
    return instant === null ? [] : [{ instant, active: status === ACTIVE }];
  });
  if (moves.length === 0) {
    return record.status === ACTIVE ? [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]] : [];
  }
  return moves.flatMap(({ instant, active }, index): [number, number][] =>
    active
      ? [[index === 0 ? Number.NEGATIVE_INFINITY : instant, moves[index + 1]?.instant ?? Number.POSITIVE_INFINITY]]
      : [],
  );
}

/** First and last day as instants; what is no date bounds nothing. */
function daysOf(first: unknown, last: unknown, zone: string): readonly [number, number] {
  return [dayStart(first, zone) ?? Number.NEGATIVE_INFINITY, dayStart(last, zone, 1) ?? Number.POSITIVE_INFINITY];
}

/** The first readable target of each metric. */
function targetsOf(targets: Json | undefined): Targets {
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const entry of asObjects(targets)) {
    const metric = asString(entry.metric);
    if (metric === null || found.has(metric)) continue;
    const byPriority = new Map<string, number>();
    for (const [priority, duration] of Object.entries(entry)) {
      const minutes = parseDuration(duration);
      if (priority !== 'metric' && minutes !== null) byPriority.set(priority, minutes * MINUTE);
    }
    found.set(metric, byPriority);
  }
  return found;
}

function setOf(value: unknown): ReadonlySet<string> | null {
  return value === undefined || value === null ? null : new Set(asStrings(value as never));
}

import { asObjects, asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind, perQuestion, type Snapshot } from '../model/snapshot.ts';
import { parseDate } from '../time/instant.ts';
import { type DemandFigures, demandFigures, unitsIn } from './demand-figures.ts';
import { DAY } from './figures.ts';
import { type Line, leastSquares } from './least-squares.ts';
import { localDay } from './local-today.ts';

/** The kind that is read; changes and demands are followed as links. */
const kinds = ['capacity-plan'] as const;

/** How far ahead a threshold is looked for, days; no lead time is longer. */
const HORIZON = 3 * 365;
/** Fewer measurements than these are no trend. */
const LEAST_SAMPLES = 3;
/** Days before the latest measurement whose measurements make the trend. */
const TREND_DAYS = 365;
const LEAD_TIME = 90;

/** One measurement. Days are midnight UTC, milliseconds. */
export interface Sample {
  readonly day: number;
  readonly date: string;
  readonly value: number;
}

/** More, or less, from a day on. */
export interface Upgrade {
  readonly day: number;
  readonly date: string;
  readonly limit: number;
  readonly change: string | null;
  /** Status of the change; null where there is none. */
  readonly status: string | null;
  /** False where its change is cancelled or does not exist: then it raises nothing. */
  readonly counts: boolean;
}

/** A demand that comes on top of the trend. */
export interface PlannedDemand {
  readonly demand: string;
  /** How much of the resource one unit takes. */
  readonly each: number;
  /** Null where it is not approved: then it adds nothing. */
  readonly figures: DemandFigures | null;
}

/** Marks that a resource may come to. */
export const MARKS = ['warning', 'critical', 'limit'] as const;
export type Mark = (typeof MARKS)[number];

/** A capacity plan, measured and forecast. */
export interface Capacity {
  readonly plan: RecordEntry;
  readonly data: JsonObject;
  readonly unit: string;
  /** Measurements until today, oldest first. */
  readonly samples: readonly Sample[];
  readonly latest: Sample | null;
  readonly upgrades: readonly Upgrade[];
  readonly demands: readonly PlannedDemand[];
  /** How much there is on a day. */
  limitOn(day: number): number;
  /** Percent of the limit of today; 100 for the limit itself. */
  readonly marks: Readonly<Record<Mark, number>>;
  /** Days it takes to get more. */
  readonly leadTime: number;
  /** Day from which more can be there, `YYYY-MM-DD`: the lead time from today. What is full before it is so too soon. */
  readonly moreBy: string;
  /** Today, midnight UTC. */
  readonly today: number;
  /** The latest measurement in percent of today's limit; null where there is none. */
  readonly used: number | null;
  /** The straight line through the measurements of the last year; null where they are too few. */
  readonly trend: Line | null;
  /** How many measurements made it. */
  readonly counted: number;
  /** What is expected to be used on a day: trend and demand; null without a trend. */
  expected(day: number): number | null;
  /** First day from today on, `YYYY-MM-DD`, on which what is expected comes to a mark; null: not within three years. */
  readonly reached: Readonly<Record<Mark, string | null>>;
}

/** The status in which a plan is measured. */
export const ACTIVE = 'active';

/**
 * Every capacity plan that is not superseded, ordered by path, with its forecast. ISO/IEC 20000-1:2018 8.4.3, FitSM PR5.1 to PR5.4.
 *
 * @param now RFC 3339 instant; measurements after it have not been made
 */
export const capacityOf = perQuestion((snapshot, now: string): readonly Capacity[] => {
  const today = localDay(snapshot, now);
  return ofKind(snapshot, kinds[0]).flatMap((plan) => {
    if (plan.status === 'superseded') return [];
    const { data } = plan.open();
    const limit = amount(data['limit']);
    return limit === null ? [] : [measured(snapshot, plan, data, limit, today)];
  });
});

function measured(snapshot: Snapshot, plan: RecordEntry, data: JsonObject, limit: number, today: number): Capacity {
  const samples = samplesOf(data).filter(({ day }) => day <= today);
  const latest = samples.at(-1) ?? null;
  const upgrades = upgradesOf(snapshot, data);
  const raising = upgrades.filter(({ counts }) => counts);
  const limitOn = (day: number): number => raising.findLast((one) => one.day <= day)?.limit ?? limit;
  const demands = demandsOf(snapshot, data);
  const since = Math.max(
    parseDate(data['trend-from']) ?? Number.NEGATIVE_INFINITY,
    (latest?.day ?? today) - TREND_DAYS * DAY,
  );
  const recent = samples.filter(({ day }) => day >= since);
  const line = recent.length < LEAST_SAMPLES ? null : leastSquares(recent.map(({ day, value }) => [day / DAY, value]));
  const from = monthOf(latest?.day ?? today);
  const ahead = (day: number): number =>
    demands.reduce(
      (sum, { each, figures }) =>
        sum + (figures === null ? 0 : each * (unitsIn(figures, monthOf(day)) - unitsIn(figures, from))),
      0,
    );
  const expected = (day: number): number | null =>
    line === null ? null : Math.max(0, line.at(day / DAY) + ahead(day));
  const thresholds = isObject(data['thresholds']) ? data['thresholds'] : {};
  const marks = {
    warning: amount(thresholds['warning']) ?? 100,
    critical: amount(thresholds['critical']) ?? 100,
    limit: 100,
  };
  const leadTime = amount(data['lead-time']) ?? LEAD_TIME;
  return {
    plan,
    data,
    unit: asString(data['unit']) ?? '',
    samples,
    latest,
    upgrades,
    demands,
    limitOn,
    marks,
    leadTime,
    moreBy: dateOf(today + Math.min(leadTime, HORIZON) * DAY),
    today,
    used: latest === null ? null : percentOf(latest.value, limitOn(today)),
    trend: line,
    counted: recent.length,
    expected,
    reached: reachedOn(marks, today, expected, limitOn),
  };
}

/** Walks day by day: limits and demand come in steps, so that no formula has the answer. */
function reachedOn(
  marks: Capacity['marks'],
  today: number,
  expected: Capacity['expected'],
  limitOn: Capacity['limitOn'],
): Readonly<Record<Mark, string | null>> {
  const found: Record<Mark, string | null> = { warning: null, critical: null, limit: null };
  for (let day = today; day <= today + HORIZON * DAY; day += DAY) {
    const value = expected(day);
    if (value === null) break;
    const percent = percentOf(value, limitOn(day));
    for (const mark of MARKS) if (percent >= marks[mark]) found[mark] ??= dateOf(day);
    if (MARKS.every((mark) => found[mark] !== null)) break;
  }
  return found;
}

function samplesOf({ samples }: JsonObject): readonly Sample[] {
  return asObjects(samples)
    .flatMap((one): Sample[] => {
      const date = asString(one['on']);
      const [day, value] = [parseDate(date), amount(one['value'])];
      return date === null || day === null || value === null ? [] : [{ day, date, value }];
    })
    .sort((a, b) => a.day - b.day);
}

function upgradesOf(snapshot: Snapshot, { upgrades }: JsonObject): readonly Upgrade[] {
  return asObjects(upgrades)
    .flatMap((one): Upgrade[] => {
      const [date, limit, change] = [asString(one['on']), amount(one['limit']), asString(one['change'])];
      const day = parseDate(date);
      if (date === null || day === null || limit === null || limit === 0) return [];
      const status = change === null ? null : (find(snapshot, change)?.status ?? null);
      return [{ day, date, limit, change, status, counts: change === null || !dropped(status) }];
    })
    .sort((a, b) => a.day - b.day);
}

function dropped(status: string | null): boolean {
  return status === null || status === 'cancelled';
}

function demandsOf(snapshot: Snapshot, { demands }: JsonObject): readonly PlannedDemand[] {
  return asObjects(demands).flatMap((one): PlannedDemand[] => {
    const [demand, each] = [asString(one['demand']), amount(one['each'])];
    return demand === null || each === null ? [] : [{ demand, each, figures: demandFigures(snapshot, demand) }];
  });
}

/** Percent to a millionth, so that 35.2 of 40 is 88 and not a little more. */
function percentOf(value: number, limit: number): number {
  return Math.round((value / limit) * 1e8) / 1e6;
}

function dateOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function monthOf(day: number): string {
  return dateOf(day).slice(0, 7);
}

function amount(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

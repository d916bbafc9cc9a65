import { compareText } from '../model/compare-text.ts';
import { asObjects, asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, perQuestion, type Snapshot } from '../model/snapshot.ts';
import { parseDuration } from '../time/duration.ts';
import { parseDate } from '../time/instant.ts';
import { type Requirement, recoveryTier, requiredBy } from './impact-analysis.ts';
import { localToday } from './local-today.ts';

/** Kinds that are read. */
const kinds = ['continuity-plan', 'agreement'] as const;

/** The two objectives: how long services may be away, and how much of the latest data may be lost. */
export const OBJECTIVES = ['rto', 'rpo'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** A figure for each objective, or null. */
export type ByObjective<T> = Readonly<Record<Objective, T | null>>;

/** One exercise of a plan that was held. */
export interface HeldExercise {
  /** Where it stands in the list. */
  readonly index: number;
  readonly held: string;
  readonly type: string;
  readonly result: string;
  /** Minutes. */
  readonly actual: ByObjective<number>;
  /** Step name → minutes it took. */
  readonly took: ReadonlyMap<string, number>;
}

/** What an agreement with customers promises for the case of a disaster. */
export interface ContinuityPromise {
  readonly agreement: RecordEntry;
  readonly services: readonly string[];
  /** Minutes. */
  readonly promised: ByObjective<number>;
}

/** A plan with what is required, promised and exercised side by side. */
export interface Continuity {
  readonly plan: RecordEntry;
  readonly data: JsonObject;
  readonly services: readonly string[];
  /** What the impact analysis requires. */
  readonly required: ByObjective<Requirement>;
  /** What the plan promises, minutes. */
  readonly planned: ByObjective<number>;
  /** What agreements promise for its services. */
  readonly promises: readonly ContinuityPromise[];
  /** Exercises that were held by now, latest first. */
  readonly exercises: readonly HeldExercise[];
  /** The next one that is not held yet, or null. */
  readonly next: string | null;
  /** Recovery tier, 1 to 5, that the required time asks for; null where nothing is required. */
  readonly tier: number | null;
}

/** The status in which a plan or an agreement binds. */
export const APPROVED = 'approved';
const ACTIVE = 'active';

/**
 * Every continuity plan that is not retired, ordered by path, with what the business requires (impact analysis), what the plan and the
 * agreements promise, and what exercises have shown. ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1 to PR4.3.
 *
 * @param now RFC 3339 instant; exercises after it have not been held
 */
export const continuityOf = perQuestion((snapshot, now: string): readonly Continuity[] => {
  const today = localToday(snapshot, now);
  const promises = continuityPromises(snapshot);
  const byService = new Map<string, ContinuityPromise[]>();
  for (const promise of promises) {
    for (const service of promise.services) {
      const list = byService.get(service);
      if (list === undefined) byService.set(service, [promise]);
      else list.push(promise);
    }
  }
  return ofKind(snapshot, kinds[0]).flatMap((plan) => {
    if (plan.status === 'retired') return [];
    const { data } = plan.open();
    const services = asStrings(data['services']);
    const required = { rto: requiredBy(data['impact']), rpo: requiredBy(data['data-loss']) };
    const found: Continuity = {
      plan,
      data,
      services,
      required,
      planned: objectivesOf(data),
      promises: [...new Set(services.flatMap((service) => byService.get(service) ?? []))],
      exercises: heldExercises(data, today),
      next: nextExercise(data),
      tier: required.rto === null ? null : recoveryTier(required.rto.minutes),
    };
    return [found];
  });
});

/** Agreements in force that promise recovery times, ordered by path. Their text says it once for all services that they name. */
export function continuityPromises(snapshot: Snapshot): readonly ContinuityPromise[] {
  return ofKind(snapshot, kinds[1]).flatMap((agreement) => {
    const { data } = agreement.open();
    if (agreement.status !== ACTIVE || !isObject(data['continuity'])) return [];
    return [{ agreement, services: asStrings(data['services']), promised: objectivesOf(data['continuity']) }];
  });
}

function objectivesOf(data: JsonObject): ByObjective<number> {
  return { rto: parseDuration(data['rto']), rpo: parseDuration(data['rpo']) };
}

function heldExercises({ exercises }: JsonObject, today: string): readonly HeldExercise[] {
  if (!Array.isArray(exercises)) return [];
  return exercises
    .flatMap((one: Json, index): HeldExercise[] => {
      const held = isObject(one) ? asString(one['held']) : null;
      if (!isObject(one) || held === null || parseDate(held) === null || held > today) return [];
      const [type, result] = [asString(one['type']) ?? '', asString(one['result']) ?? ''];
      return [{ index, held, type, result, actual: objectivesOf(one), took: tookOf(one['took']) }];
    })
    .sort((a, b) => compareText(b.held, a.held) || b.index - a.index);
}

function tookOf(took: Json | undefined): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(isObject(took) ? took : {}).flatMap(([step, duration]) => {
      const minutes = parseDuration(duration);
      return minutes === null ? [] : [[step, minutes] as const];
    }),
  );
}

function nextExercise({ exercises }: JsonObject): string | null {
  const open = asObjects(exercises).flatMap(({ held, planned }) =>
    held === undefined ? (asString(planned) ?? []) : [],
  );
  return open.sort()[0] ?? null;
}

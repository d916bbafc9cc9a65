import { isObject, type JsonObject } from '../model/json.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { type Agreement, versionAt } from './agreement.ts';

/** What is promised for a service at an instant. */
export interface AvailabilityPromise {
  readonly agreement: Agreement;
  /** Percent of the agreed service time; null where the agreement promises no availability. */
  readonly target: number | null;
  /** Its calendar then; null where that cannot be used. */
  readonly calendar: WorkingCalendar | null;
}

/**
 * The service level agreement that holds for a service at an instant. Of several the one that promises availability comes before one that
 * does not, the one that names the service before one for all services, the higher target before the lower, then the lower ID. Operational
 * agreements and underpinning contracts promise nothing to customers and are left out.
 *
 * @param service ID
 * @param at milliseconds since 1970
 */
export function promiseAt(agreements: readonly Agreement[], service: string, at: number): AvailabilityPromise | null {
  const held = agreements.filter(
    ({ record, services, inForce }) =>
      record.data['type'] === 'sla' &&
      (services === null || services.has(service)) &&
      inForce.some(([from, until]) => from <= at && at < until),
  );
  const [best] = held
    .map((agreement) => ({ agreement, target: availabilityTarget(agreement.record.data) }))
    .sort(
      (a, b) =>
        Number(b.target !== null) - Number(a.target !== null) ||
        Number(b.agreement.services !== null) - Number(a.agreement.services !== null) ||
        (b.target ?? 0) - (a.target ?? 0) ||
        (a.agreement.id < b.agreement.id ? -1 : 1),
    );
  return best === undefined ? null : { ...best, calendar: versionAt(best.agreement, at)?.calendar ?? null };
}

/** Availability that an agreement promises, in percent of the agreed service time; null: none. */
export function availabilityTarget(data: JsonObject): number | null {
  const target = isObject(data['availability']) ? data['availability']['target'] : undefined;
  return typeof target === 'number' && target > 0 && target <= 100 ? target : null;
}

/** Targets are taken to a millionth of a percent, so that comparing is exact. */
const PARTS = 1_000_000;

/**
 * Time that may be lost without missing a target: agreed × (100 − target) / 100.
 *
 * @param agreed milliseconds of agreed service time
 * @param target percent
 * @returns whole milliseconds; losing exactly this much still meets the target
 */
export function allowedLoss(agreed: number, target: number): number {
  const rest = BigInt(100 * PARTS - Math.round(target * PARTS));
  return Number((BigInt(agreed) * rest) / BigInt(100 * PARTS));
}

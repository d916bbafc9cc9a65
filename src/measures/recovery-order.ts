import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { APPROVED, type Continuity } from './continuity.ts';
import { servicesNeededBy } from './needed-services.ts';

/** A service that is to be back before something it needs. */
export interface OrderGap {
  /** The plan of the service, and what it promises, minutes. */
  readonly plan: RecordEntry;
  readonly service: string;
  readonly minutes: number;
  /** The service that comes back later, its plan, and what that promises. */
  readonly needs: string;
  readonly needsPlan: RecordEntry;
  readonly later: number;
}

/**
 * Services whose plan brings them back sooner than a service they need comes back: they would be up and of no use. Followed through
 * services without an approved plan, not to those another can stand in for; of several plans for one service the shortest time counts. In time linear in the number of
 * dependencies: what a service has to wait for is worked out once for all that need it.
 */
export function orderGaps(snapshot: Snapshot, plans: readonly Continuity[]): readonly OrderGap[] {
  const recovered = new Map<string, Recovery>();
  for (const { plan, services, planned } of plans) {
    if (plan.status !== APPROVED || planned.rto === null) continue;
    for (const service of services) {
      const known = recovered.get(service);
      if (known === undefined || planned.rto < known.minutes)
        recovered.set(service, { service, plan, minutes: planned.rto });
    }
  }
  const slowest = slowestNeeds(snapshot, recovered);
  return [...recovered.values()].flatMap(({ service, plan, minutes }): OrderGap[] => {
    const need = slowest(service);
    if (need === null || need.minutes <= minutes) return [];
    return [{ plan, service, minutes, needs: need.service, needsPlan: need.plan, later: need.minutes }];
  });
}

interface Recovery {
  readonly service: string;
  readonly plan: RecordEntry;
  readonly minutes: number;
}

/** The planned service that comes back last of those that a service needs, at any depth. */
function slowestNeeds(
  snapshot: Snapshot,
  recovered: ReadonlyMap<string, Recovery>,
): (service: string) => Recovery | null {
  const known = new Map<string, Recovery | null>();
  const settle = (id: string): void => {
    let slowest: Recovery | null = null;
    for (const to of servicesNeededBy(snapshot, id)) {
      for (const one of [recovered.get(to) ?? null, known.get(to) ?? null])
        if (one !== null && (slowest === null || one.minutes > slowest.minutes)) slowest = one;
    }
    known.set(id, slowest);
  };
  return (service) => {
    // Without recursion: hostile chains are deep. A circle is reported elsewhere and ends here.
    const open: { readonly id: string; readonly left: string[] }[] = [];
    const enter = (id: string): void => {
      known.set(id, null);
      open.push({ id, left: [...servicesNeededBy(snapshot, id)] });
    };
    if (!known.has(service)) enter(service);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) {
        settle(top.id);
        open.pop();
      } else if (!known.has(next)) enter(next);
    }
    return known.get(service) ?? null;
  };
}

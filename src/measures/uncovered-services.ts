import { inUse } from '../model/in-use.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { APPROVED, type Continuity, continuityPromises } from './continuity.ts';

/** The kind that is looked at. */
const kinds = ['service'] as const;

/** The tier of services that the organisation cannot do without. */
const CRITICAL = 1;

/** A service that should have an approved continuity plan and has none. */
export interface UncoveredService {
  readonly service: RecordEntry;
  /** ID of the agreement that promises a recovery time; null where it is its tier that asks for a plan. */
  readonly agreement: string | null;
}

/** Live services of tier 1. */
export function criticalServices(snapshot: Snapshot): readonly RecordEntry[] {
  return ofKind(snapshot, kinds[0]).filter((entry) => inUse(entry) && entry.kept()['tier'] === CRITICAL);
}

/** Live services of tier 1, and those for which an agreement promises a recovery time, that no approved plan brings back; ordered by path. */
export function uncoveredServices(snapshot: Snapshot, plans: readonly Continuity[]): readonly UncoveredService[] {
  const covered = new Set(plans.flatMap(({ plan, services }) => (plan.status === APPROVED ? services : [])));
  const promised = new Map(
    continuityPromises(snapshot).flatMap(({ agreement, services }) =>
      services.map((service) => [service, agreement.id] as const),
    ),
  );
  const critical = new Set(criticalServices(snapshot));
  return ofKind(snapshot, kinds[0]).flatMap((service): UncoveredService[] => {
    if (covered.has(service.id) || !inUse(service)) return [];
    if (critical.has(service)) return [{ service, agreement: null }];
    const agreement = promised.get(service.id) ?? null;
    return agreement === null ? [] : [{ service, agreement }];
  });
}

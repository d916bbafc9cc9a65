import { needsById } from '../model/graph.ts';
import { linksFrom } from '../model/links-from.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind, perSnapshot, type Snapshot } from '../model/snapshot.ts';

/** The chain from what the business wants to the services that serve it, from the top. */
export const kinds = ['objective', 'business-process', 'service'] as const;

const [OBJECTIVE, PROCESS, SERVICE] = kinds;

/** Status in which objectives and business processes count. */
const ACTIVE = 'active';

/** Who serves what, as far as records say so. */
export interface Alignment {
  /** Objectives that are pursued, ordered by path. */
  readonly objectives: readonly RecordEntry[];
  /** Service ID → objectives that it serves through the business processes it names. */
  readonly direct: ReadonlyMap<string, readonly string[]>;
  /** Services that serve an objective themselves, or that a service needs which does. */
  readonly aligned: ReadonlySet<string>;
}

/**
 * Objective ← business process ← service, over everything that stands in force. A service that others need serves what they serve: the
 * network has no aim of its own. Linear in the number of links. ISO/IEC 20000-1:2018 6.2; ITIL service strategy.
 */
export const alignmentOf = perSnapshot((snapshot): Alignment => {
  const objectives = ofKind(snapshot, OBJECTIVE).filter(({ status }) => status === ACTIVE);
  const pursued = new Set(objectives.map(({ id }) => id));
  const byProcess = new Map(
    ofKind(snapshot, PROCESS)
      .filter(({ status }) => status === ACTIVE)
      .map((entry) => [entry.id, linksFrom(entry, 'objectives').filter((id) => pursued.has(id))] as const),
  );
  const direct = new Map<string, readonly string[]>();
  for (const service of ofKind(snapshot, SERVICE)) {
    const served = new Set(linksFrom(service, 'processes').flatMap((id) => byProcess.get(id) ?? []));
    if (served.size > 0) direct.set(service.id, [...served].sort());
  }
  return { objectives, direct, aligned: withNeeded(snapshot, direct.keys()) };
});

/** Active objectives that no service serves which is in one of these statuses, ordered by path. */
export function unservedObjectives(snapshot: Snapshot, statuses: readonly string[]): readonly RecordEntry[] {
  const { objectives, direct } = alignmentOf(snapshot);
  const served = new Set(
    ofKind(snapshot, SERVICE)
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ id }) => direct.get(id) ?? []),
  );
  return objectives.filter(({ id }) => !served.has(id));
}

/** These services and the services that they need, directly or through others; a retired one is owed nothing. */
function withNeeded(snapshot: Snapshot, ids: Iterable<string>): ReadonlySet<string> {
  const needs = needsById(snapshot);
  const seen = new Set<string>();
  for (const id of ids) {
    const entry = find(snapshot, id);
    if (entry !== null && !isOver(snapshot.rules, entry)) seen.add(id);
  }
  for (const id of seen)
    for (const { to } of needs.get(id) ?? []) if (find(snapshot, to)?.kind === SERVICE) seen.add(to);
  return seen;
}

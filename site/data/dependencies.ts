import { dependentsById } from '../../src/model/graph.ts';
import type { Process } from '../../src/model/process.ts';
import { find, type Snapshot } from '../../src/model/snapshot.ts';

/** What depends on what, among things. */
export interface Dependencies {
  /** ID → IDs it needs to work. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** ID → IDs that need it. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
}

/** Dependencies of a snapshot in both directions; those of tickets are no matter of what works. */
export function dependencies(snapshot: Snapshot, processes: ReadonlyMap<string, Process>): Dependencies {
  const isThing = (id: string): boolean => processes.get(find(snapshot, id)?.kind ?? '')?.ids === 'name';
  const needs = new Map<string, string[]>();
  const neededBy = new Map<string, readonly string[]>();
  for (const [id, dependents] of dependentsById(snapshot)) {
    if (!isThing(id)) continue;
    const users = dependents.map((one) => one.id).filter(isThing);
    neededBy.set(id, users);
    for (const user of users) needs.set(user, [...(needs.get(user) ?? []), id]);
  }
  return { needs, neededBy };
}

/** IDs around one, nearest first, and how many there are within reach in all. */
export function neighbourhood(
  { needs, neededBy }: Dependencies,
  id: string,
  hops: number,
  most: number,
): { readonly ids: readonly string[]; readonly total: number } {
  const distance = new Map<string, number>([[id, 0]]);
  for (const next of [needs, neededBy]) {
    let edge: readonly string[] = [id];
    const seen = new Set(edge);
    for (let hop = 1; hop <= hops; hop += 1) {
      edge = edge.flatMap((one) => next.get(one) ?? []).filter((one) => !seen.has(one) && seen.add(one));
      for (const one of edge) distance.set(one, Math.min(hop, distance.get(one) ?? hop));
    }
  }
  const ids = [...distance].sort(([, a], [, b]) => a - b).map(([one]) => one);
  return { ids: ids.slice(0, most), total: ids.length };
}

import { needsById } from '../model/graph.ts';
import { redundancyOf } from '../model/redundancy.ts';
import { find, type Snapshot } from '../model/snapshot.ts';

/** The kind whose records need each other here. */
const kinds = ['service'] as const;

/** Far above what a service needs; bounds what a hostile web of services costs. */
const MOST = 2000;

/** The services that a service cannot do without: not those of which another would do as well (`redundancy`). */
export function servicesNeededBy(snapshot: Snapshot, id: string): readonly string[] {
  const spared = new Set(redundancyOf(find(snapshot, id)?.kept() ?? {}).flatMap(({ of }) => of));
  const needed = new Set((needsById(snapshot).get(id) ?? []).map(({ to }) => to));
  return [...needed].filter((to) => !spared.has(to) && find(snapshot, to)?.kind === kinds[0]);
}

/**
 * Services that these services need to work, directly or through others, themselves included; each with the one of them that it was
 * first reached from. Followed as {@link servicesNeededBy} says: the failure of what can be replaced stops nothing.
 */
export function neededServices(snapshot: Snapshot, ids: Iterable<string>): ReadonlyMap<string, string> {
  const roots = [...ids];
  const found = new Map(roots.map((root) => [root, root]));
  for (const root of roots) {
    const open = [root];
    for (let id = open.pop(); id !== undefined && found.size < MOST; id = open.pop()) {
      for (const to of servicesNeededBy(snapshot, id)) {
        if (found.has(to)) continue;
        found.set(to, root);
        open.push(to);
      }
    }
  }
  return found;
}

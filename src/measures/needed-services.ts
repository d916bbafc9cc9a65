import { needsById } from '../model/graph.ts';
import { redundancyOf } from '../model/redundancy.ts';
import { find, type Snapshot } from '../model/snapshot.ts';

/** The kind whose records need each other here. */
const kinds = ['service'] as const;

/** Far above what a service needs; bounds what a hostile web of services costs. */
const MOST = 2000;

/**
 * Services that these services need to work, directly or through others, themselves included; each with the one of them that it was
 * first reached from. A service of which another would do as well (`redundancy`) is not followed: its failure alone stops nothing.
 */
export function neededServices(snapshot: Snapshot, ids: Iterable<string>): ReadonlyMap<string, string> {
  const needs = needsById(snapshot);
  const roots = [...ids];
  const found = new Map(roots.map((root) => [root, root]));
  for (const root of roots) {
    const open = [root];
    for (let id = open.pop(); id !== undefined && found.size < MOST; id = open.pop()) {
      const spared = new Set(redundancyOf(find(snapshot, id)?.kept() ?? {}).flatMap(({ of }) => of));
      for (const { to } of needs.get(id) ?? []) {
        if (found.has(to) || spared.has(to) || find(snapshot, to)?.kind !== kinds[0]) continue;
        found.set(to, root);
        open.push(to);
      }
    }
  }
  return found;
}

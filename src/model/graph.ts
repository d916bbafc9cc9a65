import type { RecordEntry } from './record.ts';
import type { Snapshot } from './snapshot.ts';
import { find } from './snapshot.ts';

/** One step from a record to another that needs it. */
export interface Dependent {
  /** ID of the record that needs the other. */
  readonly id: string;
  /** Field that says so. */
  readonly field: string;
}

/** A record that depends on another, directly or through others. */
export interface Impact {
  readonly entry: RecordEntry;
  /** IDs from the record that was asked for to this one, both included; the shortest such path. */
  readonly path: readonly string[];
}

/**
 * ID → the records that need it, by the fields that schemas declare as dependencies: `depends-on` as it
 * stands, and reversed where a record names those who need it (a CI its services). Ordered by ID; links to
 * records that do not exist are left out.
 */
export function dependentsById(snapshot: Snapshot): ReadonlyMap<string, readonly Dependent[]> {
  const found = new Map<string, Dependent[]>();
  const add = (needed: string, id: string, field: string): void => {
    const list = found.get(needed);
    if (list === undefined) found.set(needed, [{ id, field }]);
    else if (!list.some((one) => one.id === id)) list.push({ id, field });
  };
  for (const entry of snapshot.entries) {
    const fields = snapshot.rules.processes.get(entry.kind)?.links ?? [];
    for (const link of entry.links) {
      const relation = fields.find((one) => one.field === link.field);
      if (relation?.dependency !== true || !snapshot.byId.has(link.to)) continue;
      if (relation.reverse) add(entry.id, link.to, link.field);
      else add(link.to, entry.id, link.field);
    }
  }
  for (const list of found.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return found;
}

/** Everything that depends on a record, nearest first, then by ID. Cycles are walked once. */
export function impactOf(snapshot: Snapshot, id: string): readonly Impact[] {
  const dependents = dependentsById(snapshot);
  const seen = new Set([id]);
  const found: Impact[] = [];
  let level: readonly (readonly string[])[] = [[id]];
  while (level.length > 0) {
    const next: (readonly string[])[] = [];
    for (const path of level) {
      for (const dependent of dependents.get(path.at(-1) ?? '') ?? []) {
        const entry = seen.has(dependent.id) ? null : find(snapshot, dependent.id);
        if (entry === null) continue;
        seen.add(dependent.id);
        found.push({ entry, path: [...path, dependent.id] });
        next.push([...path, dependent.id]);
      }
    }
    level = next;
  }
  return found;
}

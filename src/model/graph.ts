import type { Rules } from './process.ts';
import type { RecordEntry } from './record.ts';
import { perSnapshot, type Snapshot } from './snapshot.ts';

/** One step from a record to another that needs it. */
export interface Dependent {
  /** ID of the record that needs the other. */
  readonly id: string;
  /** Field that says so. */
  readonly field: string;
}

/** One step from a record to another that it needs, and where that is written. */
export interface Need {
  /** ID of the record that is needed. */
  readonly to: string;
  readonly field: string;
  /** The record that holds the link: the one in need, or, where the schema says "reverse", the one that is needed. */
  readonly holder: RecordEntry;
  /** Pointer to the link's value in the holder. */
  readonly at: string;
}

/**
 * ID → the records that need it, by the fields that schemas declare as dependencies: `depends-on` as it
 * stands, and reversed where a record names those who need it (a CI its services). Ordered by ID; links to
 * records that do not exist are left out. Built once a snapshot.
 */
export const dependentsById = perSnapshot((snapshot): ReadonlyMap<string, readonly Dependent[]> => {
  const found = new Map<string, Map<string, Dependent>>();
  for (const [id, needs] of needsById(snapshot)) {
    for (const { to, field } of needs) {
      let users = found.get(to);
      if (users === undefined) found.set(to, (users = new Map()));
      if (!users.has(id)) users.set(id, { id, field });
    }
  }
  return new Map([...found].map(([id, users]) => [id, [...users.values()].sort((a, b) => (a.id < b.id ? -1 : 1))]));
});

/**
 * ID → the records that it needs, by the same fields: the other direction of {@link dependentsById}, in the order of the
 * records that hold the links. Built once a snapshot, in time linear in the number of links.
 */
export const needsById = perSnapshot((snapshot): ReadonlyMap<string, readonly Need[]> => {
  const found = new Map<string, Need[]>();
  const fields = dependencyFields(snapshot.rules);
  for (const holder of snapshot.entries) {
    const directions = fields.get(holder.kind);
    if (directions === undefined) continue;
    for (const { field, to, at } of holder.links) {
      const reverse = directions.get(field);
      if (reverse === undefined || !snapshot.byId.has(to)) continue;
      const [id, need] = reverse ? [to, { to: holder.id, field, holder, at }] : [holder.id, { to, field, holder, at }];
      const list = found.get(id);
      if (list === undefined) found.set(id, [need]);
      else list.push(need);
    }
  }
  return found;
});

/** Kind → field that is a dependency → whether it runs the other way. */
function dependencyFields({ processes }: Rules): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  return new Map(
    [...processes.values()].flatMap(({ kind, links }) => {
      const fields = links.filter((link) => link.dependency).map((link) => [link.field, link.reverse] as const);
      return fields.length === 0 ? [] : [[kind, new Map(fields)]];
    }),
  );
}

/** IDs that are reached from these by needing: what they rest on, themselves included. */
export function foundations(snapshot: Snapshot, ids: Iterable<string>): ReadonlySet<string> {
  const needs = needsById(snapshot);
  const seen = new Set(ids);
  for (const id of seen) for (const { to } of needs.get(id) ?? []) seen.add(to);
  return seen;
}

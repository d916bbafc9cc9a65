import type { RecordEntry } from './record.ts';
import { perSnapshot, type Snapshot } from './snapshot.ts';

/** One link, seen from the record it points at. */
export interface Backlink {
  /** The record that holds the link. */
  readonly entry: RecordEntry;
  /** The field that holds it, and the pointer to the value: `cis`, `cis/0`. */
  readonly field: string;
  readonly at: string;
}

/**
 * The links of all records that point at this ID, ordered by path: no relation is written down twice, its other
 * direction is computed here. Built once a snapshot, in time linear in the number of links.
 */
export function linksTo(snapshot: Snapshot, id: string): readonly Backlink[] {
  return backlinks(snapshot).get(id) ?? [];
}

const backlinks = perSnapshot(({ entries }): ReadonlyMap<string, readonly Backlink[]> => {
  const found = new Map<string, Backlink[]>();
  for (const entry of entries) {
    for (const { to, field, at } of entry.links) {
      const list = found.get(to);
      if (list === undefined) found.set(to, [{ entry, field, at }]);
      else list.push({ entry, field, at });
    }
  }
  return found;
});

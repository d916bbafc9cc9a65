import { dependentsById } from './graph.ts';
import { inUse } from './in-use.ts';
import type { RecordEntry } from './record.ts';
import { type RedundantGroup, redundancyOf } from './redundancy.ts';
import { find, type Snapshot } from './snapshot.ts';

/** What becomes of a record: it fails as well, or it goes on with less in reserve than it should have. */
export type ImpactState = 'down' | 'at-risk';

/** A record that depends on another, directly or through others. */
export interface Impact {
  readonly entry: RecordEntry;
  /**
   * IDs from a record that was asked for to this one, both included; for one that is down, all of them are. Of a path longer than
   * {@link LONGEST} the middle is left out, with `…` in its place.
   */
  readonly path: readonly string[];
  readonly state: ImpactState;
}

/** So many IDs a path has at most: paths of a chain together grow with the square of its length. */
const LONGEST = 100;

/** A path, one record further. */
function onward(path: readonly string[], id: string): readonly string[] {
  if (path.length < LONGEST) return [...path, id];
  const start = path.slice(0, LONGEST / 2);
  return [...start, '…', ...path.slice(start.length + 2), id];
}

/**
 * Everything that depends on records that fail together: nearest first, and of equally near ones first what is down.
 * Cycles are walked once.
 *
 * A record is down with any record it needs, save where its `redundancy` says that fewer than all of a group are enough:
 * then it is down when fewer than `min-up` are left that are in use, and at risk when some are gone (ITIL: service
 * impact; iTop: redundancy of the impact graph). What needs something at risk is at risk too.
 */
export function impactOf(snapshot: Snapshot, failed: string | readonly string[]): readonly Impact[] {
  const starts = typeof failed === 'string' ? [failed] : [...new Set(failed)];
  const dependents = dependentsById(snapshot);
  const serves = (id: string): boolean => {
    const entry = find(snapshot, id);
    return entry !== null && inUse(entry);
  };
  const down = new Map<string, readonly string[]>(starts.map((id) => [id, [id]]));
  const groups = new Map<string, readonly RedundantGroup[]>();
  const found: Impact[] = [];
  for (const [needed, path] of down) {
    for (const { id } of dependents.get(needed) ?? []) {
      const entry = down.has(id) ? null : find(snapshot, id);
      if (entry === null) continue;
      let own = groups.get(id);
      if (own === undefined) groups.set(id, (own = redundancyOf(entry.kept())));
      const holding = own.filter((group) => group.of.includes(needed));
      const holds = holding.every(({ of, minUp }) => of.filter((one) => !down.has(one) && serves(one)).length >= minUp);
      if (holding.length > 0 && holds) continue;
      const further = onward(path, id);
      down.set(id, further);
      found.push({ entry, path: further, state: 'down' });
    }
  }
  return [...found, ...atRisk(snapshot, down)].sort((a, b) => a.path.length - b.path.length);
}

/** What needs something that is down or at risk and is not down itself, by the shortest way. */
function atRisk(snapshot: Snapshot, down: ReadonlyMap<string, readonly string[]>): readonly Impact[] {
  const dependents = dependentsById(snapshot);
  const seen = new Set(down.keys());
  const found: Impact[] = [];
  const levels: (readonly string[])[][] = [];
  for (const path of down.values()) (levels[path.length] ??= []).push(path);
  for (let length = 1; length < levels.length; length += 1) {
    for (const path of levels[length] ?? []) {
      for (const { id } of dependents.get(path.at(-1) ?? '') ?? []) {
        const entry = seen.has(id) ? null : find(snapshot, id);
        if (entry === null) continue;
        seen.add(id);
        const further = onward(path, id);
        found.push({ entry, path: further, state: 'at-risk' });
        (levels[length + 1] ??= []).push(further);
      }
    }
  }
  return found;
}

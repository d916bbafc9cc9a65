import { linksTo } from '../model/backlinks.ts';
import { dependentsById, needsById } from '../model/graph.ts';
import { linksFrom } from '../model/links-from.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, type Snapshot } from '../model/snapshot.ts';

/** The chain from an aim of the business down to what it rests on. */
export const kinds = ['objective', 'business-process', 'service', 'ci', 'supplier'] as const;

const [OBJECTIVE, PROCESS, SERVICE] = kinds;
const CHAIN: ReadonlySet<string> = new Set(kinds);

/** A record of the chain and how it was reached. */
export interface TraceStep {
  readonly entry: RecordEntry;
  /** IDs from the start to this record. */
  readonly path: readonly string[];
}

/** What something is good for, and what it rests on. */
export interface Trace {
  /** Where it begins: the record itself, or for one outside the chain those of the chain that it is about. */
  readonly starts: readonly RecordEntry[];
  /** Towards the objectives, nearest first. */
  readonly serves: readonly TraceStep[];
  /** Towards configuration items and suppliers, nearest first. */
  readonly restsOn: readonly TraceStep[];
}

/**
 * The chain objective ← business process ← service ← configuration item in both directions, by the shortest paths. What stands in a
 * final status is left out, save where it is asked about. Linear in the number of links.
 */
export function traceOf(snapshot: Snapshot, start: RecordEntry): Trace {
  const starts = startsOf(snapshot, start);
  return {
    starts,
    serves: walk(snapshot, starts, (entry) => above(snapshot, entry)),
    restsOn: walk(snapshot, starts, (entry) => below(snapshot, entry)),
  };
}

function startsOf(snapshot: Snapshot, start: RecordEntry): readonly RecordEntry[] {
  if (CHAIN.has(start.kind)) return [start];
  const near = [
    ...start.links.flatMap(({ to }) => find(snapshot, to) ?? []),
    ...linksTo(snapshot, start.id).map(({ entry }) => entry),
  ];
  return [...new Set(near)].filter((entry) => CHAIN.has(entry.kind) && !isOver(snapshot.rules, entry));
}

function walk(
  snapshot: Snapshot,
  starts: readonly RecordEntry[],
  next: (entry: RecordEntry) => readonly string[],
): readonly TraceStep[] {
  const seen = new Set(starts.map(({ id }) => id));
  const open: TraceStep[] = starts.map((entry) => ({ entry, path: [entry.id] }));
  const found: TraceStep[] = [];
  for (const { entry, path } of open) {
    for (const id of next(entry)) {
      const reached = seen.has(id) ? null : find(snapshot, id);
      if (reached === null || !CHAIN.has(reached.kind) || isOver(snapshot.rules, reached)) continue;
      seen.add(id);
      const step = { entry: reached, path: [...path, id] };
      open.push(step);
      found.push(step);
    }
  }
  return found;
}

/** One step towards the objectives. */
function above(snapshot: Snapshot, entry: RecordEntry): readonly string[] {
  if (entry.kind === OBJECTIVE) return [];
  if (entry.kind === PROCESS) return linksFrom(entry, 'objectives');
  const users = (dependentsById(snapshot).get(entry.id) ?? []).map(({ id }) => id);
  return entry.kind === SERVICE ? [...linksFrom(entry, 'processes'), ...users] : users;
}

/** One step towards what it rests on. */
function below(snapshot: Snapshot, entry: RecordEntry): readonly string[] {
  if (entry.kind === OBJECTIVE) return naming(snapshot, entry, PROCESS, 'objectives');
  if (entry.kind === PROCESS) return naming(snapshot, entry, SERVICE, 'processes');
  return (needsById(snapshot).get(entry.id) ?? []).map(({ to }) => to);
}

function naming(snapshot: Snapshot, { id }: RecordEntry, kind: string, field: string): readonly string[] {
  return linksTo(snapshot, id)
    .filter((link) => link.field === field && link.entry.kind === kind)
    .map(({ entry }) => entry.id);
}

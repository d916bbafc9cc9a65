import { snapshotCheck } from '../model/check.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { type Edge, knots, shortestCycle } from './cycles.ts';
import { linkPointer } from './link-pointer.ts';

/** Most records named in one message. */
const MOST = 8;

/** Looks for circles among all links that the schemas declare to be dependencies. */
export const dependencyCycle = snapshotCheck({
  id: 'dependency-cycle',
  title: 'Records depend on themselves in a circle.',
  why: 'In a circle everything needs everything: impact cannot be told, and after an outage nothing may be started first. It is nearly always a link written the wrong way round.',
  fix: 'Find the link that points the wrong way and turn it round or remove it.',
  severity: 'error',
  examples: [
    {
      name: 'two services that need each other',
      files: {
        'records/services/SVC-a.md': '---\nid: SVC-a\ntitle: A\nstatus: live\nowner: carol\ndepends-on: [SVC-b]\n---\n',
        'records/services/SVC-b.md':
          '---\nid: SVC-b\ntitle: B\nstatus: live\nowner: carol\ndepends-on: [SVC-payments, SVC-a]\n---\n',
      },
      expect: ['records/services/SVC-a.md:6:14 Unexpected circle of dependencies: SVC-a → SVC-b → SVC-a.'],
    },
    {
      name: 'two ways to one service are no circle',
      files: {
        'records/services/SVC-a.md':
          '---\nid: SVC-a\ntitle: A\nstatus: live\nowner: carol\ndepends-on: [SVC-b, SVC-payments]\n---\n',
        'records/services/SVC-b.md':
          '---\nid: SVC-b\ntitle: B\nstatus: live\nowner: carol\ndepends-on: [SVC-payments]\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const graph = dependencyGraph(snapshot);
    for (const group of knots(graph)) {
      const first = group[0] as string;
      const cycle = shortestCycle(graph, first);
      const entry = find(snapshot, first);
      const at = graph.get(first)?.find((edge) => edge.to === cycle[1])?.at;
      if (entry === null || at === undefined) continue;
      const shown = cycle.length > MOST ? [...cycle.slice(0, MOST - 2), '...', cycle.at(-1)] : cycle;
      yield {
        record: first,
        file: entry.path,
        place: { pointer: linkPointer(at) },
        message: `Unexpected circle of dependencies: ${shown.join(' → ')}.`,
        help: 'Find the link that points the wrong way.',
      };
    }
  },
});

/** All links that the schemas declare to be dependencies. */
function dependencyGraph({ entries, rules }: Snapshot): ReadonlyMap<string, readonly Edge[]> {
  const fields = new Set(
    [...rules.processes.values()].flatMap(({ kind, links }) =>
      links.filter((one) => one.dependency).map(({ field }) => `${kind} ${field}`),
    ),
  );
  const graph = new Map<string, Edge[]>();
  for (const { id, kind, links } of entries) {
    const edges = links.filter((link) => fields.has(`${kind} ${link.field}`));
    if (edges.length > 0) graph.set(id, [...(graph.get(id) ?? []), ...edges]);
  }
  return graph;
}

import { snapshotCheck } from '../model/check.ts';
import { needsById } from '../model/graph.ts';
import { cycleText, knots, shortestCycle } from './cycles.ts';
import { linkPointer } from './link-pointer.ts';

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
      name: 'a part that needs the whole which needs its parts',
      files: {
        'records/cis/CI-cluster.md': '---\nid: CI-cluster\ntitle: Cluster\nstatus: live\nclass: cluster\n---\n',
        'records/cis/CI-node.md':
          '---\nid: CI-node\ntitle: Node\nstatus: live\nclass: server\npart-of: [CI-cluster]\nruns-on: [CI-cluster]\n---\n',
      },
      expect: ['records/cis/CI-node.md:6:11 Unexpected circle of dependencies: CI-cluster → CI-node → CI-cluster.'],
    },
    {
      name: 'items that exchange data with each other need no other',
      files: {
        'records/cis/CI-a.md':
          '---\nid: CI-a\ntitle: A\nstatus: live\nclass: network\nservices: [SVC-payments]\nconnects-to: [CI-b]\n---\n',
        'records/cis/CI-b.md':
          '---\nid: CI-b\ntitle: B\nstatus: live\nclass: network\nservices: [SVC-payments]\nconnects-to: [CI-a]\n---\n',
      },
      expect: [],
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
    const graph = needsById(snapshot);
    for (const group of knots(graph)) {
      const first = group[0] as string;
      const cycle = shortestCycle(graph, first);
      const need = graph.get(first)?.find((one) => one.to === cycle[1]);
      if (need === undefined) continue;
      yield {
        record: need.holder.id,
        file: need.holder.path,
        place: { pointer: linkPointer(need.at) },
        message: `Unexpected circle of dependencies: ${cycleText(cycle)}.`,
        help: 'Find the link that points the wrong way.',
      };
    }
  },
});

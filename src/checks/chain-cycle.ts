import { snapshotCheck } from '../model/check.ts';
import type { Process } from '../model/process.ts';
import { find } from '../model/snapshot.ts';
import { cycleText, type Edge, knots, shortestCycle } from './cycles.ts';
import { linkPointer } from './link-pointer.ts';
import { propertyOf } from './process/fields.ts';

const incident = (id: string, parent: string) =>
  `---\nid: ${id}\ntitle: Card payments time out\nstatus: new\nimpact: low\nurgency: low\nparent: ${parent}\ntimeline:\n  - {at: 2026-11-20T10:00:00Z, status: new, by: anna}\n---\n`;

/** Looks for circles among fields that name one record of the same kind: parents, duplicates. */
export const chainCycle = snapshotCheck({
  id: 'chain-cycle',
  title: 'A record is its own parent, or the duplicate of its own duplicate.',
  why: 'A field that names one record of the same kind leads step by step to a record that stands for all: the parent, the one that goes on. In a circle there is none. No parent could ever be closed, because its children have to be closed first.',
  fix: 'Decide which record stands for the others and remove the field from it.',
  severity: 'error',
  examples: [
    {
      name: 'two incidents that are parents of each other',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', 'INC-0002'),
        'records/incidents/INC-0002.md': incident('INC-0002', 'INC-0001'),
      },
      expect: ['records/incidents/INC-0001.md:7:9 Unexpected circle of parent: INC-0001 → INC-0002 → INC-0001.'],
    },
    {
      name: 'a child and a grandchild',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', 'INC-0002'),
        'records/incidents/INC-0002.md': incident('INC-0002', 'INC-0003'),
        'records/incidents/INC-0003.md': incident('INC-0003', 'INC-0004').replace('parent: INC-0004\n', ''),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const chains = new Map(
      [...snapshot.rules.processes.values()].map((process) => [process.kind, chainFields(process)]),
    );
    const graphs = new Map<string, Map<string, Edge[]>>();
    for (const entry of snapshot.entries)
      for (const { field, to, at } of entry.links) {
        if (chains.get(entry.kind)?.has(field) !== true) continue;
        let graph = graphs.get(field);
        if (graph === undefined) graphs.set(field, (graph = new Map()));
        const edges = graph.get(entry.id);
        if (edges === undefined) graph.set(entry.id, [{ to, at }]);
        else edges.push({ to, at });
      }
    for (const [field, graph] of graphs)
      for (const group of knots(graph)) {
        const [first = ''] = group;
        const entry = find(snapshot, first);
        const cycle = shortestCycle(graph, first);
        const link = entry?.links.find((one) => one.field === field && one.to === cycle[1]);
        if (entry === null || link === undefined) continue;
        yield {
          record: entry.id,
          file: entry.path,
          place: { pointer: linkPointer(link.at) },
          message: `Unexpected circle of ${field}: ${cycleText(cycle)}.`,
          help: `Remove ${field} from the one that stands for the others.`,
        };
      }
  },
});

/** Fields that hold one ID of the same kind and are no dependency: those are looked at by a check of their own. */
function chainFields(process: Process): ReadonlySet<string> {
  const chains = process.links.filter(
    ({ field, within, kinds, dependency }) =>
      within === null &&
      kinds.length === 1 &&
      kinds[0] === process.kind &&
      !dependency &&
      propertyOf(process, field)?.['type'] !== 'array',
  );
  return new Set(chains.map(({ field }) => field));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependentsById } from '../../src/model/graph.ts';
import { impactOf } from '../../src/model/impact.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';

function record(id: string, extra = ''): Readonly<Record<string, string>> {
  const folder = id.startsWith('SVC') ? 'services' : 'cis';
  return { [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: live\n${extra}---\n` };
}

function snapshot(...records: readonly Readonly<Record<string, string>>[]): Snapshot {
  const tree = memoryTree(Object.assign({}, ...records) as Record<string, string>);
  return loadSnapshot(tree, loadRules(tree));
}

const paths = (of: Snapshot, id: string): readonly string[] => impactOf(of, id).map(({ path }) => path.join(' '));

describe('impactOf', () => {
  it('goes against depends-on and along the services of a CI, nearest first', () => {
    const records = snapshot(
      record('CI-host'),
      record('CI-db', 'depends-on: [CI-host]\nservices: [SVC-b, SVC-a]\n'),
      record('SVC-a'),
      record('SVC-b', 'depends-on: [SVC-a]\n'),
      record('SVC-c', 'depends-on: [SVC-b]\n'),
      record('SVC-other'),
    );
    expect(paths(records, 'CI-host')).toEqual([
      'CI-host CI-db',
      'CI-host CI-db SVC-a',
      'CI-host CI-db SVC-b',
      'CI-host CI-db SVC-b SVC-c',
    ]);
    expect(paths(records, 'SVC-c')).toEqual([]);
    expect(paths(records, 'SVC-missing')).toEqual([]);
  });

  it('walks a cycle once and leaves out links that lead nowhere', () => {
    const records = snapshot(
      record('SVC-a', 'depends-on: [SVC-b, SVC-gone]\n'),
      record('SVC-b', 'depends-on: [SVC-a]\n'),
    );
    expect(paths(records, 'SVC-a')).toEqual(['SVC-a SVC-b']);
    expect(paths(records, 'SVC-gone')).toEqual([]);
    expect([...dependentsById(records).keys()].sort()).toEqual(['SVC-a', 'SVC-b']);
  });

  it('finds exactly what can be reached, by paths whose every step is a dependency', () => {
    const edges = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: ([a, b]) => `${a} ${b}`, maxLength: 14 });
    fc.assert(
      fc.property(edges, (found) => {
        const needs = (from: number): number[] => found.filter(([a]) => a === from).map(([, b]) => b);
        const records = snapshot(
          ...Array.from({ length: 7 }, (_, index) =>
            record(
              `SVC-n${index}`,
              `depends-on: [${needs(index)
                .map((to) => `SVC-n${to}`)
                .join(', ')}]\n`,
            ),
          ),
        );
        const reached = new Set<number>();
        const visit = (to: number): void => {
          for (const [a, b] of found) {
            if (b !== to || reached.has(a) || a === 0) continue;
            reached.add(a);
            visit(a);
          }
        };
        visit(0);
        const impact = impactOf(records, 'SVC-n0');
        expect(new Set(impact.map(({ entry }) => entry.id))).toEqual(new Set([...reached].map((one) => `SVC-n${one}`)));
        for (const { path } of impact) {
          const steps = path.map((id) => Number(id.slice('SVC-n'.length)));
          for (const [index, to] of steps.entries()) {
            if (index > 0) expect(needs(to)).toContain(steps[index - 1]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

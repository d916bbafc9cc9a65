import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchedBy } from '../../src/measures/touched.ts';
import { needsById } from '../../src/model/graph.ts';
import { impactOf } from '../../src/model/impact.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { find } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';

type Files = Readonly<Record<string, string>>;

const folders: Readonly<Record<string, string>> = { CI: 'cis', SVC: 'services', SLA: 'agreements' };

function record(id: string, extra = '', status = 'live'): Files {
  const folder = folders[id.slice(0, id.indexOf('-'))] ?? '';
  return { [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${extra}---\n` };
}

function snapshot(...records: readonly Files[]): Snapshot {
  const tree = memoryTree(Object.assign({}, ...records) as Record<string, string>);
  return loadSnapshot(tree, loadRules(tree));
}

const told = (of: Snapshot, ids: string | readonly string[]): readonly string[] =>
  impactOf(of, ids).map(({ state, path }) => `${state} ${path.join(' ')}`);

it('leaves out the middle of a path that is very long, and nothing that depends', () => {
  const chain = Array.from({ length: 150 }, (_, at) =>
    record(`CI-${at}`, at === 0 ? '' : `depends-on: [CI-${at - 1}]\n`),
  );
  const hit = impactOf(snapshot(...chain), 'CI-0');
  expect(hit.map(({ entry }) => entry.id)).toEqual(Array.from({ length: 149 }, (_, at) => `CI-${at + 1}`));
  expect(hit[98]?.path).toEqual(Array.from({ length: 100 }, (_, at) => `CI-${at}`));
  const { path = [] } = hit[148] ?? {};
  expect(path).toHaveLength(100);
  expect([path[0], ...path.slice(49, 52), path[99]]).toEqual(['CI-0', 'CI-49', '…', 'CI-101', 'CI-149']);
});

describe('redundancy', () => {
  const pair = snapshot(
    record('CI-a'),
    record('CI-b'),
    record('CI-app', 'runs-on: [CI-a, CI-b]\nredundancy: [{of: [CI-a, CI-b], min-up: 1}]\nservices: [SVC-shop]\n'),
    record('SVC-shop'),
    record('SVC-portal', 'depends-on: [SVC-shop]\n'),
  );

  it('keeps what has enough left up, and what needs it at risk', () => {
    expect(told(pair, 'CI-a')).toEqual([
      'at-risk CI-a CI-app',
      'at-risk CI-a CI-app SVC-shop',
      'at-risk CI-a CI-app SVC-shop SVC-portal',
    ]);
    expect(told(pair, ['CI-a', 'CI-b', 'CI-b'])).toEqual([
      'down CI-a CI-app',
      'down CI-a CI-app SVC-shop',
      'down CI-a CI-app SVC-shop SVC-portal',
    ]);
  });

  it('finds that both of a pair stand on one thing', () => {
    const shared = snapshot(
      record('CI-rack'),
      record('CI-a', 'located-in: [CI-rack]\n'),
      record('CI-b', 'powered-by: [CI-rack]\n'),
      record('CI-app', 'runs-on: [CI-a, CI-b]\nredundancy: [{of: [CI-a, CI-b]}]\n'),
    );
    expect(told(shared, 'CI-rack')).toEqual(['down CI-rack CI-a', 'down CI-rack CI-b', 'down CI-rack CI-a CI-app']);
  });

  it('does not count on a stand-in that is in repair, planned or gone', () => {
    for (const [status, state] of [
      ['maintenance', 'down'],
      ['planned', 'down'],
      ['retired', 'down'],
      ['live', 'at-risk'],
    ] as const) {
      const records = snapshot(
        record('CI-a'),
        record('CI-b', '', status),
        record('CI-app', 'runs-on: [CI-a, CI-b]\nredundancy: [{of: [CI-a, CI-b]}]\n'),
      );
      expect(told(records, 'CI-a')).toEqual([`${state} CI-a CI-app`]);
    }
    const gone = snapshot(record('CI-a'), record('CI-app', 'runs-on: [CI-a]\nredundancy: [{of: [CI-a, CI-b]}]\n'));
    expect(told(gone, 'CI-a')).toEqual(['down CI-a CI-app']);
  });

  it('asks every group, and takes parts and the items of a service as members', () => {
    const records = snapshot(
      record('CI-n1', 'part-of: [CI-cluster]\n'),
      record('CI-n2', 'part-of: [CI-cluster]\n'),
      record('CI-n3', 'part-of: [CI-cluster]\n'),
      record(
        'CI-cluster',
        'services: [SVC-shop]\nredundancy: [{of: [CI-n1, CI-n2, CI-n3], min-up: 2}, {of: [CI-n1, CI-n2]}]\n',
      ),
      record('CI-web-1', 'services: [SVC-shop]\n'),
      record('CI-web-2', 'services: [SVC-shop]\n'),
      record('SVC-shop', 'redundancy: [{of: [CI-web-1, CI-web-2]}]\n'),
    );
    expect(told(records, 'CI-n3')).toEqual(['at-risk CI-n3 CI-cluster', 'at-risk CI-n3 CI-cluster SVC-shop']);
    expect(told(records, ['CI-n3', 'CI-n1'])).toEqual(['down CI-n3 CI-cluster', 'down CI-n3 CI-cluster SVC-shop']);
    expect(told(records, 'CI-web-1')).toEqual(['at-risk CI-web-1 SVC-shop']);
    expect(told(records, ['CI-web-1', 'CI-web-2'])).toEqual(['down CI-web-1 SVC-shop']);
  });

  it('says of every record what the definition says, whatever fails', () => {
    const size = 7;
    const name = (index: number): string => `CI-n${index}`;
    const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a > b);
    const edges = fc.uniqueArray(edge, { selector: ([a, b]) => `${a} ${b}`, maxLength: 14 });
    const groups = fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 2 })), { maxLength: 5 });
    const failing = fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edges, groups, failing, (links, redundant, fail) => {
        const needs = (of: number): number[] => links.filter(([a]) => a === of).map(([, b]) => b);
        const minUp = new Map(redundant.filter(([of, min]) => needs(of).length > min));
        const records = snapshot(
          ...Array.from({ length: size }, (_, index) => {
            const all = needs(index).map(name).join(', ');
            const min = minUp.get(index);
            const group = min === undefined ? '' : `redundancy: [{of: [${all}], min-up: ${min}}]\n`;
            return record(name(index), `depends-on: [${all}]\n${group}`);
          }),
        );
        // Needs have lower numbers, so one pass upwards settles everything.
        const expected = new Map<string, string>();
        const state = new Map<number, string>(fail.map((one) => [one, 'down']));
        for (let index = 0; index < size; index += 1) {
          if (fail.includes(index)) continue;
          const of = needs(index);
          const up = of.filter((one) => state.get(one) !== 'down').length;
          const hit = of.filter((one) => state.has(one)).length;
          if (up < (minUp.get(index) ?? of.length)) state.set(index, 'down');
          else if (hit > 0) state.set(index, 'at-risk');
          const found = state.get(index);
          if (found !== undefined) expected.set(name(index), found);
        }
        const impact = impactOf(records, fail.map(name));
        expect(new Map(impact.map((one) => [one.entry.id, one.state]))).toEqual(expected);
        for (const { path } of impact)
          for (const [index, to] of path.entries())
            if (index > 0)
              expect(
                needsById(records)
                  .get(to)
                  ?.map((need) => need.to),
              ).toContain(path[index - 1]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('touchedBy', () => {
  const records = snapshot(
    record('SVC-a'),
    record('SVC-b'),
    record('SLA-a', 'services: [SVC-a]\n', 'active'),
    record('SLA-old', 'services: [SVC-a]\n', 'retired'),
    record('SLA-all', '', 'active'),
  );
  const touched = (id: string): readonly string[] => {
    const entry = find(records, id);
    return entry === null
      ? []
      : touchedBy(records, [{ entry, path: [id], state: 'down' }]).map(({ path }) => path.join(' '));
  };

  it('names the agreement that covers a service, the general one where no other does', () => {
    expect(touched('SVC-a')).toEqual(['SVC-a SLA-a']);
    expect(touched('SVC-b')).toEqual(['SVC-b SLA-all']);
  });
});

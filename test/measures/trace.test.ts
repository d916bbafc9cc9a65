import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../src/measures/alignment.ts';
import { traceOf } from '../../src/measures/trace.ts';
import { find } from '../../src/model/snapshot.ts';
import { snapshotOf } from '../checks/run-example.ts';

const folders: Readonly<Record<string, string>> = {
  OBJ: 'objectives',
  BPR: 'business-processes',
  SVC: 'services',
  CI: 'cis',
  SUP: 'suppliers',
  CHG: 'changes',
  CUS: 'customers',
};

function record(id: string, status: string, ...fields: readonly string[]): Readonly<Record<string, string>> {
  const folder = folders[id.split('-')[0] ?? ''] ?? '';
  return {
    [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${fields.join('\n')}\n---\n`,
  };
}

const files = {
  ...record('OBJ-grow', 'active'),
  ...record('OBJ-old', 'dropped'),
  ...record('BPR-sell', 'active', 'objectives: [OBJ-grow, OBJ-old]'),
  ...record('SVC-shop', 'live', 'processes: [BPR-sell]', 'depends-on: [SVC-net]', 'customers: [CUS-us]'),
  ...record('SVC-net', 'live', 'depends-on: [SVC-shop]'),
  ...record('SVC-fax', 'retired', 'processes: [BPR-sell]'),
  ...record('CI-switch', 'live', 'services: [SVC-net]', 'runs-on: [CI-room]'),
  ...record('CI-room', 'live'),
  ...record('SUP-line', 'active', 'services: [{service: SVC-net, role: line}]'),
  ...record('CHG-0001', 'new', 'cis: [CI-switch]'),
  ...record('CUS-us', 'active'),
};
const snapshot = snapshotOf(files);

const traced = (id: string) => {
  const start = find(snapshot, id);
  if (start === null) throw new Error(`${id} is missing`);
  const { starts, serves, restsOn } = traceOf(snapshot, start);
  const paths = (steps: typeof serves) => steps.map(({ path }) => path.join(' '));
  return { starts: starts.map((one) => one.id), serves: paths(serves), restsOn: paths(restsOn) };
};

describe('the chain', () => {
  it('leads from the last item up to what the business wants', () => {
    expect(traced('CI-room')).toEqual({
      starts: ['CI-room'],
      serves: [
        'CI-room CI-switch',
        'CI-room CI-switch SVC-net',
        'CI-room CI-switch SVC-net SVC-shop',
        'CI-room CI-switch SVC-net SVC-shop BPR-sell',
        'CI-room CI-switch SVC-net SVC-shop BPR-sell OBJ-grow',
      ],
      restsOn: [],
    });
  });

  it('leads down again; what is retired is left out, and a circle ends', () => {
    expect(traced('OBJ-grow')).toEqual({
      starts: ['OBJ-grow'],
      serves: [],
      restsOn: [
        'OBJ-grow BPR-sell',
        'OBJ-grow BPR-sell SVC-shop',
        'OBJ-grow BPR-sell SVC-shop SVC-net',
        'OBJ-grow BPR-sell SVC-shop SVC-net CI-switch',
        'OBJ-grow BPR-sell SVC-shop SVC-net SUP-line',
        'OBJ-grow BPR-sell SVC-shop SVC-net CI-switch CI-room',
      ],
    });
  });

  it('begins for a ticket at what it names, and for a customer at what it consumes', () => {
    expect(traced('CHG-0001').starts).toEqual(['CI-switch']);
    expect(traced('CHG-0001').serves.at(-1)).toBe('CI-switch SVC-net SVC-shop BPR-sell OBJ-grow');
    expect(traced('CUS-us').starts).toEqual(['SVC-shop']);
  });

  it('of something retired is still told', () => {
    expect(traced('SVC-fax').serves).toEqual(['SVC-fax BPR-sell', 'SVC-fax BPR-sell OBJ-grow']);
  });
});

describe('alignment', () => {
  it('is handed on to what a service needs, in circles too, and not to what is retired', () => {
    const { direct, aligned } = alignmentOf(snapshot);
    expect([...direct]).toContainEqual(['SVC-shop', ['OBJ-grow']]);
    expect([...aligned].sort()).toEqual(['SVC-net', 'SVC-shop']);
  });
});

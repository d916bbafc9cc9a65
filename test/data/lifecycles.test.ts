import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasData } from '../time/support/data-folder.ts';

const folder = join(process.env['GITSM_DATA'] ?? '', 'lifecycles');
const fixtures = join(import.meta.dirname, '../fixtures/custom-processes');
const ITOP = 'lifecycles/itop-lifecycles.json';
const OTRS = 'lifecycles/otrs-itsm-change-state-machines.json';

type States = Record<string, Record<string, Record<'expressed' | 'left-out', readonly (readonly string[])[]>>>;

const read = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** All machines of a fixture: name in the original → its transitions, those left out among them. */
function machines(system: string, length: number): ReadonlyMap<string, readonly string[]> {
  const states = read<States>(fixtures, system, 'states.json');
  return new Map(
    Object.values(states).flatMap((kind) =>
      Object.entries(kind).map(([name, machine]) => [
        name,
        [...machine.expressed, ...machine['left-out']].map((one) => one.slice(0, length).join(' ')).sort(),
      ]),
    ),
  );
}

describe.skipIf(!hasData(ITOP))(`the state machines of iTop (needs ${ITOP} in the folder GITSM_DATA)`, () => {
  const { classes } = hasData(ITOP)
    ? read<{
        classes: Record<string, { states: Record<string, { transitions: { stimulus: string; target: string }[] }> }>;
      }>(folder, 'itop-lifecycles.json')
    : { classes: {} };

  test('are all in the fixture, save those without transitions and two of the simpler modules', () => {
    const own = machines('itop', 3);
    for (const [name, transitions] of own) {
      const original = Object.entries(classes[name]?.states ?? {}).flatMap(([from, { transitions: all }]) =>
        all.map(({ stimulus, target }) => `${from} ${stimulus} ${target}`),
      );
      expect([...new Set(transitions)], name).toEqual(original.sort());
    }
    const others = Object.entries(classes).filter(
      ([name, { states }]) => !own.has(name) && Object.values(states).some((one) => one.transitions.length > 0),
    );
    expect(others.map(([name]) => name).sort()).toEqual(['itop-change-mgmt:Change', 'itop-request-mgmt:UserRequest']);
  });
});

describe.skipIf(!hasData(OTRS))(`the state machines of OTRS (needs ${OTRS} in the folder GITSM_DATA)`, () => {
  test('are all in the fixture', () => {
    const original = read<Record<string, { transitions: Record<string, readonly string[]> }>>(
      folder,
      'otrs-itsm-change-state-machines.json',
    );
    const own = machines('otrs', 2);
    expect([...own.keys()].sort()).toEqual(['change', 'workorder']);
    for (const [name, transitions] of own) {
      const pairs = Object.entries(original[name]?.transitions ?? {}).flatMap(([from, all]) =>
        all.map((to) => `${from} ${to}`),
      );
      expect(transitions).toEqual(pairs.sort());
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Process } from '../../src/model/process.ts';
import { commonFiles } from '../checks/example-files.ts';
import { inspectFiles, rulesOf } from '../checks/run-example.ts';
import { take, tryForbidden } from './support/take.ts';
import { crossingsOf, walksOf } from './support/walks.ts';
import type { World } from './support/world.ts';

const root = join(import.meta.dirname, '../fixtures/custom-processes');

type Machine = Readonly<Record<'expressed' | 'left-out', readonly (readonly string[])[]>>;

function fixture(system: string): { files: Record<string, string>; machines: Record<string, Record<string, Machine>> } {
  const folder = join(root, system);
  const paths = readdirSync(join(folder, '.gitsm'), { recursive: true, encoding: 'utf8' })
    .map((path) => `.gitsm/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/.test(path));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return {
    files: { ...commonFiles, ...files },
    machines: JSON.parse(readFileSync(join(folder, 'states.json'), 'utf8')),
  };
}

const named = (status: string | undefined): string => (status ?? '').replaceAll(/[_ ]/g, '-');

describe.each(['itop', 'otrs'])('%s', (system) => {
  const { files, machines } = fixture(system);
  const { processes } = rulesOf(files);
  const world = (): World => new Map(Object.entries(files));

  test('is a set of processes without a mistake', () => {
    const { findings } = inspectFiles(null, files);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // What release and others that come with gitsm ask of a change that has other statuses now.
    expect(findings.every(({ message }) => message.startsWith('Unexpected absence of the status'))).toBe(true);
  });

  describe.each(Object.keys(machines))('%s', (kind) => {
    const process = processes.get(kind) as Process;
    const expressed = Object.values(machines[kind] ?? {}).flatMap((one) => one.expressed);

    test('has the transitions of the original and no others', () => {
      const pairs = new Set(expressed.map((one) => `${named(one[0])} ${named(one.at(-1))}`));
      const own = process.lifecycle.transitions.map(({ from, to }) => `${from} ${to}`);
      expect(own.sort()).toEqual([...pairs].sort());
    });

    test('leads to every status', () => {
      expect([...walksOf(process).keys()].sort()).toEqual(process.lifecycle.statuses.map(({ name }) => name).sort());
    });

    it.each(crossingsOf(process))('is taken from $name by a record that check has nothing against', (crossing) => {
      const { record, inspection, errors } = take(processes, process, crossing, { world: world() });
      expect(errors, record.text).toEqual([]);
      expect(inspection.moves).toMatchObject([{ record: record.id, to: crossing.transition.to, allowed: true }]);
    });

    test('refuses every pair of statuses that no transition joins', () => {
      expect(tryForbidden(processes, process, world())).toEqual([]);
    });
  });
});

test('iTop: a routine change cannot be validated, a normal one cannot skip it', () => {
  const { files } = fixture('itop');
  const { processes } = rulesOf(files);
  const change = processes.get('change') as Process;
  const told = crossingsOf(change).map(({ name }) => name);
  expect(told).toContain('new to validated (type: normal)');
  expect(told).toContain('new to assigned (type: routine)');
  const [wrong] = change.lifecycle.transitions.filter(({ from, to }) => from === 'new' && to === 'assigned');
  const walk = { statuses: ['new'], fixed: { type: 'normal' } };
  const { inspection } = take(
    processes,
    change,
    { transition: wrong as never, walk },
    { world: new Map(Object.entries(files)) },
  );
  expect(inspection.moves).toMatchObject([{ from: 'new', to: 'assigned', allowed: false, verdicts: [] }]);
});

describe('what the language cannot say', () => {
  const { files, machines } = fixture('itop');
  const path = '.gitsm/schemas/incident/lifecycle.yaml';
  const told = (text: string): readonly string[] =>
    inspectFiles(null, { ...files, [path]: text })
      .findings.filter(({ file, severity }) => file === path && severity === 'error')
      .map(({ message }) => message);
  const lifecycle = files[path] as string;
  const status = (more: string): readonly string[] =>
    told(lifecycle.replace('description: Recorded.', `description: Recorded.\n    ${more}`));
  const move = (more: string): readonly string[] =>
    told(lifecycle.replace('name: assign\n', `name: assign\n    ${more}\n`));

  test('is all that is left out of the originals', () => {
    const left = Object.values(machines).flatMap((one) => Object.values(one).flatMap((machine) => machine['left-out']));
    expect(left.length).toBeGreaterThan(5);
    for (const [from, , to, why] of left)
      expect(why).toBe(from === to ? 'a move from a status to itself' : 'a second way between two statuses');
  });

  test('a move from a status to itself, and a second way between two statuses, are mistakes', () => {
    expect(told(lifecycle)).toEqual([]);
    expect(told(`${lifecycle}  - {from: assigned, to: assigned, name: reassign}\n`)).toEqual([
      'Unexpected transition from assigned to itself: what keeps its status makes no move, so it is never taken.',
    ]);
    expect(told(`${lifecycle}  - {from: assigned, to: resolved, name: autoresolve}\n`)).toEqual([
      'Unexpected second transition from assigned to resolved: the one before it holds wherever this one does, so it is never taken.',
    ]);
  });

  test('moves by the clock of an agreement, cascades, and fields that must be empty have no key and no guard', () => {
    expect(status('after: {days: 3, to: assigned}')).toEqual([]);
    expect(status('after: {metric: response, to: escalated-tto}')).not.toEqual([]);
    expect(status('hidden: [solution]')).toEqual(['Unexpected field "hidden".']);
    expect(status('inherits: closed')).toEqual(['Unexpected field "inherits".']);
    expect(move('guards: [{fields-present: {fields: [agent]}}]')).toEqual([]);
    expect(move('cascade: {field: parent}')).toEqual(['Unexpected field "cascade".']);
    expect(move('guards: [{field-changed: {field: agent}}]')).toEqual([
      'Unexpected guard "field-changed", which does not exist.',
    ]);
  });

  test('fields that a status needs of some types only, and who may take a step, have no key', () => {
    const asked = (fields: string): readonly string[] =>
      told(lifecycle.replace(/fields: \[[^\]]*\]/, `fields: ${fields}`));
    expect(asked('[agent]')).toEqual([]);
    expect(asked('[{agent: {when: {type: routine}}}]')).toEqual([
      expect.stringMatching(/^Unexpected .*, expected text\.$/),
    ]);
    expect(status('when: {type: routine}')).toEqual(['Unexpected field "when".']);
    expect(move('who: [GRP-cab]')).toEqual(['Unexpected field "who".']);
    expect(move('roles: [cab]')).toEqual(['Unexpected field "roles".']);
  });
});

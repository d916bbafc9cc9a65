import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holds, type Process } from '../../src/model/process.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { inspectFiles } from '../checks/run-example.ts';
import { factsOf } from './support/facts.ts';
import { filesOf, take, tryForbidden } from './support/take.ts';
import { crossingsOf, walksOf } from './support/walks.ts';
import { type Made, maker, rewritten, stepped } from './support/world.ts';

const processes = builtinProcesses();

describe.each([...processes.values()])('the lifecycle of $kind', (process: Process) => {
  test('leads to every status', () => {
    const walks = walksOf(process);
    expect([...walks.keys()].sort()).toEqual(process.lifecycle.statuses.map(({ name }) => name).sort());
  });

  const crossings = crossingsOf(process);

  test('has no transition that no record can come to', () => {
    const crossed = new Set(crossings.map(({ transition }) => transition));
    expect(process.lifecycle.transitions.filter((one) => !crossed.has(one))).toEqual([]);
  });

  it.each(crossings)('is taken from $name by a record that check has nothing against', (crossing) => {
    const { record, inspection, errors } = take(processes, process, crossing);
    const { from, to } = crossing.transition;
    expect(errors, record.text).toEqual([]);
    expect(inspection.moves).toMatchObject([{ record: record.id, from, to, allowed: true }]);
  });

  test('refuses every pair of statuses that no transition joins', () => {
    expect(tryForbidden(processes, process)).toEqual([]);
  });
});

const kinds = [...processes.values()];
const anyProcess = fc.constantFrom(...kinds);
const runs = { numRuns: 150 };

/** A record of the kind that stands in the last of these statuses, whether or not its lifecycle leads there. */
function recordAt(process: Process, statuses: readonly string[]): { made: Made; world: ReadonlyMap<string, string> } {
  const { world, standing } = maker(processes);
  return { made: standing(process, { statuses, fixed: {} }), world };
}

describe('any lifecycle', () => {
  it('takes exactly the timelines that its transitions spell', () => {
    const timeline = anyProcess.chain((process) =>
      fc.tuple(
        fc.constant(process),
        fc.array(fc.constantFrom(...process.lifecycle.statuses.map(({ name }) => name)), {
          minLength: 1,
          maxLength: 8,
        }),
      ),
    );
    fc.assert(
      fc.property(timeline, ([process, statuses]) => {
        const { lifecycle } = process;
        const joined = new Set(lifecycle.transitions.map(({ from, to }) => `${from} ${to}`));
        const steps = statuses.slice(1).map((to, index) => [statuses[index] as string, to] as const);
        const wrong = steps.filter(([from, to]) => from !== to && !joined.has(`${from} ${to}`)).length;
        const ticket = (process.schema['required'] as readonly string[]).includes('timeline');
        const begun = !ticket || lifecycle.initial.includes(statuses[0] as string);
        const { made, world } = recordAt(process, statuses);
        const found = inspectFiles(null, filesOf(world, [made])).findings.filter(
          ({ check, record }) => check === 'timeline-follows-lifecycle' && record === made.id,
        );
        expect(found).toHaveLength(wrong + (begun ? 0 : 1));
      }),
      runs,
    );
  });

  it('lets no record be born in a status that is no first one, nor jump over a status it must pass', () => {
    const jump = anyProcess.chain((process) => {
      const names = process.lifecycle.statuses.map(({ name }) => name);
      return fc.tuple(fc.constant(process), fc.constantFrom(...names), fc.constantFrom(...names));
    });
    fc.assert(
      fc.property(jump, ([process, from, to]) => {
        const { initial, transitions } = process.lifecycle;
        const born = recordAt(process, [to]);
        const { moves } = inspectFiles(
          filesOf(born.world, []),
          filesOf(born.world, [born.made]),
          factsOf([born.made], false),
        );
        const guarded = transitions.some((one) => one.from === initial[0] && one.to === to && one.guards.length > 0);
        if (initial.includes(to)) expect(moves.length === 0 || guarded).toBe(true);
        else expect(moves).toMatchObject([{ record: born.made.id, from: null, to, allowed: false }]);
        if (from === to || transitions.some((one) => one.from === from && one.to === to)) return;
        const { made, world } = recordAt(process, [from]);
        const after = stepped(made, to);
        const judged = inspectFiles(filesOf(world, [made]), filesOf(world, [after]), factsOf([after]));
        expect(judged.moves).toMatchObject([{ from, to, allowed: false }]);
        expect(judged.ok).toBe(false);
      }),
      runs,
    );
  });

  it('lets nobody pass whose approval is asked for and not given', () => {
    const gated = kinds.flatMap((process) =>
      crossingsOf(process)
        .filter(({ transition, walk }) =>
          transition.guards.some((use) => use.guard === 'approved-by' && holds(use.when, walk.fixed)),
        )
        .map((crossing) => ({ process, ...crossing })),
    );
    expect(gated.length).toBeGreaterThan(8);
    for (const { process, ...crossing } of gated) {
      const { inspection } = take(processes, process, crossing, { approved: false });
      expect(inspection.moves).toMatchObject([{ allowed: false }]);
      expect(inspection.outcome).not.toBe('success');
    }
  });

  it('asks for every field that a guard names: with any one of them taken away the move is refused', () => {
    let tried = 0;
    for (const process of kinds) {
      for (const { transition, walk, name } of crossingsOf(process)) {
        const { world, standing } = maker(processes);
        const before = standing(process, walk, transition);
        const uses = transition.guards.filter((use) => holds(use.when, before.data));
        for (const { guard, options } of uses.filter((use) => use.guard === 'fields-present')) {
          for (const field of options['fields'] as readonly string[]) {
            const { [field]: _gone, ...data } = before.data;
            const poorer = rewritten(before, data);
            const after = stepped(poorer, transition.to);
            const { moves } = inspectFiles(filesOf(world, [poorer]), filesOf(world, [after]), factsOf([after]));
            expect(moves[0]?.allowed, `${process.kind}: ${name} without ${field} (${guard})`).toBe(false);
            tried += 1;
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});

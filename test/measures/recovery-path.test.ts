import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecoveryStep, readSteps, recoveryPath } from '../../src/measures/recovery-path.ts';

const step = (name: string, takes: number, after: readonly string[] = []): RecoveryStep => {
  return { index: 0, name, title: name, group: null, takes, after };
};

describe('the longest way through recovery steps', () => {
  it('waits for the slowest of those before', () => {
    const steps = [
      step('call', 30),
      step('start', 60, ['call']),
      step('data', 180, ['call']),
      step('check', 45, ['start', 'data']),
    ];
    const { minutes, longest, starts, stuck } = recoveryPath(steps);
    expect({ minutes, longest, stuck }).toEqual({ minutes: 255, longest: ['call', 'data', 'check'], stuck: [] });
    expect([...starts]).toEqual([
      ['call', 0],
      ['start', 30],
      ['data', 30],
      ['check', 210],
    ]);
    expect(recoveryPath(steps, new Map([['start', 200]]))).toMatchObject({
      minutes: 275,
      longest: ['call', 'start', 'check'],
    });
  });

  it('leaves out circles and what waits for them, and unknown steps delay nothing', () => {
    const steps = [
      step('a', 10, ['b']),
      step('b', 10, ['a']),
      step('c', 10, ['b']),
      step('d', 20, ['nowhere', 'd2']),
      step('d2', 5),
    ];
    const { minutes, stuck } = recoveryPath(steps);
    expect({ minutes, stuck: stuck.map(({ name }) => name) }).toEqual({ minutes: 25, stuck: ['a', 'b', 'c'] });
    expect(recoveryPath([step('self', 10, ['self'])])).toMatchObject({ minutes: 0, longest: [] });
    expect(recoveryPath([])).toMatchObject({ minutes: 0, longest: [], stuck: [] });
  });

  it('is what trying every way finds', () => {
    const plan = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat({ max: 9 }), { maxLength: 4 })), {
        minLength: 1,
        maxLength: 9,
      })
      .map((rows) =>
        rows.map(([takes, after], at) =>
          step(
            `s${at}`,
            takes,
            after.filter((one) => one < at).map((one) => `s${one}`),
          ),
        ),
      );
    fc.assert(
      fc.property(plan, (steps) => {
        const byName = new Map(steps.map((one) => [one.name, one]));
        const end = (one: RecoveryStep): number =>
          one.takes + Math.max(0, ...one.after.map((name) => end(byName.get(name) as RecoveryStep)));
        const { minutes, longest } = recoveryPath(steps.toReversed());
        expect(minutes).toBe(Math.max(...steps.map(end)));
        expect(longest.reduce((sum, name) => sum + (byName.get(name)?.takes ?? 0), 0)).toBe(minutes);
      }),
    );
  });

  it('is found for a long chain at once', () => {
    const steps = Array.from({ length: 20_000 }, (_, at) => step(`s${at}`, 1, at === 0 ? [] : [`s${at - 1}`]));
    expect(recoveryPath(steps).minutes).toBe(20_000);
  });

  it('reads what a record may hold', () => {
    expect(readSteps({ steps: 'none' })).toEqual([]);
    const steps = [null, 7, { step: 'a' }, { step: 'b', takes: '1d' }, { step: 'c', takes: '1h', after: [3, 'a'] }];
    expect(readSteps({ steps })).toEqual([{ index: 4, name: 'c', title: '', group: null, takes: 60, after: ['a'] }]);
  });
});

import { expect, test } from 'vitest';
import { createSweepWorld, incident, later } from '../support/sweep-world.ts';

const STEPS = [
  ['new', 0],
  ['in-progress', 10],
] as const;

/** More requests than a run makes here. */
const MOST = 60;

test('wherever the network goes away, the next runs tell everybody once, and close what is over', async () => {
  const sweeping = await createSweepWorld();
  const { gate } = sweeping.world;
  const land = (files: Readonly<Record<string, string | null>>) =>
    sweeping.land(Object.fromEntries(Object.entries(files).map(([id, text]) => [`records/incidents/${id}.md`, text])));
  let broke = 0;
  for (let after = 1; after < MOST; after += 1) {
    const start = after * 1000;
    const shifted = (steps: readonly (readonly [string, number])[]) =>
      steps.map(([status, minutes]) => [status, start + minutes] as const);
    const idOf = (digit: number): string => `INC-${1000 + after * 10 + digit}`;
    const [told, ended, over] = [idOf(1), idOf(2), idOf(3)];
    land({ [ended]: incident(ended, { steps: shifted(STEPS) }), [over]: incident(over, { steps: shifted(STEPS) }) });
    expect((await sweeping.sweep(later(start + 60))).code).toBe(0);
    land({ [over]: incident(over, { steps: shifted([...STEPS, ['on-hold', 120]]) }) });
    expect((await sweeping.sweep(later(start + 125))).code).toBe(0);
    land({
      [told]: incident(told, { steps: shifted(STEPS) }),
      [ended]: incident(ended, { steps: shifted([...STEPS, ['resolved', 230]]) }),
      [over]: incident(over, { steps: shifted([...STEPS, ['on-hold', 120], ['resolved', 130]]) }),
    });
    gate.ends.push({ after });
    const run = await sweeping.sweep(later(start + 240));
    gate.ends.length = 0;
    for (const minutes of [241, 242]) expect((await sweeping.sweep(later(start + minutes))).code, `${after}`).toBe(0);
    const all = await sweeping.issues();
    const issuesOf = (id: string) =>
      all.filter(({ title, state }) => title.includes(id) && (state === 'open' || !title.startsWith('Breached')));
    const mentions = (id: string) =>
      all
        .filter(({ title }) => title.includes(id))
        .flatMap(({ comments }) => comments.filter(({ body }) => /@[a-z]/.test(body)));
    expect([issuesOf(told).map(({ state }) => state), mentions(told).length], `told, after ${after}`).toEqual([
      ['open'],
      1,
    ]);
    expect(
      issuesOf(ended).every(({ state }) => state === 'closed'),
      `ended, after ${after}`,
    ).toBe(true);
    expect(
      mentions(ended).filter(({ body }) => body.includes('100 %')),
      `ended, after ${after}`,
    ).toHaveLength(1);
    const closed = all.find(({ title }) => title.includes(over));
    expect(closed?.state, `over, after ${after}`).toBe('closed');
    expect(
      closed?.comments.filter(({ body }) => body.includes('Over: at')),
      `over, after ${after}`,
    ).toHaveLength(1);
    land({ [told]: null, [ended]: null, [over]: null });
    if (run.code === 0) break;
    broke += 1;
    await sweeping.sweep(later(start + 300));
  }
  expect(broke).toBeGreaterThan(10);
  expect(broke).toBeLessThan(MOST - 1);
  expect(gate.violations).toEqual([]);
  await sweeping.close();
}, 300_000);

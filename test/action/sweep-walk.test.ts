import { expect, test } from 'vitest';
import { readTold } from '../../src/action/sweep/marks.ts';
import { createSweepWorld, incident, later } from '../support/sweep-world.ts';

/** Steps of one walk; `GITSM_SWEEP_SEED` repeats one. */
const STEPS = 18;
const SEEDS = process.env.GITSM_SWEEP_SEED ? [Number(process.env.GITSM_SWEEP_SEED)] : [1, Date.now() % 1_000_000];

const OPERATIONS = [
  'issues/create',
  'issues/create-comment',
  'issues/update',
  'issues/list-for-repo',
  'issues/list-comments',
];

test.each(SEEDS)(
  'whatever breaks on the way, everybody is told of every threshold exactly once (seed %i)',
  async (seed) => {
    const random = generator(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const ids = ['INC-0001', 'INC-0002', 'INC-0003', 'INC-0004'];
    const sweeping = await createSweepWorld(
      Object.fromEntries(ids.map((id) => [`records/incidents/${id}.md`, incident(id)])),
    );
    const { gate } = sweeping.world;
    try {
      let minutes = 60;
      for (let step = 0; step < STEPS; step += 1) {
        minutes += Math.floor(random() * 20);
        const operation = pick(OPERATIONS);
        const when = Math.floor(random() * 4);
        if (random() < 0.4) gate.faults.push({ operation, answer: 'hangup', times: 1 + when });
        else if (random() < 0.6) {
          const limited = { status: 429, headers: { 'retry-after': '600' }, body: { message: 'Too many requests' } };
          gate.refusals.push({ operation, after: when, answer: limited });
        }
        // A record may be resolved and reopened on the way; its clock runs on.
        const id = pick(ids);
        if (random() < 0.2) {
          const steps = [
            ['new', 0],
            ['in-progress', 10],
            ['resolved', minutes - 1],
            ['in-progress', minutes],
          ] as const;
          sweeping.land({ [`records/incidents/${id}.md`]: incident(id, { steps }) });
        }
        await sweeping.sweep(later(minutes));
        gate.faults.length = 0;
        gate.refusals.length = 0;
      }
      minutes = Math.max(minutes, 260);
      for (const last of [1, 2]) expect((await sweeping.sweep(later(minutes + last))).code).toBe(0);
      const all = await sweeping.issues();
      const keys = all.flatMap(({ comments }) => comments.flatMap(({ body }) => readTold(body)));
      expect(keys.length, 'nobody twice').toBe(new Set(keys).size);
      // 50, 75 and 100 % of one clock each, and the breach itself.
      expect(keys.length, 'nobody never').toBe(ids.length * 4);
      const open = all.filter(({ state }) => state === 'open');
      expect(open).toHaveLength(ids.length + 1);
      expect(gate.violations).toEqual([]);
    } finally {
      await sweeping.close();
    }
  },
  120_000,
);

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

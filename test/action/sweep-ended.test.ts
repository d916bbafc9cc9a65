import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Changes } from '../support/hub.ts';
import {
  createSweepWorld,
  incident,
  later,
  type Seen,
  type SweepWorld,
  serviceLevels,
} from '../support/sweep-world.ts';

let sweeping: SweepWorld;
beforeEach(async () => {
  sweeping = await createSweepWorld();
});
afterEach(async () => {
  expect(sweeping.world.gate.violations).toEqual([]);
  await sweeping.close();
});

const tellings = ({ comments }: Seen): readonly string[] =>
  comments.map(({ body }) => body).filter((body) => /@[a-z]/.test(body));

type Steps = readonly (readonly [string, number])[];
const land = (steps: Steps) => sweeping.land({ 'records/incidents/INC-0001.md': incident('INC-0001', { steps }) });

test('a target that was used up and a clock that stopped between two runs are told once', async () => {
  land([['new', 0]]);
  await sweeping.sweep(later(40));
  land([
    ['new', 0],
    ['in-progress', 130],
  ]);
  const run = await sweeping.sweep(later(131));
  expect(run.code, run.stdout).toBe(0);
  const issue = await sweeping.issueOf('INC-0001');
  // Another clock of the record goes on.
  expect(issue).toMatchObject({ state: 'open', title: 'At risk: INC-0001: Payments are slow' });
  expect(issue.comments).toHaveLength(1);
  expect(issue.comments[0]?.body).toContain(`It was breached and has ended: the clock stopped at ${later(130)}.`);
  expect(issue.body).not.toContain('response');
  expect(run.outputs.alerts).toBe('1');
  for (const minutes of [131, 135]) await sweeping.sweep(later(minutes));
  expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
});

test.each([
  ['resolved', [['resolved', 420]]],
  [
    'closed for good',
    [
      ['resolved', 415],
      ['closed', 420],
    ],
  ],
] as const)('a record that breached and was %s between two runs is told', async (_name, last) => {
  const steps = [
    ['new', 0],
    ['in-progress', 10],
  ] as const;
  land(steps);
  await sweeping.sweep(later(60));
  land([...steps, ...last]);
  await sweeping.sweep(later(430));
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue.state).toBe('closed');
  expect(tellings(issue)).toHaveLength(1);
  expect(issue.comments[0]?.body).toContain('**100 %** of resolution by SLA-gold');
  const again = await sweeping.sweep(later(430));
  expect(again.writes.length).toBeLessThan(2);
  await sweeping.sweep(later(460));
  expect((await sweeping.issueOf('INC-0001')).comments).toHaveLength(issue.comments.length);
});

test('the first run ever says nothing of what has ended before it', async () => {
  land([
    ['new', 0],
    ['in-progress', 10],
    ['resolved', 420],
  ]);
  await sweeping.sweep(later(430));
  expect(await sweeping.issues()).toHaveLength(1);
});

test('an ended breach that a run could not tell is told by the next one', async () => {
  land([['new', 0]]);
  await sweeping.sweep(later(40));
  land([
    ['new', 0],
    ['in-progress', 130],
    ['resolved', 135],
  ]);
  const refused = { status: 422, body: { message: 'Validation Failed' } };
  sweeping.world.gate.refusals.push({ operation: 'issues/create-comment', after: 0, answer: refused });
  for (const minutes of [140, 170]) expect((await sweeping.sweep(later(minutes))).code).toBe(1);
  sweeping.world.gate.refusals.length = 0;
  await sweeping.sweep(later(200));
  const issue = await sweeping.issueOf('INC-0001');
  expect(tellings(issue)).toHaveLength(1);
  expect(issue.state).toBe('closed');
});

test('fifty breaches that ended at once are all told, twenty a run', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `INC-${1000 + index}`);
  const all = (steps: Steps): Changes =>
    Object.fromEntries(ids.map((id) => [`records/incidents/${id}.md`, incident(id, { steps })]));
  sweeping.land(all([['new', 0]]));
  await sweeping.sweep(later(40));
  sweeping.land(
    all([
      ['new', 0],
      ['in-progress', 130],
      ['resolved', 135],
    ]),
  );
  for (const minutes of [140, 170, 200, 230]) {
    const run = await sweeping.sweep(later(minutes));
    expect(run.code, run.stdout).toBe(0);
  }
  const issues = (await sweeping.issues()).filter(({ title }) => title.includes('INC-'));
  expect(issues).toHaveLength(50);
  for (const issue of issues) {
    expect(tellings(issue)).toHaveLength(1);
    expect(issue.state).toBe('closed');
  }
}, 120_000);

const AGREEMENT = 'records/agreements/SLA-gold.md';
const twoPriorities = (): string =>
  (serviceLevels()[AGREEMENT] as string)
    .replace('P1: 200m', 'P1: 200m, P3: 1000m')
    .replace('P1: 100m', 'P1: 100m, P3: 500m');

/** An incident whose priority falls from P1 to P3. */
function lowered(minutes: number): string {
  const changed =
    'changed: {impact: {from: high, to: medium}, urgency: {from: high, to: medium}, priority: {from: P1, to: P3}}';
  return incident('INC-0001')
    .replace('impact: high\nurgency: high\npriority: P1', 'impact: medium\nurgency: medium\npriority: P3')
    .replace(
      'status: in-progress, by: anna}\n',
      `status: in-progress, by: anna}\n  - {at: ${later(minutes)}, status: in-progress, by: anna, ${changed}}\n`,
    );
}

test('after a change of priority the thresholds of the new target are told', async () => {
  sweeping.land({ [AGREEMENT]: twoPriorities(), 'records/incidents/INC-0001.md': incident('INC-0001') });
  await sweeping.sweep(later(155));
  expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
  sweeping.land({ 'records/incidents/INC-0001.md': lowered(160) });
  const counts: number[] = [];
  for (const minutes of [165, 520, 760, 1010]) {
    await sweeping.sweep(later(minutes));
    counts.push(tellings(await sweeping.issueOf('INC-0001')).length);
  }
  expect(counts).toEqual([1, 2, 3, 4]);
});

test('a breach stays told and shown when the target is raised after it', async () => {
  sweeping.land({ [AGREEMENT]: twoPriorities(), 'records/incidents/INC-0001.md': incident('INC-0001') });
  await sweeping.sweep(later(205));
  sweeping.land({ 'records/incidents/INC-0001.md': lowered(210) });
  await sweeping.sweep(later(215));
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue).toMatchObject({ state: 'open', title: 'Breached: INC-0001: Payments are slow' });
  expect(tellings(issue)).toHaveLength(1);
});

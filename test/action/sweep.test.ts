import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BOT, REPOSITORY } from '../support/emulator.ts';
import { createSweepWorld, incident, later, type Seen, type SweepWorld } from '../support/sweep-world.ts';

let sweeping: SweepWorld;
beforeAll(async () => {
  sweeping = await createSweepWorld({ 'records/incidents/INC-0001.md': incident('INC-0001') });
});
afterEach(() => expect(sweeping.world.gate.violations).toEqual([]));
afterAll(() => sweeping.close());

const mentions = ({ comments }: Seen): readonly (readonly string[])[] =>
  comments
    .map(({ body }) => [...body.matchAll(/@([a-z]+)/g)].map((found) => found[1] ?? ''))
    .filter((all) => all.length > 0);

test('before any threshold there is the overview alone, which says when it was swept', async () => {
  const run = await sweeping.sweep(later(20));
  expect(run.code, run.stdout).toBe(0);
  expect(run.outputs).toMatchObject({ ok: 'true', alerts: '0' });
  const all = await sweeping.issues();
  expect(all).toHaveLength(1);
  expect(all[0]?.body).toContain(`Last swept ${later(20)}, for the first time.`);
  expect(all[0]?.body).toContain('No clock is past a threshold.');
});

test('a threshold opens an issue, and one comment mentions whom the agreement says', async () => {
  const run = await sweeping.sweep(later(50 + 60));
  expect(run.code, run.stdout).toBe(0);
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue).toMatchObject({ title: 'At risk: INC-0001: Payments are slow', state: 'open', author: BOT });
  expect(issue.body).toContain(
    '| resolution by SLA-gold | running | 2026-03-02T11:20:00Z | 50 % at 2026-03-02T09:40:00Z |',
  );
  expect(mentions(issue)).toEqual([['erin']]);
  expect(issue.comments[0]?.body).toContain(
    '**50 %** of resolution by SLA-gold since 2026-03-02T09:40:00Z. Will breach in 1 h 30 m',
  );
  expect((await sweeping.overview()).body).toContain(`| 50 % | running | Will breach in 1 h 30 m of working time`);
});

test('a second run at the same instant writes nothing', async () => {
  const run = await sweeping.sweep(later(50 + 60));
  expect(run.code).toBe(0);
  // The overview says what the run did, and this one did nothing.
  expect(run.writes.map(({ operation }) => operation)).toEqual(['issues/update']);
  const again = await sweeping.sweep(later(50 + 60));
  expect(again.writes).toEqual([]);
});

test('time alone changes the overview and nothing else', async () => {
  const run = await sweeping.sweep(later(50 + 70));
  expect(run.writes).toHaveLength(1);
  const overview = await sweeping.overview();
  expect(overview.body).toContain(`Last swept ${later(120)}, the run before ${later(110)}.`);
  expect(run.writes[0]?.parameters.issue_number).toBe(String(overview.number));
});

test('the next threshold is one more comment, and also for the lead', async () => {
  const run = await sweeping.sweep(later(160));
  expect(run.code, run.stdout).toBe(0);
  const issue = await sweeping.issueOf('INC-0001');
  expect(mentions(issue)).toEqual([['erin'], ['erin', 'lee']]);
});

test('runs that were late or left out are told in the overview', async () => {
  await sweeping.sweep(later(160 + 3 * 60));
  const { body } = await sweeping.overview();
  expect(body).toContain('**Late**: the run before was 3 h earlier, and the schedule asks for one every 30 m.');
  expect((await sweeping.issueOf('INC-0001')).title).toBe('Breached: INC-0001: Payments are slow');
  await sweeping.sweep(later(160 + 3 * 60 + 40), { event: 'workflow_dispatch', payload: {} });
  expect((await sweeping.overview()).body).not.toContain('Late');
});

test('a resolved record closes its issue; a reopened one opens it again, and nobody is told twice', async () => {
  const steps = [
    ['new', 0],
    ['in-progress', 10],
    ['resolved', 400],
  ] as const;
  sweeping.land({ 'records/incidents/INC-0001.md': incident('INC-0001', { steps }) });
  const before = await sweeping.issueOf('INC-0001');
  await sweeping.sweep(later(410));
  const closed = await sweeping.issueOf('INC-0001');
  expect(closed).toMatchObject({ number: before.number, state: 'closed', title: 'Over: INC-0001: Payments are slow' });
  expect(closed.body).toContain(`**Over** since ${later(410)}`);
  expect(closed.comments.at(-1)?.body).toContain('Over: at');
  expect((await sweeping.sweep(later(410))).writes.length).toBeLessThan(2);

  sweeping.land({ 'records/incidents/INC-0001.md': incident('INC-0001', { steps: [...steps, ['in-progress', 420]] }) });
  const run = await sweeping.sweep(later(430));
  expect(run.code, run.stdout).toBe(0);
  const reopened = await sweeping.issueOf('INC-0001');
  expect(reopened).toMatchObject({
    number: before.number,
    state: 'open',
    title: 'Breached: INC-0001: Payments are slow',
  });
  expect(reopened.body).not.toContain('Over');
  expect(mentions(reopened)).toEqual(mentions(before));
});

test('an issue that somebody closed stays closed, until there is something new to tell', async () => {
  sweeping.land({ 'records/incidents/INC-0002.md': incident('INC-0002') });
  await sweeping.sweep(later(110));
  const { number } = await sweeping.issueOf('INC-0002');
  await sweeping.world.emulator.as('olga', 'PATCH', `/repos/${REPOSITORY.owner}/${REPOSITORY.name}/issues/${number}`, {
    state: 'closed',
  });
  await sweeping.sweep(later(120));
  expect((await sweeping.issueOf('INC-0002')).state).toBe('closed');
  await sweeping.sweep(later(155));
  const issue = await sweeping.issueOf('INC-0002');
  expect(issue).toMatchObject({ number, state: 'open' });
  expect(mentions(issue)).toEqual([['erin'], ['erin', 'lee']]);
});

test('a record that is gone closes its issue', async () => {
  sweeping.land({ 'records/incidents/INC-0002.md': null });
  await sweeping.sweep(later(160));
  expect((await sweeping.issueOf('INC-0002')).state).toBe('closed');
});

test('what lands while a run waits counts', async () => {
  sweeping.land({ 'records/incidents/INC-0003.md': incident('INC-0003') });
  const sha = sweeping.world.hub.resolve('refs/heads/main');
  sweeping.land({
    'records/incidents/INC-0003.md': incident('INC-0003', {
      steps: [
        ['new', 0],
        ['cancelled', 20],
      ],
    }),
  });
  await sweeping.sweep(later(160), { environment: { GITHUB_SHA: sha } });
  await expect(sweeping.issueOf('INC-0003')).rejects.toThrow('0 issues');
});

test('a shallow checkout is enough', async () => {
  const run = await sweeping.sweep(later(170), { depth: 1 });
  expect(run.code, run.stdout).toBe(0);
});

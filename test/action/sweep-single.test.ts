import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT, REPOSITORY } from '../support/emulator.ts';
import type { Answer } from '../support/gate.ts';
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

const ISSUES = `/repos/${REPOSITORY.owner}/${REPOSITORY.name}/issues`;
const LOCKED = { status: 403, body: { message: 'Unable to create comment because issue is locked.' } };

const tellings = ({ comments }: Seen): readonly string[] =>
  comments.map(({ body }) => body).filter((body) => /@[a-z]/.test(body));

const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `INC-${String(index + 1).padStart(4, '0')}`);

const land = (ids: readonly string[]) =>
  sweeping.land(Object.fromEntries(ids.map((id) => [`records/incidents/${id}.md`, incident(id)])));

/** Refuses requests about the issues of these records. */
async function refuse(ids: readonly string[], operations: readonly string[], answer: Answer): Promise<void> {
  for (const id of ids) {
    const issue = String((await sweeping.issueOf(id)).number);
    for (const operation of operations) sweeping.world.gate.refusals.push({ operation, issue, after: 0, answer });
  }
}

const COMMENT = ['issues/create-comment'];

test('a conversation that is locked costs its own record; the others are told', async () => {
  const ids = named(5);
  land(ids);
  await sweeping.sweep(later(110));
  await refuse(['INC-0002'], COMMENT, LOCKED);
  const run = await sweeping.sweep(later(155));
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/::error::INC-0002: Could not comment on issue #\d+.*conversation is probably locked/);
  expect(run.stdout).not.toContain('permissions: issues: write');
  const counts = await Promise.all(ids.map(async (id) => tellings(await sweeping.issueOf(id)).length));
  expect(counts).toEqual([2, 1, 2, 2, 2]);
  sweeping.world.gate.refusals.length = 0;
  expect((await sweeping.sweep(later(156))).code).toBe(0);
  expect(tellings(await sweeping.issueOf('INC-0002'))).toHaveLength(2);
});

test('records that fail keep nobody from being told, and come last in the next run', async () => {
  const ids = named(30);
  land(ids.slice(0, 15));
  await sweeping.sweep(later(110));
  await refuse(ids.slice(0, 15), COMMENT, { status: 422, body: { message: 'Validation Failed' } });
  land(ids.slice(15));
  const run = await sweeping.sweep(later(155));
  expect(run.code).toBe(1);
  expect(run.summary).toContain('15 records told of');
  for (const id of ids.slice(15)) expect(tellings(await sweeping.issueOf(id))).toHaveLength(1);
  const next = await sweeping.sweep(later(210));
  const comments = next.calls.filter(({ operation }) => operation === 'issues/create-comment');
  const numbers = new Set(
    await Promise.all(ids.slice(15).map(async (id) => String((await sweeping.issueOf(id)).number))),
  );
  expect(comments.slice(0, 15).every(({ parameters }) => numbers.has(parameters.issue_number ?? ''))).toBe(true);
}, 120_000);

test.each([404, 410])('an issue that is gone (%i) is replaced, and what it told is not told again', async (status) => {
  const ids = named(4);
  land(ids);
  await sweeping.sweep(later(110));
  const { number } = await sweeping.issueOf('INC-0001');
  const operations = ['issues/create-comment', 'issues/update', 'issues/list-comments'];
  await refuse(['INC-0001'], operations, { status, body: { message: 'This issue was deleted' } });
  const run = await sweeping.sweep(later(155));
  expect(run.code, run.stdout).toBe(0);
  const all = (await sweeping.issues()).filter(({ title }) => title.includes('INC-0001'));
  expect(all).toHaveLength(2);
  const instead = all.find((one) => one.number !== number) as Seen;
  expect(tellings(instead)).toHaveLength(1);
  expect(tellings(instead)[0]).toContain('**75 %**');
  expect(tellings(instead)[0]).not.toContain('50 %');
  for (const id of ids.slice(1)) expect(tellings(await sweeping.issueOf(id))).toHaveLength(2);
});

test('more comments than are read silence nobody', async () => {
  land(named(2));
  await sweeping.sweep(later(110));
  const { number } = await sweeping.issueOf('INC-0001');
  for (let index = 0; index < 1001; index += 1)
    await sweeping.world.emulator.as('mallory', 'POST', `${ISSUES}/${number}/comments`, { body: `spam ${index}` });
  const run = await sweeping.sweep(later(155));
  expect(run.code, run.stdout).toBe(0);
  expect(run.summary).toContain('2 records told of');
  const read = run.calls.find(({ operation }) => operation === 'issues/list-comments');
  expect(read?.query.get('since')).toBe(later(100));
  expect((await sweeping.sweep(later(156))).summary).toContain('0 records told of');
}, 120_000);

test('what can still be saved is told before old breaches', async () => {
  const old = named(100);
  land(old);
  const fresh = incident('INC-9000', {
    steps: [
      ['new', 4000],
      ['in-progress', 4010],
    ],
  });
  sweeping.land({ 'records/incidents/INC-9000.md': fresh });
  await sweeping.sweep(later(4160));
  expect(tellings(await sweeping.issueOf('INC-9000'))).toHaveLength(1);
  expect((await sweeping.issues()).flatMap(tellings)).toHaveLength(20);
}, 120_000);

describe('who the token is', () => {
  const errors = (type: string, message: string): Answer => ({ status: 200, body: { errors: [{ type, message }] } });

  test.each<[string, Answer | 'hangup']>([
    ['a rate limit', errors('RATE_LIMITED', 'API rate limit exceeded')],
    ['a failure', { status: 502, body: { message: 'Bad gateway' } }],
    ['no answer', 'hangup'],
  ])('%s: the run fails, and nothing is told', async (_name, answer) => {
    land(named(1));
    const token = 'token-of-olga';
    await sweeping.sweep(later(110), { token });
    const fault = { operation: 'graphql/viewer', answer: answer === 'hangup' ? answer : () => answer };
    sweeping.world.gate.faults.push(fault);
    const run = await sweeping.sweep(later(155), { token });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Could not ask GitHub who this token is');
    expect(run.writes).toEqual([]);
  });

  test('a plain refusal: it is the workflow', async () => {
    land(named(1));
    const answer = errors('FORBIDDEN', 'Resource not accessible by integration');
    sweeping.world.gate.faults.push({ operation: 'graphql/viewer', answer: () => answer });
    for (const minutes of [110, 111]) expect((await sweeping.sweep(later(minutes))).code).toBe(0);
    expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
  });
});

describe('a rate limit', () => {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

  test('without headers is known by its words', async () => {
    land(named(3));
    const answer = { status: 403, headers: { 'x-ratelimit-remaining': '900' }, body: { message } };
    sweeping.world.gate.refusals.push({ operation: 'issues/create-comment', after: 1, answer });
    const run = await sweeping.sweep(later(110));
    expect(run.stdout).toContain("GitHub's rate limit is used up");
    expect(run.calls.filter(({ status }) => status === 403)).toHaveLength(1);
  });

  test('on a later page is told as one', async () => {
    for (let index = 0; index < 110; index += 1) {
      const body = `<!-- gitsm: sla . INC-${9000 + index} -->\n<!-- gitsm: told  -->\nEarlier.`;
      await sweeping.world.emulator.as(BOT, 'POST', ISSUES, { title: 'Earlier', body, labels: ['gitsm-sla'] });
    }
    const answer = { status: 429, headers: { 'retry-after': '3000' }, body: { message: 'x' } };
    sweeping.world.gate.faults.push({ operation: 'issues/list-for-repo', page: 2, answer: () => answer });
    const run = await sweeping.sweep(later(110));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("GitHub's rate limit is used up");
  });
});

test('a run that meets another one after opening an issue reads its comments before it tells', async () => {
  land(named(1));
  // The first run has opened its issue; before it goes on, the second one runs from end to end.
  let lists = 0;
  let second: Promise<unknown> | undefined;
  sweeping.world.gate.faults.push({
    operation: 'issues/list-for-repo',
    times: 100,
    answer: async (truth) => {
      lists += 1;
      if (second === undefined && (await sweeping.issues()).length > 0) {
        second = sweeping.sweep(later(111));
        await second;
      }
      return truth;
    },
  });
  await sweeping.sweep(later(110));
  expect(lists).toBeGreaterThan(2);
  expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
});

test('a line on top of an issue does not make it another one', async () => {
  land(named(1));
  await sweeping.sweep(later(110));
  const { number, body } = await sweeping.issueOf('INC-0001');
  await sweeping.world.emulator.as('olga', 'PATCH', `${ISSUES}/${number}`, { body: `We know.\n\n${body}` });
  await sweeping.sweep(later(111));
  const all = (await sweeping.issues()).filter(({ title }) => title.includes('INC-0001'));
  expect(all).toHaveLength(1);
  expect(tellings(all[0] as Seen)).toHaveLength(1);
});

test('a run that broke off is told as that, and not as one that did not come', async () => {
  land(named(1));
  await sweeping.sweep(later(20));
  land(named(4));
  sweeping.world.gate.refusals.push({
    operation: 'issues/create',
    after: 0,
    answer: { status: 502, body: { message: 'x' } },
  });
  expect((await sweeping.sweep(later(110))).code).toBe(1);
  expect((await sweeping.overview()).body).toContain(`Last run ${later(110)} broke off: Could not open an issue`);
  sweeping.world.gate.refusals.length = 0;
  await sweeping.sweep(later(140));
  const { body } = await sweeping.overview();
  expect(body).toContain(`Last swept ${later(140)}, the run before ${later(20)}.`);
  expect(body).toContain(`The run of ${later(110)} broke off`);
  expect(body).not.toContain('Late');
});

test('closing breaks off after the comment: the next run closes, and says it once', async () => {
  land(named(1));
  await sweeping.sweep(later(110));
  const steps = [
    ['new', 0],
    ['in-progress', 10],
    ['resolved', 120],
  ] as const;
  sweeping.land({ 'records/incidents/INC-0001.md': incident('INC-0001', { steps }) });
  await refuse(['INC-0001'], ['issues/update'], { status: 502, body: { message: 'x' } });
  await sweeping.sweep(later(140));
  expect((await sweeping.issueOf('INC-0001')).state).toBe('open');
  sweeping.world.gate.refusals.length = 0;
  await sweeping.sweep(later(141));
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue.state).toBe('closed');
  expect(issue.comments.filter(({ body }) => body.includes('Over: at'))).toHaveLength(1);
  // A person opens it again: it is closed again, and its text does not nest.
  await sweeping.world.emulator.as('olga', 'PATCH', `${ISSUES}/${issue.number}`, { state: 'open' });
  await sweeping.sweep(later(170));
  const again = await sweeping.issueOf('INC-0001');
  expect(again.state).toBe('closed');
  expect(again.body.match(/\*\*Over\*\* since/g)).toHaveLength(1);
});

test('however the working directory is written, it is the same one', async () => {
  const files = { ...serviceLevels(), 'records/incidents/INC-0001.md': incident('INC-0001') };
  sweeping.land(Object.fromEntries(Object.entries(files).map(([path, text]) => [`it/${path}`, text])));
  for (const folder of ['it', './it', 'it/', './it/', 'it/.', 'it//', '../checkout/it']) {
    const run = await sweeping.sweep(later(110), { inputs: { 'working-directory': folder } });
    expect(run.code, folder).toBe(0);
  }
  expect(await sweeping.issues()).toHaveLength(2);
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { scheduling } from '../support/itsm.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => {
  expect(world.gate.violations).toEqual([]);
  world.gate.faults.length = 0;
});
afterAll(() => world.close());

const standing = (number: number) => world.status(world.head(number));
const posted = (sha: string) => world.gate.statuses.filter((one) => one.sha === sha && one.context === 'gitsm');

test('an unchanged verdict is not posted again, nor its comment', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.judge(number);
  const before = world.gate.calls.length;
  const again = await world.judge(number, 'edited');
  expect(again.code).toBe(1);
  expect(posted(world.head(number))).toHaveLength(1);
  const writes = world.gate.calls.slice(before).filter((call) => /create|update/.test(call.operation));
  expect(writes).toEqual([]);
});

test('a green that somebody else posted is no reason to be silent', async () => {
  const number = await world.open({ changes: { 'README.md': 'One.\n' } });
  const sha = world.head(number);
  const forged = {
    id: 1000,
    sha,
    state: 'success',
    context: 'gitsm',
    description: 'Accepted: no errors',
    creator: 'mallory',
  };
  world.gate.statuses.push(forged);
  expect((await world.judge(number)).code).toBe(0);
  expect(standing(number)).toMatchObject({ creator: 'github-actions[bot]', state: 'success' });
});

test('a forged green is overwritten by what is true', async () => {
  const number = await world.open({ changes: scheduling() });
  const sha = world.head(number);
  world.gate.statuses.push({
    id: 1001,
    sha,
    state: 'success',
    context: 'gitsm',
    description: 'Accepted: no errors',
    creator: 'mallory',
  });
  expect((await world.judge(number)).code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
});

test('a run whose facts are older than the newest verdict judges again before it writes', async () => {
  const number = await world.open({ changes: scheduling() });
  const sha = world.head(number);
  // While this run reads the reviews, bob approves and another run has already judged that.
  world.gate.faults.push({
    operation: 'pulls/list-reviews',
    times: 1,
    answer: async (truth) => {
      await world.review(number, 'bob', 'APPROVE');
      world.gate.statuses.push({
        id: 2000,
        sha,
        state: 'success',
        context: 'gitsm',
        description: 'Accepted: 1 move allowed',
        creator: 'github-actions[bot]',
      });
      return truth;
    },
  });
  const run = await world.judge(number);
  expect(run.code, run.stdout).toBe(0);
  expect(posted(sha).map((one) => one.state)).toEqual(['success']);
});

test('a verdict that crossed with the one of another run is made anew', async () => {
  const number = await world.open({ changes: scheduling() });
  const sha = world.head(number);
  // Just before this run posts what it saw without bob's approval, another posts what it saw with it.
  const { statuses } = world.gate;
  world.gate.faults.push({
    operation: 'repos/create-commit-status',
    times: 1,
    answer: async (truth) => {
      const ours = statuses.pop();
      await world.review(number, 'bob', 'APPROVE');
      statuses.push({
        id: 3000,
        sha,
        state: 'success',
        context: 'gitsm',
        description: 'Accepted: 1 move allowed',
        creator: 'github-actions[bot]',
      });
      if (ours !== undefined) statuses.push(ours);
      return truth;
    },
  });
  const run = await world.judge(number, 'edited');
  expect(run.code, run.stdout).toBe(0);
  expect(posted(sha).map((one) => one.state)).toEqual(['success', 'pending', 'success']);
});

test('the green of a superseded head is taken back', async () => {
  const number = await world.open({ changes: { 'README.md': 'Two.\n' } });
  const old = world.head(number);
  await world.judge(number);
  expect(world.status(old)?.state).toBe('success');
  world.push(number, scheduling());
  await world.run('pull_request_target', world.payload(number, 'synchronize', { before: old }));
  expect(world.status(old)).toMatchObject({ state: 'failure' });
  expect(world.status(old)?.description).toContain('Superseded');
  expect(standing(number)?.state).toBe('pending');
});

test('two pull requests with one head pass only together, and both are told', async () => {
  const first = await world.open({ author: 'anna', changes: scheduling() });
  const second = await world.open({ author: 'bob', head: world.head(first) });
  await world.review(first, 'bob', 'APPROVE');
  const run = await world.judge(first);
  expect(run.code).toBe(1);
  expect(standing(first)).toMatchObject({ state: 'pending' });
  expect(standing(first)?.description).toContain(`#${second}`);
  const [comment] = await world.comments(second);
  expect(comment?.body).toContain(`#${first}`);
  // Closing the other one leaves the approved one alone with the head.
  await world.edit(second, { state: 'closed' });
  expect((await world.judge(second, 'closed')).code).toBe(0);
  expect(standing(first)?.state).toBe('success');
});

test('a pull request into another branch writes no status, and its twin into the default branch decides', async () => {
  world.hub.commit('refs/heads/lax', { 'notes.txt': 'Lax.\n' }, { from: 'main' });
  const strict = await world.open({ changes: scheduling() });
  const lax = await world.open({ author: 'bob', base: 'lax', head: world.head(strict) });
  await world.review(lax, 'carol', 'APPROVE');
  const aside = await world.judge(lax);
  expect(posted(world.head(lax))).toEqual([]);
  expect(aside.summary).toContain('Only pull requests into the default branch write the status');
  expect((await world.judge(strict)).code).toBe(1);
  expect(standing(strict)?.state).toBe('pending');
});

test.each([
  [
    'the head',
    (number: number) => ({
      ...world.payload(number),
      pull_request: { number, state: 'open', head: { sha: 'a'.repeat(40) }, base: { ref: 'main' } },
    }),
  ],
  [
    'the base',
    (number: number) => ({
      ...world.payload(number),
      pull_request: { number, state: 'open', head: { sha: world.head(number) }, base: { ref: 'lax' } },
    }),
  ],
  [
    'the state',
    (number: number) => ({
      ...world.payload(number),
      pull_request: { number, state: 'closed', head: { sha: world.head(number) }, base: { ref: 'main' } },
    }),
  ],
])('where payload and API differ in %s nothing is written', async (_name, payload) => {
  const number = await world.open({ changes: { 'README.md': `${Math.random()}\n` } });
  const run = await world.run('pull_request_target', payload(number));
  expect(run.code).toBe(1);
  expect(run.outputs.ok).toBe('false');
  expect(run.stdout).toContain('Nothing was written');
  expect(posted(world.head(number))).toEqual([]);
  expect(await world.comments(number)).toEqual([]);
});

test('a pull request that moves on while it is judged gets no verdict on its old head', async () => {
  const number = await world.open({ changes: scheduling() });
  const old = world.head(number);
  world.gate.faults.push({
    operation: 'pulls/list-commits',
    times: 1,
    answer: (truth) => {
      world.push(number, { 'notes.txt': 'More.\n' });
      return truth;
    },
  });
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('Nothing was written');
  expect(posted(old)).toEqual([]);
});

test('with a read-only token the outcome of the job and the summary are the verdict', async () => {
  const number = await world.open({ author: 'mallory', fork: 'mallory', changes: scheduling() });
  const token = world.token({ contents: 'read', 'pull-requests': 'read', statuses: 'read' });
  const waiting = await world.run('pull_request', world.payload(number), { token });
  expect(waiting.code).toBe(1);
  expect(waiting.summary).toContain('Waiting');
  expect(waiting.summary).toContain('may not write');
  expect(posted(world.head(number))).toEqual([]);
  await world.review(number, 'bob', 'APPROVE');
  const allowed = await world.run('pull_request', world.payload(number), { token });
  expect(allowed.code, allowed.stdout).toBe(0);
  expect(allowed.summary).toContain('Accepted');
  expect(await world.comments(number)).toEqual([]);
});

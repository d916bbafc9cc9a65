import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Fault } from '../support/gate.ts';
import { scheduling } from '../support/itsm.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => {
  world.gate.faults.length = 0;
  expect(world.gate.violations).toEqual([]);
});
afterAll(() => world.close());

const standing = (number: number) => world.status(world.head(number));

/** What GitHub may answer instead of the truth. */
const FAULTS: readonly (readonly [string, Fault['answer']])[] = [
  ['403', () => ({ status: 403, body: { message: 'Resource not accessible by integration' } })],
  ['404', () => ({ status: 404, body: { message: 'Not Found' } })],
  [
    '429 with retry-after',
    () => ({ status: 429, headers: { 'retry-after': '3600' }, body: { message: 'Too many requests' } }),
  ],
  [
    '403 with the rate limit used up',
    () => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' },
      body: { message: 'API rate limit exceeded' },
    }),
  ],
  ['500', () => ({ status: 500, body: { message: 'Server Error' } })],
  [
    '502 with a page of HTML',
    () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }),
  ],
  ['a page cut off', (truth) => ({ ...truth, body: JSON.stringify(truth.body).slice(0, -20) })],
  ['something else', (truth) => ({ ...truth, body: { surprise: true } })],
  ['a connection that breaks', 'hangup'],
];

/** One of each kind of failure: what is written needs no more. */
const KINDS: ReadonlySet<string> = new Set([
  '403',
  '429 with retry-after',
  '500',
  'a page cut off',
  'a connection that breaks',
]);

describe.each(FAULTS)('GitHub answers with %s', (name, answer) => {
  test('to the reviews: what was approved is unknown, and unknown does not pass', async () => {
    const number = await world.open({ changes: scheduling() });
    await world.review(number, 'bob', 'APPROVE');
    world.gate.faults.push({ operation: 'pulls/list-reviews', answer });
    const run = await world.judge(number);
    expect(run.code).toBe(1);
    expect(run.outputs.ok).toBe('false');
    expect(standing(number)?.state).toBe('pending');
    expect(run.stdout).toMatch(/::warning title=gitsm::Could not read the reviews of pull request #\d+/);
  });

  test('to the pull request: nothing is judged and nothing written', async () => {
    const number = await world.open({ changes: { 'README.md': `${number_()}\n` } });
    world.gate.faults.push({ operation: 'pulls/get', answer });
    const run = await world.judge(number);
    expect(run.code).toBe(1);
    expect(run.outputs.ok).toBe('false');
    expect(run.stdout).toMatch(/::error::(?:Could not read pull request|GitHub's answer could not be read)/);
    expect(run.stdout + run.stderr).not.toMatch(/A bug in gitsm|\n\s+at /);
    expect(standing(number)).toBeUndefined();
  });

  if (!KINDS.has(name)) return;

  test('to the comments: the verdict stands without them', async () => {
    const number = await world.open({ changes: scheduling() });
    world.gate.faults.push({ operation: 'issues/list-comments', answer });
    const run = await world.judge(number);
    expect(run.code).toBe(1);
    expect(standing(number)?.state).toBe('pending');
    expect(run.stdout).toContain('The comment could not be kept up to date');
  });

  test('to the verdict: the job does not succeed unless the token may only read', async () => {
    const number = await world.open({ changes: { 'README.md': `${number_()}\n` } });
    world.gate.faults.push({ operation: 'repos/create-commit-status', answer });
    const run = await world.judge(number);
    const readable = name === '403' || name === 'a page cut off';
    expect(run.code, run.stdout).toBe(readable ? 0 : 1);
  });
});

let next = 0;
function number_(): number {
  next += 1;
  return next;
}

/** Fills a pull request with comments of others, so that lists have more than one page. */
async function reviews(number: number, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => world.review(number, 'mallory', 'COMMENT')));
}

test('reviews are read through all pages: an approval on the second one counts', async () => {
  const number = await world.open({ changes: scheduling() });
  await reviews(number, 100);
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code, run.stdout).toBe(0);
});

test.each([
  ['a second page that fails', { page: 2, answer: () => ({ status: 500, body: { message: 'Server Error' } }) }],
  ['a second page that repeats the first', { page: 2, answer: (truth: Answer) => ({ ...truth, body: firstPage }) }],
  ['a first page that says there is no second, though a last page is named', { page: 1, answer: withoutNext }],
])('an approval is unknown after %s', async (_name, fault) => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  await reviews(number, 102);
  firstPage = Array.from({ length: 100 }, (_, index) => ({
    id: index + 1,
    state: 'COMMENTED',
    user: { login: 'mallory', id: 9 },
    commit_id: world.head(number),
    submitted_at: '2026-01-01T00:00:00Z',
  }));
  world.gate.faults.push({ operation: 'pulls/list-reviews', ...fault });
  if (fault.page === 2)
    world.gate.faults.push({
      operation: 'pulls/list-reviews',
      page: 1,
      answer: (truth) => ({ ...truth, body: firstPage }),
    });
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
  expect(run.stdout).toContain('to the end');
});

let firstPage: unknown = [];

/** A page that is cut off in the middle, with links that say there was more. */
function withoutNext(truth: Answer): Answer {
  return {
    ...truth,
    headers: { link: '<https://api.github.com/?page=9>; rel="last"' },
    body: (truth.body as unknown[]).slice(0, 50),
  };
}

test('links that lead round in circles, or to another host, are not followed', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  const link = '<https://evil.example/repos?page=1>; rel="next", <https://evil.example/repos?page=1>; rel="first"';
  world.gate.faults.push({
    operation: 'pulls/list-reviews',
    answer: (truth) => ({ status: 200, headers: { link }, body: truth.body }),
  });
  const before = world.gate.calls.length;
  const run = await world.judge(number);
  // Page two is empty and still names a next one: the end cannot be told.
  expect(run.code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
  expect(world.gate.calls.length - before).toBeLessThan(30);
});

test('a failure that passes is repeated, within the bounds', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  world.gate.faults.push({
    operation: 'pulls/list-reviews',
    times: 1,
    answer: () => ({ status: 503, headers: { 'retry-after': '0' }, body: {} }),
  });
  const run = await world.judge(number, 'opened', { environment: { GITSM_API_RETRIES: '2' } });
  expect(run.code, run.stdout).toBe(0);
  expect(standing(number)?.state).toBe('success');
});

test('a green is withdrawn where the head can no longer be judged', async () => {
  const number = await world.open({ changes: { 'README.md': 'Green.\n' } });
  expect((await world.judge(number)).code).toBe(0);
  world.hub.commit('refs/heads/main', { '.gitsm/settings.yml': 'roles: [broken\n' });
  const run = await world.judge(number, 'edited');
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('settings.yml');
  expect(standing(number)).toMatchObject({ state: 'failure', description: 'Could not be judged: the job says why' });
});

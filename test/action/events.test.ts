import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { change, organisation, scheduling } from '../support/itsm.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => expect(world.gate.violations).toEqual([]));
afterAll(() => world.close());

const standing = (number: number) => world.status(world.head(number));

/** Makes the branch of the merge queue for a pull request, as GitHub does. */
function queue(number: number, changes = scheduling()): { ref: string; head: string; base: string; payload: object } {
  const base = world.hub.resolve('refs/heads/main');
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  const head = world.hub.commit(ref, changes, { from: base, message: `Merge pull request #${number}` });
  const payload = {
    action: 'checks_requested',
    merge_group: { head_sha: head, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' },
  };
  return { ref, head, base, payload };
}

test('a merge group is judged by its own tree, with the approvals of its pull request', async () => {
  const number = await world.open({ changes: scheduling() });
  const unapproved = queue(number);
  expect((await world.run('merge_group', unapproved.payload)).code).toBe(1);
  expect(world.status(unapproved.head)?.state).toBe('pending');
  await world.review(number, 'bob', 'APPROVE');
  const approved = queue(number);
  const run = await world.run('merge_group', approved.payload);
  expect(run.code, run.stdout).toBe(0);
  expect(world.status(approved.head)?.state).toBe('success');
});

test('a merge group whose tree is not what was approved does not pass', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  const wrong = queue(number, scheduling({ plan: 'Something nobody has seen.' }));
  expect((await world.run('merge_group', wrong.payload)).code).toBe(1);
  expect(world.status(wrong.head)?.state).not.toBe('success');
});

test('a merge group that is gone, or is none, gets nothing', async () => {
  const number = await world.open({ changes: scheduling() });
  const gone = queue(number);
  world.hub.move(gone.ref, 'main');
  expect((await world.run('merge_group', gone.payload)).code).toBe(1);
  expect(world.status(gone.head)).toBeUndefined();
  const fake = { merge_group: { head_sha: gone.head, head_ref: 'refs/heads/topic-1', base_sha: gone.base } };
  const run = await world.run('merge_group', fake);
  expect(run.stdout).toContain('not on a branch of the merge queue');
});

test.each([
  ['a branch', undefined],
  ['a fork', 'mallory'],
])('a review signal finds the pull request of %s by its head, from nothing else', async (_name, fork) => {
  const author = fork ?? 'anna';
  const number = await world.open({
    author,
    changes: scheduling({ title: `From ${author}` }),
    ...(fork === undefined ? {} : { fork }),
  });
  await world.judge(number);
  expect(standing(number)?.state).toBe('pending');
  await world.review(number, 'bob', 'APPROVE');
  // What the payload says beside the head is false on purpose.
  const payload = {
    action: 'completed',
    workflow_run: {
      head_sha: world.head(number),
      head_branch: 'main',
      event: 'push',
      conclusion: 'failure',
      pull_requests: [{ number: 999 }],
    },
    repository: { default_branch: 'main' },
  };
  const run = await world.run('workflow_run', payload);
  expect(run.code, run.stdout).toBe(0);
  expect(standing(number)?.state).toBe('success');
});

test('a signal about a head that no open pull request has judges nothing', async () => {
  const run = await world.run('workflow_run', { workflow_run: { head_sha: 'b'.repeat(40) } });
  expect(run.code).toBe(0);
  expect(run.outputs.ok).toBe('false');
  expect(run.stdout).toContain('Nothing was judged');
});

test('a closed pull request is left alone', async () => {
  const number = await world.open({ changes: { 'README.md': 'Closed.\n' } });
  await world.edit(number, { state: 'closed' });
  expect((await world.judge(number, 'closed')).stdout).toContain('Nothing was judged');
  expect(standing(number)).toBeUndefined();
});

test('a push to the default branch judges its tree, and open pull requests again', async () => {
  const own = await createWorld();
  try {
    const fine = await own.open({ changes: { 'records/changes/CHG-0002.md': change('CHG-0002', { steps: ['new'] }) } });
    expect((await own.judge(fine)).code).toBe(0);
    // Somebody else lands the same ID first: fine alone, wrong together.
    own.hub.commit('refs/heads/main', {
      'records/changes/CHG-0002-other.md': change('CHG-0002', { steps: ['new'], title: 'Other' }),
    });
    const run = await own.run(
      'push',
      { repository: { default_branch: 'main' } },
      { environment: { GITHUB_REF: 'refs/heads/main' } },
    );
    expect(run.code, run.stdout).toBe(0);
    expect(run.summary).toContain('1 open pull request judged again');
    expect(own.status(own.head(fine))?.state).toBe('failure');
    expect(own.gate.violations).toEqual([]);
  } finally {
    await own.close();
  }
});

test('a push that broke the records fails the job, and a schedule says the same', async () => {
  const own = await createWorld({ ...organisation(), 'records/changes/CHG-0003.md': '---\nid: CHG-0003\n---\n' });
  try {
    const pushed = await own.run(
      'push',
      { repository: { default_branch: 'main' } },
      { environment: { GITHUB_REF: 'refs/heads/main' } },
    );
    expect(pushed.code).toBe(1);
    expect(Number(pushed.outputs.errors)).toBeGreaterThan(0);
    const scheduled = await own.run('schedule', { schedule: '23 4 * * *' });
    expect(scheduled.outputs.errors).toBe(pushed.outputs.errors);
    expect(own.gate.statuses).toEqual([]);
  } finally {
    await own.close();
  }
});

test('a run with many open pull requests stays below thirty requests and says what waits', async () => {
  const own = await createWorld();
  try {
    for (let index = 0; index < 12; index += 1) await own.open({ changes: { [`notes-${index}.txt`]: 'x\n' } });
    const run = await own.run('schedule', { schedule: '23 4 * * *' });
    expect(run.code, run.stdout).toBe(0);
    expect(own.gate.calls.length).toBeLessThan(30);
    expect(run.summary).toMatch(/\d open pull requests judged again; \d+ wait for the next run/);
    expect(own.gate.violations).toEqual([]);
  } finally {
    await own.close();
  }
});

test('an event that has nothing to judge, and a payload that GitHub does not send, are set-up errors', async () => {
  const other = await world.run('issues', {});
  expect(other.code).toBe(1);
  expect(other.stdout).toContain('Unexpected event "issues"');
  const broken = await world.run('pull_request_target', { pull_request: { number: '../7' } });
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain('not what GitHub sends');
  expect(broken.outputs.ok).toBe('false');
});

test('a shallow checkout is deepened instead of misjudged', async () => {
  world.hub.commit('refs/heads/main', { 'notes.txt': 'Later.\n' });
  const number = await world.open({ changes: scheduling() });
  world.hub.commit('refs/heads/main', { 'notes.txt': 'Latest.\n' });
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number, 'opened', { depth: 1 });
  expect(run.code, run.stdout).toBe(0);
});

test('records below a folder are judged there, and annotated by their full path', async () => {
  const files = Object.fromEntries(Object.entries(organisation()).map(([path, text]) => [`itsm/${path}`, text]));
  const own = await createWorld(files);
  try {
    const moved = Object.fromEntries(Object.entries(scheduling()).map(([path, text]) => [`itsm/${path}`, text]));
    const number = await own.open({ changes: moved });
    const run = await own.judge(number, 'opened', { inputs: { 'working-directory': 'itsm' } });
    expect(own.status(own.head(number))?.state).toBe('pending');
    expect(run.commands.find((one) => one.name === 'error')?.properties.file).toBe('itsm/records/changes/CHG-0001.md');
    expect(own.gate.violations).toEqual([]);
  } finally {
    await own.close();
  }
});

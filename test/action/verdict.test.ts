import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { change, scheduling } from '../support/itsm.ts';
import { createWorld, person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => expect(world.gate.violations).toEqual([]));
afterAll(() => world.close());

const standing = (number: number) => world.status(world.head(number));

test('a move that needs an approval waits, says who may give it, and passes after the review', async () => {
  const number = await world.open({ changes: scheduling() });
  const waiting = await world.judge(number);
  expect(waiting.code).toBe(1);
  expect(waiting.outputs).toMatchObject({ ok: 'false', errors: '1' });
  expect(standing(number)).toMatchObject({
    state: 'pending',
    description: 'Waiting for approval: CHG-0001 authorize → scheduled',
  });
  const [first] = await world.comments(number);
  expect(first?.body).toContain('bob');
  expect(waiting.commands.filter((one) => one.name === 'error')[0]).toMatchObject({
    properties: { file: 'records/changes/CHG-0001.md', line: '4' },
  });

  await world.review(number, 'bob', 'APPROVE');
  const before = world.gate.calls.length;
  const allowed = await world.judge(number, 'edited');
  expect(allowed.code, allowed.stdout).toBe(0);
  expect(allowed.outputs).toMatchObject({ ok: 'true', errors: '0' });
  expect(standing(number)).toMatchObject({ state: 'success', description: 'Accepted: 1 move allowed' });
  expect(world.gate.calls.length - before).toBeLessThan(30);
  const comments = await world.comments(number);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.id).toBe(first?.id);
  expect(comments[0]?.body).toContain('Accepted');
});

test('a move the lifecycle forbids is refused, at its line, and no review mends it', async () => {
  const number = await world.open({
    changes: { 'records/changes/CHG-0001.md': change('CHG-0001', { steps: ['new', 'assess', 'authorize', 'closed'] }) },
  });
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(standing(number)?.state).toBe('failure');
  expect(run.commands).toContainEqual(
    expect.objectContaining({
      name: 'error',
      properties: expect.objectContaining({ line: '4', file: 'records/changes/CHG-0001.md' }),
    }),
  );
  expect(run.summary).toContain('Refused');
});

test('a pull request without records passes in silence', async () => {
  const number = await world.open({ changes: { 'README.md': 'Hello.\n' } });
  const run = await world.judge(number);
  expect(run.code, run.stdout).toBe(0);
  expect(standing(number)?.state).toBe('success');
  expect(await world.comments(number)).toEqual([]);
});

test('an approval goes stale when the record changes after it, and not when anything else does', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  world.push(number, { 'notes.txt': 'Elsewhere.\n' });
  expect((await world.judge(number)).code).toBe(0);
  world.push(number, scheduling({ plan: 'Drop the old one first.' }));
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
  expect(run.summary).toMatch(/bob/);
  await world.review(number, 'bob', 'APPROVE');
  expect((await world.judge(number)).code).toBe(0);
});

test('a standing request for changes is a veto until it is dismissed', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.review(number, 'bob', 'APPROVE');
  const veto = await world.review(number, 'carol', 'REQUEST_CHANGES');
  const vetoed = await world.judge(number);
  expect(vetoed.code).toBe(1);
  expect(vetoed.summary).toContain('carol');
  expect(standing(number)?.state).not.toBe('success');
  await world.dismiss(number, veto);
  expect((await world.judge(number)).code).toBe(0);
});

test('a dismissed approval does not count, nor one by somebody outside the group', async () => {
  const number = await world.open({ changes: scheduling() });
  const given = await world.review(number, 'bob', 'APPROVE');
  await world.review(number, 'mallory', 'APPROVE');
  await world.dismiss(number, given);
  expect((await world.judge(number)).code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
});

test('nobody approves his own pull request: GitHub refuses the review, and the rules would not count it', async () => {
  const number = await world.open({ author: 'bob', changes: scheduling() });
  await expect(world.review(number, 'bob', 'APPROVE')).rejects.toThrow('Can not approve your own pull request');
  expect((await world.judge(number)).code).toBe(1);
});

test.each([
  ['the requester', 'dave', {}],
  ['whoever wrote a commit', 'bob', { author: person('bob') }],
  ['whoever a no-reply address names', 'bob', { author: { name: 'x', email: '12345+bob@users.noreply.github.com' } }],
])(
  'an approval by %s does not count',
  async (_name, login, { author }: { author?: { name: string; email: string } }) => {
    const number = await world.open({
      changes: scheduling(),
      ...(author === undefined ? {} : { commitAuthor: author }),
    });
    await world.review(number, login, 'APPROVE');
    const run = await world.judge(number);
    expect(run.code).toBe(1);
    expect(standing(number)?.state).toBe('pending');
  },
);

test('who committed is unknown beyond the 250 commits that GitHub lists, and unknown does not pass', async () => {
  const number = await world.open({ changes: scheduling() });
  world.pushMany(number, 251);
  await world.review(number, 'bob', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(standing(number)?.state).toBe('pending');
  expect(run.summary).toContain('GitHub lists at most 250, and it has 252');
});

test('a head that names itself approver in a group is judged by the groups of the base', async () => {
  const text =
    '---\nid: GRP-change-authority\ntitle: Change authority\nstatus: active\nmembers: [mallory]\n---\n\nMine.\n';
  const number = await world.open({ changes: { ...scheduling(), 'records/groups/GRP-change-authority.md': text } });
  await world.review(number, 'mallory', 'APPROVE');
  const run = await world.judge(number);
  expect(run.code).toBe(1);
  expect(run.summary).toContain('rules-changed');
});

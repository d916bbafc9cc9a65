import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MARKER } from '../../src/github/comment.ts';
import { REPOSITORY } from '../support/emulator.ts';
import { scheduling } from '../support/itsm.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => expect(world.gate.violations).toEqual([]));
afterAll(() => world.close());

const say = (number: number, login: string, body: string) =>
  world.emulator.as(login, 'POST', `/repos/${REPOSITORY.owner}/${REPOSITORY.name}/issues/${number}/comments`, { body });

const own = async (number: number) => {
  const all = await world.comments(number);
  return all.filter((one) => one.user.login === 'github-actions[bot]');
};

test('a comment of somebody else that carries the marker is neither taken for ours nor changed', async () => {
  const number = await world.open({ changes: scheduling() });
  await say(number, 'mallory', `${MARKER}\nAccepted, says mallory.`);
  await world.judge(number);
  const [theirs, ours] = await world.comments(number);
  expect(theirs).toMatchObject({ body: `${MARKER}\nAccepted, says mallory.`, user: { login: 'mallory' } });
  expect(ours?.user.login).toBe('github-actions[bot]');
});

test('the comment is found again behind more than a page of others', async () => {
  const number = await world.open({ changes: scheduling() });
  await Promise.all(Array.from({ length: 105 }, (_, index) => say(number, 'mallory', `Comment ${index}`)));
  await world.judge(number);
  await world.review(number, 'bob', 'APPROVE');
  await world.judge(number);
  const calls = world.gate.calls.filter(
    (call) => call.parameters.issue_number === String(number) && call.operation === 'issues/create-comment',
  );
  expect(calls).toHaveLength(1);
});

test('what was said and holds no longer is put right, in the same comment', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.judge(number);
  world.force(number, 'main');
  await world.judge(number, 'synchronize');
  const comments = await own(number);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain('nothing to report any more');
});

test('comment: never keeps quiet, and the status is written all the same', async () => {
  const number = await world.open({ changes: scheduling() });
  await world.judge(number, 'opened', { inputs: { comment: 'never' } });
  expect(await own(number)).toEqual([]);
  expect(world.status(world.head(number))?.state).toBe('pending');
});

test('a token that may not comment still writes the status', async () => {
  const number = await world.open({ changes: scheduling() });
  const token = world.token({ contents: 'read', 'pull-requests': 'read', statuses: 'write' });
  const run = await world.judge(number, 'opened', { token });
  expect(run.stdout).toContain('The comment could not be kept up to date');
  expect(world.status(world.head(number))?.state).toBe('pending');
});

test.each([
  ['command', 'deploy', 'Unexpected command "deploy"'],
  ['comment', 'always', 'Unexpected comment "always"'],
  ['working-directory', 'nowhere', 'does not exist'],
])('an input %s of "%s" is a set-up error', async (name, value, message) => {
  const number = await world.open({ changes: { 'README.md': `${name}\n` } });
  const run = await world.judge(number, 'opened', { inputs: { [name]: value } });
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(message);
  expect(world.status(world.head(number))).toBeUndefined();
});

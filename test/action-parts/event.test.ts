import examples from '@octokit/webhooks-examples';
import { expect, test } from 'vitest';
import { readTask } from '../../src/action/event.ts';

/** Payloads that GitHub sent. */
const recorded = examples as unknown as readonly { readonly name: string; readonly examples: readonly object[] }[];
const payloads = (name: string): readonly object[] => recorded.find((one) => one.name === name)?.examples ?? [];

const read = (event: string, payload: unknown, env: Record<string, string> = {}) =>
  readTask({ GITHUB_EVENT_NAME: event, ...env }, payload);

test.each(['pull_request', 'pull_request_review'])('every recorded payload of %s is understood', (event) => {
  expect(payloads(event).length).toBeGreaterThan(3);
  for (const payload of payloads(event)) {
    const { pull_request: pull } = payload as {
      pull_request: { number: number; head: { sha: string }; base: { ref: string }; state: string };
    };
    expect(read(event, payload)).toMatchObject({
      kind: 'pull',
      number: pull.number,
      head: pull.head.sha,
      baseRef: pull.base.ref,
      open: pull.state === 'open',
    });
  }
});

test('a push to a pull request tells the head before it', () => {
  const payload = payloads('pull_request').find((one) => (one as { action: string }).action === 'synchronize') as {
    before: string;
  };
  expect(read('pull_request_target', payload)).toMatchObject({ before: payload.before });
});

test('recorded merge groups and workflow runs are understood', () => {
  expect(read('merge_group', payloads('merge_group')[0])).toMatchObject({
    kind: 'group',
    ref: expect.stringContaining('gh-readonly-queue/main/pr-104-'),
  });
  for (const payload of payloads('workflow_run')) {
    expect(read('workflow_run', payload)).toEqual({
      kind: 'signal',
      head: (payload as { workflow_run: { head_sha: string } }).workflow_run.head_sha,
    });
  }
});

test('only runs about the default branch look at open pull requests again', () => {
  const sha = 'a'.repeat(40);
  const payload = { repository: { default_branch: 'main' } };
  expect(read('push', payload, { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' })).toEqual({
    kind: 'tree',
    sha,
    sweep: true,
  });
  expect(read('push', payload, { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/topic' })).toEqual({
    kind: 'tree',
    sha,
    sweep: false,
  });
  expect(read('schedule', { schedule: '0 0 * * *' }, { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main' })).toMatchObject(
    { sweep: true },
  );
});

test.each([
  ['pull_request', {}],
  ['pull_request', null],
  ['pull_request', { pull_request: { number: 1, head: { sha: 'HEAD' }, base: { ref: 'main' } } }],
  ['pull_request', { pull_request: { number: -1, head: { sha: 'a'.repeat(40) }, base: { ref: 'main' } } }],
  ['pull_request', { pull_request: { number: 1, head: { sha: 'a'.repeat(40) }, base: {} } }],
  ['merge_group', { merge_group: { head_sha: '--upload-pack=x', base_sha: 'b'.repeat(40), head_ref: 'x' } }],
  ['workflow_run', { workflow_run: { head_sha: 7 } }],
  ['push', {}],
  ['issue_comment', {}],
  ['__proto__', {}],
])('%s with %j is a set-up error', (event, payload) => {
  expect(() => read(event, payload)).toThrow(expect.objectContaining({ name: 'SetupError' }));
});

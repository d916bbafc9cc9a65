import { expect, test } from 'vitest';
import { readDescription } from '../support/openapi.ts';

const description = readDescription();
const sha = 'a'.repeat(40);

/** Mistakes of a request, and whether GitHub's description knows them: the gate is worth as much as this. */
test.each([
  ['POST', `/repos/o/r/statuses/${sha}`, '', { state: 'ok' }],
  ['POST', `/repos/o/r/statuses/${sha}`, '', {}],
  ['POST', '/repos/o/r/issues/1/comments', '', {}],
  ['POST', '/repos/o/r/issues/1/comments', '', undefined],
  ['GET', '/repos/o/r/pulls/1/reviews', 'state=APPROVED', undefined],
  ['GET', '/repos/o/r/pulls', 'state=unmerged', undefined],
  ['GET', '/repos/o/r/pulls', 'per_page=1000', undefined],
  ['GET', '/repos/o/r/pulls/seven', '', undefined],
  ['POST', '/repos/o/r/pulls/1/reviews', '', { event: 'LGTM' }],
  ['GET', '/repos/o/r/issues', 'state=shut', undefined],
  ['GET', '/repos/o/r/issues', 'label=x', undefined],
  ['POST', '/repos/o/r/issues', '', { body: 'x' }],
  ['PATCH', '/repos/o/r/issues/1', '', { state: 'done' }],
  ['PATCH', '/repos/o/r/issues/1', '', { state: 'closed', state_reason: 'over' }],
])('%s %s?%s %o is refused', (method, path, query, body) => {
  expect(description.match(method, path)?.violations(new URLSearchParams(query), body)).not.toEqual([]);
});

test.each([
  ['POST', `/repos/o/r/statuses/${sha}`, '', { state: 'pending', context: 'gitsm', description: 'x' }],
  ['GET', '/repos/o/r/pulls', 'state=open&per_page=100&page=2', undefined],
  ['PATCH', '/repos/o/r/issues/comments/3', '', { body: 'x' }],
  ['GET', '/repos/o/r/issues', 'labels=gitsm-sla&state=closed&since=2026-03-02T08:00:00Z&per_page=100', undefined],
  ['POST', '/repos/o/r/issues', '', { title: 'x', body: 'x', labels: ['gitsm-sla'] }],
  ['PATCH', '/repos/o/r/issues/1', '', { state: 'closed', state_reason: 'duplicate' }],
])('%s %s?%s %o is allowed', (method, path, query, body) => {
  expect(description.match(method, path)?.violations(new URLSearchParams(query), body)).toEqual([]);
});

test('what is not in the slice is not matched', () => {
  expect(description.match('DELETE', '/repos/o/r')).toBeNull();
  expect(description.match('GET', '/repos/o/r/pulls/1/files')).toBeNull();
});

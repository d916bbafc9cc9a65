import { expect, test } from 'vitest';
import { type Bounds, boundedFetch } from '../../src/github/bounded-fetch.ts';

const BOUNDS: Bounds = { requests: 10, retries: 3, seconds: 60 };

/** A GitHub that answers one thing after the other, and a clock that only sleeping moves. */
function playing(answers: readonly (Response | Error)[], bounds: Bounds = BOUNDS) {
  let now = 0;
  const slept: number[] = [];
  const left = [...answers];
  const bounded = boundedFetch(
    {
      fetch: async () => {
        const answer = left.shift();
        if (answer === undefined) throw new Error('nothing left to answer');
        if (answer instanceof Error) throw answer;
        return answer;
      },
      clock: () => now,
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        now += milliseconds;
      },
    },
    bounds,
  );
  return { ...bounded, slept, left };
}

const ok = () => new Response('{}', { status: 200 });
const failed = (status: number, headers: Record<string, string> = {}) => new Response('', { status, headers });

test('what GitHub failed to answer is asked again, after ever longer pauses', async () => {
  const { fetch, slept, count } = playing([failed(500), failed(502), new TypeError('fetch failed'), ok()]);
  expect((await fetch('https://api.example/x')).status).toBe(200);
  expect(slept).toEqual([1000, 2000, 4000]);
  expect(count()).toBe(4);
});

test('it waits as long as GitHub asks, where that is within the time it has', async () => {
  const { fetch, slept } = playing([failed(429, { 'retry-after': '7' }), failed(403, { 'retry-after': '5' }), ok()]);
  expect((await fetch('https://api.example/x')).status).toBe(200);
  expect(slept).toEqual([7000, 5000]);
});

test('it gives the failure back where waiting would take too long', async () => {
  const { fetch, slept } = playing([failed(429, { 'retry-after': '3600' }), ok()]);
  expect((await fetch('https://api.example/x')).status).toBe(429);
  expect(slept).toEqual([]);
});

test.each([400, 401, 403, 404, 422])('%i is an answer and not asked again', async (status) => {
  const { fetch, left } = playing([failed(status), ok()]);
  expect((await fetch('https://api.example/x')).status).toBe(status);
  expect(left).toHaveLength(1);
});

test.each([
  ['https://api.example/repos/a/b/issues/1/comments', 1],
  ['https://api.example/repos/a/b/statuses/0123456789abcdef0123456789abcdef01234567', 2],
])('POST %s is made %i times at most: a comment must not appear twice', async (url, times) => {
  const { fetch, count } = playing([failed(500), ok()]);
  await fetch(url, { method: 'POST' });
  expect(count()).toBe(times);
});

test('the requests of a run are bounded, repeated ones included', async () => {
  const { fetch } = playing([failed(500), failed(500), failed(500)], { ...BOUNDS, requests: 2 });
  await expect(fetch('https://api.example/x')).rejects.toMatchObject({ failure: 'budget' });
});

test('the time of a run is bounded', async () => {
  const { fetch } = playing([failed(500), ok()], { ...BOUNDS, seconds: 0 });
  await expect(fetch('https://api.example/x')).rejects.toMatchObject({ failure: 'broken' });
});

test('an answer that breaks off in the middle is no answer', async () => {
  const broken = new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"id": 1}'));
        controller.error(new Error('terminated'));
      },
    }),
  );
  const { fetch, count } = playing([broken, ok()]);
  expect(await (await fetch('https://api.example/x')).text()).toBe('{}');
  expect(count()).toBe(2);
});

test('requests that write keep their distance, the others do not wait', async () => {
  const { fetch, slept } = playing([ok(), ok(), ok(), ok()], { ...BOUNDS, pace: 1000 });
  await fetch('https://api.example/a', { method: 'POST' });
  await fetch('https://api.example/b');
  await fetch('https://api.example/c', { method: 'PATCH' });
  await fetch('https://api.example/d', { method: 'GET' });
  expect(slept).toEqual([1000]);
});

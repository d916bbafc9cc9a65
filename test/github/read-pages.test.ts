import { expect, test } from 'vitest';
import { ApiError } from '../../src/github/api-error.ts';
import type { GitHub, Reply } from '../../src/github/client.ts';
import { readPages } from '../../src/github/read-pages.ts';

const items = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: from + index }));
const next = '<https://api.example/?page=2>; rel="next"';

/** An API whose pages are these. */
function api(pages: readonly (Partial<Reply> | Error)[]): GitHub & { asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    request: async (_what, _route, parameters) => {
      const page = Number(parameters?.page);
      asked.push(page);
      const answer = pages[page - 1];
      if (answer instanceof Error) throw answer;
      return { status: 200, headers: {}, data: [], ...answer };
    },
    whoami: async () => null,
    requests: () => asked.length,
    left: () => 100,
  };
}

const read = (github: GitHub, maxPages = 5) => readPages(github, { what: 'read a list', route: 'GET /list', maxPages });

test('a short page without a next one is the end', async () => {
  const github = api([{ data: items(1, 3) }]);
  expect(await read(github)).toEqual({ items: items(1, 3), complete: true });
  expect(github.asked).toEqual([1]);
});

test('a full page is followed by a look at the next, also where no link names it', async () => {
  const github = api([{ data: items(1, 100) }, { data: [] }]);
  expect((await read(github)).complete).toBe(true);
  expect(github.asked).toEqual([1, 2]);
});

test.each([
  ['a later page fails', [{ data: items(1, 100) }, new ApiError('broken', 'GitHub failed')]],
  ['a later page is cut off', [{ data: items(1, 100) }, { data: '[{"id": 101' }]],
  ['pages repeat', [{ data: items(1, 100) }, { data: items(50, 100) }]],
  [
    'a short page names a last page beyond',
    [{ data: items(1, 40), headers: { link: '<https://api.example/?page=4>; rel="last"' } }],
  ],
  [
    'every page names a next one',
    Array.from({ length: 5 }, (_, index) => ({ data: items(index * 100, 100), headers: { link: next } })),
  ],
  ['there are more pages than are read', Array.from({ length: 9 }, (_, index) => ({ data: items(index * 100, 100) }))],
] as const)('the list is incomplete where %s', async (_name, pages) => {
  const github = api(pages as never);
  expect((await read(github)).complete).toBe(false);
  expect(github.asked.length).toBeLessThanOrEqual(5);
});

test('a first page that cannot be read is an error', async () => {
  await expect(read(api([new ApiError('missing', 'no')]))).rejects.toMatchObject({ failure: 'missing' });
  await expect(read(api([{ data: { message: 'surprise' } }]))).rejects.toMatchObject({ failure: 'unreadable' });
  await expect(read(api([{ data: [1, 2] }]))).rejects.toMatchObject({ failure: 'unreadable' });
});

test('a search ends where it has found', async () => {
  const github = api([{ data: items(1, 100) }, { data: items(101, 100) }, { data: items(201, 100) }]);
  const found = await readPages(github, {
    what: 'search',
    route: 'GET /list',
    maxPages: 5,
    until: (item) => item.id === 150,
  });
  expect(found.items.at(-1)).toEqual({ id: 150 });
  expect(github.asked).toEqual([1, 2]);
});

import { defineConfig } from 'vitest/config';

const everything = ['test/**/*.test.ts'];
const action = ['test/action/**/*.test.ts'];
const browser = ['test/browser/**/*.test.ts'];
const data = ['test/data/**/*.test.ts'];

/**
 * Four projects: `unit` is fast and needs no server, `action` runs the bundled action against an emulated GitHub, `browser`
 * visits the built site, `data` reads large real logs from `GITSM_DATA` and is no part of `npm test`.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'unit', include: everything, exclude: [...action, ...browser, ...data] } },
      { extends: true, test: { name: 'action', include: action, testTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: browser, testTimeout: 120_000 } },
      { extends: true, test: { name: 'data', include: data, testTimeout: 600_000 } },
    ],
  },
});

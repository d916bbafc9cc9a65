import { defineConfig } from 'vitest/config';

const everything = ['test/**/*.test.ts'];
const action = ['test/action/**/*.test.ts'];
const browser = ['test/browser/**/*.test.ts'];
const data = ['test/data/**/*.test.ts'];
const oracle = ['test/oracle/**/*.test.ts'];
const planted = ['test/oracle/planted.test.ts'];

/**
 * Five projects: `unit` is fast and needs no server, `action` runs the bundled action against an emulated GitHub, `browser`
 * visits the built site, `data` reads large real logs from `GITSM_DATA` and is no part of `npm test`; nor is `oracle`, which runs
 * 100,000 random cases of working time and of clocks where `unit` runs some of them.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 120_000,
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: everything, exclude: [...action, ...browser, ...data, ...planted] },
      },
      { extends: true, test: { name: 'action', include: action, testTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: browser, testTimeout: 120_000 } },
      { extends: true, test: { name: 'data', include: data, testTimeout: 600_000 } },
      {
        extends: true,
        test: {
          name: 'oracle',
          include: oracle,
          testTimeout: 1_800_000,
          env: { GITSM_ORACLE_CASES: process.env['GITSM_ORACLE_CASES'] ?? '100000' },
        },
      },
    ],
  },
});

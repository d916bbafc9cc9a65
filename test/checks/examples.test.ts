import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles, runExample } from './run-example.ts';

/** Reported by whoever merges or reads revisions; the workspace's tests show them. */
const elsewhere = ['merge-conflict', 'records-left-behind', 'rules-valid', 'rules-unset'];

describe('checks', () => {
  for (const check of checks) {
    describe(check.id, () => {
      for (const example of check.examples) {
        it(example.name, () => expect(runExample(check.id, example)).toEqual(example.expect));
      }
      it('shows what it reports', () => {
        const reporting = check.examples.filter((one) => one.expect.length > 0);
        expect(reporting.length > 0 || elsewhere.includes(check.id)).toBe(true);
      });
      it('writes sentences', () => {
        expect(check.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
        for (const text of [check.title, check.why, check.fix]) expect(text).toMatch(/^[A-Z<].*\.$/s);
      });
    });
  }

  it('find nothing in what all examples stand in', () => {
    expect(inspectFiles(null, commonFiles).findings).toEqual([]);
    expect(inspectFiles(commonFiles, commonFiles).findings).toEqual([]);
  });

  it('have IDs of their own', () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
  });
});

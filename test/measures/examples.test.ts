import { describe, expect, test } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';

describe.each(measures)('$id', (measure) => {
  test.each(measure.examples)('for example, $name', ({ files, now, expect: expected }) => {
    const tree = memoryTree(files);
    const snapshot = loadSnapshot(tree, loadRules(tree));
    expect(snapshot.unreadable).toEqual([]);
    expect(measure.compute(snapshot, now ?? '2026-11-21T10:00:00Z')).toEqual(expected);
  });

  test('has an example where there is nothing to measure, and one where there is', () => {
    expect(measure.examples.some((one) => Object.keys(one.files).length === 0)).toBe(true);
    expect(measure.examples.some((one) => Object.keys(one.files).length > 0)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { ALWAYS } from '../../src/model/period.ts';
import { builtinFiles } from '../../src/records/builtin.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';

describe.each(measures)('$id', (measure) => {
  test.each(measure.examples)('for example, $name', async ({ files, now, days, expect: expected }) => {
    const tree = memoryTree(files);
    const snapshot = loadSnapshot(tree, loadRules(tree));
    expect(snapshot.unreadable).toEqual([]);
    const period = days === undefined ? ALWAYS : { start: Date.parse(days[0]), end: Date.parse(days[1]) + 86_400_000 };
    const found = await measure.compute(snapshot, now ?? '2026-11-21T10:00:00Z', period);
    if (found === null || expected === null) expect(found).toBe(expected);
    else expect(found).toBeCloseTo(expected, 9);
  });

  test('is computed from kinds that exist, and names no other', () => {
    expect(measure.kinds.filter((kind) => !Object.hasOwn(builtinFiles, kind))).toEqual([]);
  });

  test('has an example where there is nothing to measure, and one where there is', () => {
    expect(measure.examples.some((one) => Object.keys(one.files).length === 0)).toBe(true);
    expect(measure.examples.some((one) => Object.keys(one.files).length > 0)).toBe(true);
  });
});

import { expect, it } from 'vitest';
import { warrantyEnd } from '../../src/measures/asset-value.ts';

it.each([
  [12, '2025-02-28'],
  [24, '2026-02-28'],
  [48, '2028-02-29'],
  [100_000, null],
  [9_007_199_254_740_991, null],
  [-1, null],
])('a warranty of %d months that begins on a leap day ends on %s', (months, end) => {
  expect(warrantyEnd({ purchased: '2024-02-29', 'warranty-months': months })).toBe(end);
});

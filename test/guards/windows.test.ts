import { describe, expect, it } from 'vitest';
import { overlap, windowOf } from '../../src/guards/windows.ts';

describe('windows', () => {
  it('hold at least one instant', () => {
    const start = '2026-12-01T22:00:00Z';
    expect(windowOf({ start, end: '2026-12-01T23:00:01+01:00' })).toEqual({ start: 1796162400000, end: 1796162401000 });
    expect(windowOf({ start, end: start })).toBeNull();
    expect(windowOf({ start, end: '2026-12-01T22:30:00+01:00' })).toBeNull();
    for (const odd of [undefined, null, 'always', [start], { start }, { start, end: 'later' }])
      expect(windowOf(odd)).toBeNull();
  });

  it('that only touch do not overlap', () => {
    const window = { start: 10, end: 20 };
    expect(overlap(window, { start: 20, end: 30 })).toBe(false);
    expect(overlap({ start: 20, end: 30 }, window)).toBe(false);
    expect(overlap(window, { start: 19, end: 30 })).toBe(true);
    expect(overlap(window, { start: 12, end: 13 })).toBe(true);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedWriter, bytesOf, truncate } from '../../src/reporters/truncate.ts';

const limits = fc.record({ characters: fc.nat(60), bytes: fc.nat(60) });
const anyText = fc.string({ unit: 'binary', maxLength: 80 });

test('a text within the limits is left alone', () => {
  expect(truncate('abc', { characters: 3, bytes: 3 })).toBe('abc');
  expect(truncate('abc', {})).toBe('abc');
});

test('the ending counts, and a surrogate pair is never split', () => {
  expect(truncate('abcdef', { characters: 4 })).toBe('abc…');
  expect(truncate('a😀😀', { characters: 4 })).toBe('a😀…');
  expect(truncate('a😀😀', { characters: 3 })).toBe('a…');
  expect(truncate('äöü', { bytes: 5 })).toBe('ä…');
  expect(truncate('abc', { characters: 0 })).toBe('');
});

test('whatever the text, it is a beginning within both limits', () => {
  fc.assert(
    fc.property(anyText, limits, fc.constantFrom('…', '', ' and more'), (text, bound, ending) => {
      const cut = truncate(text, bound, ending);
      expect(cut.length).toBeLessThanOrEqual(bound.characters);
      expect(bytesOf(cut)).toBeLessThanOrEqual(bound.bytes);
      expect(cut === text || text.startsWith(cut) || text.startsWith(cut.slice(0, cut.length - ending.length))).toBe(
        true,
      );
      if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
    }),
  );
});

test('a writer takes whole blocks only, and its ending always fits', () => {
  fc.assert(
    fc.property(fc.array(anyText), limits, fc.nat(20), anyText, (blocks, bound, keep, ending) => {
      const writer = boundedWriter(bound, keep);
      const taken = blocks.filter((block) => writer.write(block));
      const all = writer.end(ending);
      expect(all.length).toBeLessThanOrEqual(bound.characters);
      expect(bytesOf(all)).toBeLessThanOrEqual(bound.bytes);
      expect(all.startsWith(taken.join(''))).toBe(true);
    }),
  );
});

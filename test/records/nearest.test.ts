import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../src/records/nearest.ts';

const words = ['owner', 'status', 'implementer', 'fields-present'];

it.each([
  ['onwer', 'owner'],
  ['ownr', 'owner'],
  ['statuss', 'status'],
  ['Status', 'status'],
  ['implmenetr', 'implementer'],
  ['field-present', 'fields-present'],
  ['on', null],
  ['stats', 'status'],
  ['reviewer', null],
])('%s is meant to be %s', (word, meant) => expect(nearest(word, words)).toBe(meant));

it('finds a word again in which two neighbours were swapped', () => {
  const swap = fc.constantFrom(...words).chain((word) =>
    fc.integer({ min: 0, max: word.length - 2 }).map((at) => {
      const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      return [word, swapped] as const;
    }),
  );
  fc.assert(
    fc.property(swap, ([word, swapped]) => {
      expect(nearest(swapped, words)).toBe(word);
    }),
  );
});

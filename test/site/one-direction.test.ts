import { expect, it } from 'vitest';
import { oneDirection } from '../../site/data/one-direction.ts';

it('takes direction controls out of every text of plain data, and nothing else', () => {
  const data = {
    title: 'Office \u202e hours\u200f',
    rows: [{ text: '\u2066שלום\u2069', at: 1, gone: null, open: true }],
  };
  expect(oneDirection(data)).toEqual({
    title: 'Office  hours',
    rows: [{ text: 'שלום', at: 1, gone: null, open: true }],
  });
});

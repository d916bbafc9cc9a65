import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/measures/least-squares.ts';

const figure = fc.integer({ min: -1000, max: 1000 });
const points = fc.uniqueArray(fc.tuple(figure, figure), { minLength: 2, maxLength: 30, selector: ([x]) => x });

function squares(all: readonly (readonly [number, number])[], at: (x: number) => number): number {
  return all.reduce((sum, [x, y]) => sum + (y - at(x)) ** 2, 0);
}

describe('a line through points', () => {
  it('is the textbook one', () => {
    // Worked by hand: means 3 and 4, sum of products 6, sum of squares 10; 36 of 60 sixtieths are explained.
    const line = leastSquares([
      [1, 2],
      [2, 4],
      [3, 5],
      [4, 4],
      [5, 5],
    ]);
    expect(line?.slope).toBeCloseTo(0.6, 12);
    expect(line?.at(0)).toBeCloseTo(2.2, 12);
    expect(line?.fit).toBeCloseTo(0.6, 12);
  });

  it.each([
    ['no point', []],
    ['one', [[1, 2]]],
    [
      'points above each other',
      [
        [1, 2],
        [1, 5],
      ],
    ],
  ] as [string, [number, number][]][])('is none for %s', (_name, all) => expect(leastSquares(all)).toBeNull());

  it('explains nothing where nothing differs', () => {
    expect(
      leastSquares([
        [1, 7],
        [2, 7],
      ]),
    ).toMatchObject({ slope: 0, fit: null });
  });

  it('has no neighbour with a smaller sum of squares', () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (all, tilt, lift) => {
          const line = leastSquares(all);
          const least = squares(all, (x) => line?.at(x) ?? Number.NaN);
          expect(least).toBeLessThanOrEqual(squares(all, (x) => (line?.at(x) ?? 0) + tilt * x + lift) + 1e-3);
        },
      ),
    );
  });

  it('goes through points that lie on one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(figure, { minLength: 2, maxLength: 30 }), figure, figure, (xs, slope, lift) => {
        const line = leastSquares(xs.map((x) => [x, slope * x + lift]));
        for (const x of xs) expect(line?.at(x)).toBeCloseTo(slope * x + lift, 5);
        expect(line?.fit ?? 1).toBeCloseTo(1, 6);
      }),
    );
  });
});

/** A straight line through points. */
export interface Line {
  /** How much y grows for each x. */
  readonly slope: number;
  /** y at an x. */
  at(x: number): number;
  /** Share of the differences in y that the line explains, 0 to 1 (coefficient of determination); null where all y are the same. */
  readonly fit: number | null;
}

/**
 * The straight line with the least sum of squared distances in y (ordinary least squares).
 *
 * @returns null for fewer than two different x
 */
export function leastSquares(points: readonly (readonly [x: number, y: number])[]): Line | null {
  const count = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  if (!(xx > 0)) return null;
  const slope = xy / xx;
  return { slope, at: (x) => meanY + slope * (x - meanX), fit: yy > 0 ? Math.min(1, xy ** 2 / (xx * yy)) : null };
}

import type { SparkProps } from '../report-props.ts';

const WIDTH = 120;
const HEIGHT = 28;
/** Room for a dot at the edge. */
const PAD = 3;

/**
 * A course of figures as a small line. Null is a gap, not a nought.
 *
 * @param texts the same figures in words, with the name of each period
 * @returns null with fewer than two figures: one is no course
 */
export function spark(values: readonly (number | null)[], texts: readonly string[]): SparkProps | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const point = (value: number, index: number): { x: number; y: number } => ({
    x: PAD + round((index / (values.length - 1)) * (WIDTH - 2 * PAD)),
    y: round(range === 0 ? HEIGHT / 2 : PAD + (1 - (value - low) / range) * (HEIGHT - 2 * PAD)),
  });
  const lines: string[] = [];
  const dots: { x: number; y: number }[] = [];
  let run: { x: number; y: number }[] = [];
  for (const [index, value] of [...values, null].entries()) {
    if (value !== null) {
      run.push(point(value, index));
      continue;
    }
    const last = run.at(-1);
    if (run.length > 1) lines.push(run.map(({ x, y }) => `${x},${y}`).join(' '));
    else if (last !== undefined) dots.push(last);
    run = [];
  }
  const end = values.findLastIndex((value) => value !== null);
  const last = point(values[end] ?? 0, end);
  return { lines, dots: dots.some(({ x }) => x === last.x) ? dots : [...dots, last], text: texts.join(', ') };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Point } from './layout.ts';
import { n } from './svg.ts';

/**
 * A Bezier curve as an SVG path.
 *
 * @param gap how far it ends before its last point, pixels: room for the arrow head
 */
export function curvePath(curve: readonly Point[], gap: number): string {
  const [start, ...rest] = curve;
  const end = rest.at(-1);
  if (start === undefined || end === undefined) return '';
  const before = rest.at(-2) ?? start;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const last = { x: end.x - ((end.x - before.x) / length) * gap, y: end.y - ((end.y - before.y) / length) * gap };
  const points = [...rest.slice(0, -1), last].map((point) => `${n(point.x)} ${n(point.y)}`);
  return `M${n(start.x)} ${n(start.y)}C${points.join(' ')}`;
}

import { curvePath } from './curve.ts';
import { layout } from './layout.ts';
import { arrowHead, esc, fitted, n, textWidth } from './svg.ts';

/** One thing of a dependency picture. */
export interface DependencyBox {
  readonly id: string;
  readonly name: string;
  readonly sort: string;
  readonly href: string | null;
  /** The thing whose page this is. */
  readonly own: boolean;
  /** Something is open against it. */
  readonly hit: boolean;
}

/** An arrow from what needs to what is needed. */
export interface DependencyArrow {
  readonly from: string;
  readonly to: string;
}

const HEIGHT = 44;
const NAME = 12.5;
const SORT = 10.5;
const PAD = 12;
const MOST = 168;
const MARGIN = 12;

/**
 * What depends on what, from left to right. Whatever rests on a thing in trouble is drawn along a heavier path; every
 * box is a link.
 */
export function dependencyDiagram(boxes: readonly DependencyBox[], arrows: readonly DependencyArrow[]): string {
  const texts = boxes.map((box) => {
    const name = fitted(box.name, NAME, MOST);
    const sort = fitted(box.hit ? `${box.sort} · trouble` : box.sort, SORT, MOST);
    return { name, sort, width: Math.max(textWidth(name, NAME), textWidth(sort, SORT)) + 2 * PAD };
  });
  const plan = layout(
    boxes.map((box, index) => ({ id: box.id, width: texts[index]?.width ?? 0, height: HEIGHT })),
    arrows,
    { rank: 32, node: 12 },
  );
  const hot = hotPaths(boxes, arrows);
  const lines = arrows.map((arrow, index) => {
    const kind = hot.has(arrow.to) ? 'hot' : 'calm';
    return `<path class="arrow ${kind}" marker-end="url(#head-${kind})" d="${curvePath(plan.arrows[index]?.curve ?? [], 1)}"/>`;
  });
  const shapes = boxes.map((box, index) => {
    const { x, y } = plan.boxes[index] ?? { x: 0, y: 0 };
    const { name, sort, width } = texts[index] ?? { name: '', sort: '', width: 0 };
    const left = x - width / 2;
    const top = y - HEIGHT / 2;
    const drawn =
      `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${HEIGHT}" rx="5"/>` +
      `<text class="sort" x="${n(left + PAD)}" y="${n(top + 17)}">${esc(sort)}</text>` +
      `<text class="name" x="${n(left + PAD)}" y="${n(top + 33)}">${esc(name)}</text>`;
    const kind = `box${box.own ? ' own' : ''}${box.hit ? ' hit' : ''}`;
    const title = `<title>${esc(`${box.name} (${box.id})`)}</title>`;
    if (box.href === null) return `<g class="${kind}">${title}${drawn}</g>`;
    return `<a class="${kind}" href="${esc(box.href)}">${title}${drawn}</a>`;
  });
  const width = plan.width + 2 * MARGIN;
  const height = plan.height + 2 * MARGIN;
  return (
    `<svg class="picture dependency" role="group" aria-label="What depends on what" width="${n(width)}" height="${n(height)}" viewBox="${-MARGIN} ${-MARGIN} ${n(width)} ${n(height)}">` +
    `<defs>${arrowHead('head-calm', 'calm')}${arrowHead('head-hot', 'hot')}</defs>${lines.join('')}${shapes.join('')}</svg>`
  );
}

/** Everything that is in trouble or rests, over any number of steps, on something that is. */
function hotPaths(boxes: readonly DependencyBox[], arrows: readonly DependencyArrow[]): ReadonlySet<string> {
  const hot = new Set(boxes.filter((box) => box.hit).map((box) => box.id));
  const pending = [...hot];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { from, to } of arrows) {
      if (to !== id || hot.has(from)) continue;
      hot.add(from);
      pending.push(from);
    }
  }
  return hot;
}

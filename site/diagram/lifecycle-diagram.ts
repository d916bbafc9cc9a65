import { curvePath } from './curve.ts';
import { type LifecyclePlan, MOVE_TEXT, STATE_HEIGHT, STATE_TEXT, words } from './lifecycle-layout.ts';
import { arrowHead, esc, n } from './svg.ts';

const MARGIN = 14;

/** Where a record stands and has been. */
export interface Position {
  readonly status: string;
  /** Earlier statuses. */
  readonly past: readonly string[];
  /** Statuses it may take next. */
  readonly next: readonly string[];
}

/**
 * The states and moves of a process; for a record its present state is filled, its past ones are tinted and the moves
 * open to it stand out.
 *
 * @param position left out: the process as such
 */
export function lifecycleDiagram(plan: LifecyclePlan, position?: Position): string {
  const { states, moves, layout } = plan;
  const here = position?.status;
  const lines = moves.map((move, index) => {
    const { curve = [], label = null } = layout.arrows[index] ?? {};
    const open = move.from === here && position?.next.includes(move.to);
    const kind = open ? 'open' : 'calm';
    const text =
      label === null
        ? ''
        : `<text class="move" x="${n(label.x)}" y="${n(label.y + MOVE_TEXT * 0.35)}">${esc(move.label)}</text>`;
    return `<g class="step ${kind}${move.aside ? ' aside' : ''}"><path class="arrow" marker-end="url(#step-${kind})" d="${curvePath(curve, 1)}"/>${text}</g>`;
  });
  const shapes = states.map((state, index) => {
    const { x, y } = layout.boxes[index] ?? { x: 0, y: 0 };
    const kind = state.name === here ? ' here' : position?.past.includes(state.name) ? ' past' : '';
    const ends = `${state.final ? ' final' : ''}${state.initial ? ' initial' : ''}`;
    const left = x - state.width / 2;
    const top = y - STATE_HEIGHT / 2;
    return (
      `<g class="state${kind}${ends}"><rect x="${n(left)}" y="${n(top)}" width="${n(state.width)}" height="${STATE_HEIGHT}" rx="${STATE_HEIGHT / 2}"/>` +
      (state.final
        ? `<rect class="ring" x="${n(left + 3)}" y="${n(top + 3)}" width="${n(state.width - 6)}" height="${STATE_HEIGHT - 6}" rx="${STATE_HEIGHT / 2 - 3}"/>`
        : '') +
      `<text x="${n(x)}" y="${n(y + STATE_TEXT * 0.35)}">${esc(words(state.name))}</text></g>`
    );
  });
  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  const name = here === undefined ? `Lifecycle of ${plan.title}` : `Lifecycle of ${plan.title}, now ${words(here)}`;
  return (
    `<svg class="picture lifecycle" role="img" aria-label="${esc(name)}" width="${n(width)}" height="${n(height)}" viewBox="${-MARGIN} ${-MARGIN} ${n(width)} ${n(height)}">` +
    `<defs>${arrowHead('step-calm', 'calm')}${arrowHead('step-open', 'open')}</defs>${lines.join('')}${shapes.join('')}</svg>`
  );
}

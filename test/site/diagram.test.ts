import { beforeAll, describe, expect, it } from 'vitest';
import { dependencyDiagram } from '../../site/diagram/dependency-diagram.ts';
import { loadLayout } from '../../site/diagram/layout.ts';
import { lifecycleDiagram } from '../../site/diagram/lifecycle-diagram.ts';
import { lifecyclePlan } from '../../site/diagram/lifecycle-layout.ts';
import { fitted, textWidth } from '../../site/diagram/svg.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';

beforeAll(loadLayout);

const box = (id: string, more = {}) => ({
  id,
  name: id,
  sort: 'Service',
  href: `${id}.html`,
  own: false,
  hit: false,
  ...more,
});

describe('lifecycleDiagram', () => {
  it.each([...builtinProcesses().values()].map((process) => [process.kind, process] as const))(
    'draws every status and every move of %s once, all inside the picture',
    (_, process) => {
      const plan = lifecyclePlan(process);
      const svg = lifecycleDiagram(plan);
      expect(svg.match(/class="state/g)).toHaveLength(process.lifecycle.statuses.length);
      const pairs = new Set(process.lifecycle.transitions.map(({ from, to }) => `${from} ${to}`));
      expect(svg.match(/class="arrow"/g) ?? []).toHaveLength(pairs.size);
      expect(svg).not.toMatch(/NaN|undefined|style/);
      for (const [at, state] of plan.states.entries()) {
        const { x = -1, y = -1 } = plan.layout.boxes[at] ?? {};
        expect(x - state.width / 2).toBeGreaterThanOrEqual(-1);
        expect(x + state.width / 2).toBeLessThanOrEqual(plan.layout.width + 1);
        expect(y).toBeGreaterThan(0);
      }
    },
  );

  it('fills where a record stands, tints where it was, and marks the moves open to it', () => {
    const process = builtinProcesses().get('incident');
    if (process === undefined) throw new Error('Unexpected absence of incidents');
    const svg = lifecycleDiagram(lifecyclePlan(process), {
      status: 'in-progress',
      past: ['new', 'in-progress'],
      next: ['resolved'],
    });
    expect(svg.match(/class="state here/g)).toHaveLength(1);
    expect(svg.match(/class="state past/g)).toHaveLength(1);
    expect(svg.match(/class="step open/g)).toHaveLength(1);
  });
});

describe('dependencyDiagram', () => {
  it('draws what rests on trouble along the hot path, and nothing else', () => {
    const boxes = [box('A'), box('B', { own: true }), box('C', { hit: true }), box('D')];
    const arrows = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'C' },
      { from: 'B', to: 'D' },
    ];
    const svg = dependencyDiagram(boxes, arrows);
    expect(svg.match(/class="arrow hot"/g)).toHaveLength(2);
    expect(svg.match(/class="arrow calm"/g)).toHaveLength(1);
    expect(svg.match(/<a class="box/g)).toHaveLength(4);
  });

  it('survives circles and shows hostile names as text', () => {
    const evil = '"><script>alert(1)</script>';
    const svg = dependencyDiagram(
      [box('A', { name: evil, sort: evil, href: null }), box('B')],
      [
        { from: 'A', to: 'B' },
        { from: 'B', to: 'A' },
      ],
    );
    expect(svg).not.toContain('<script');
    expect(svg.match(/class="arrow/g)).toHaveLength(2);
  });
});

describe('fitted', () => {
  it('cuts to the width asked and leaves short texts alone', () => {
    expect(fitted('Payments', 12.5, 150)).toBe('Payments');
    const cut = fitted('A very long name of a configuration item that nobody can read', 12.5, 150);
    expect(cut).toMatch(/…$/);
    expect(textWidth(cut, 12.5)).toBeLessThanOrEqual(150);
  });
});

import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** A point in pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box to be placed; sizes in pixels. */
export interface BoxPlan {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Boxes of one group are kept in a straight line. */
  readonly group?: string;
}

/** An arrow to be drawn between two boxes. */
export interface ArrowPlan {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
  /** Room for a label, pixels. */
  readonly label?: { readonly width: number; readonly height: number };
}

/** Where everything stands. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Centre of each box, in the order asked. */
  readonly boxes: readonly Point[];
  /** Bezier curve of each arrow (start, then triples), its end, and the centre of its label. */
  readonly arrows: readonly { readonly curve: readonly Point[]; readonly label: Point | null }[];
}

const PIXELS_PER_INCH = 72;
let engine: Promise<Graphviz> | null = null;
let loaded: Graphviz | null = null;

/** Loads Graphviz once. To be awaited before the first {@link layout}. */
export async function loadLayout(): Promise<void> {
  engine ??= Graphviz.load();
  loaded = await engine;
}

interface GraphvizJson {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly {
    readonly pos?: string;
    readonly lp?: string;
    readonly weight?: string;
    readonly id?: string;
  }[];
}

/**
 * Places boxes from left to right by Graphviz's dot; only positions are taken, so that the site's own typeface and
 * colours are used. Names never reach Graphviz: boxes and arrows go by number.
 */
export function layout(
  boxes: readonly BoxPlan[],
  arrows: readonly ArrowPlan[],
  gap: { rank: number; node: number },
): Layout {
  if (loaded === null) throw new Error('Unexpected call of layout, expected loadLayout to be awaited before');
  const index = new Map(boxes.map((box, position) => [box.id, position]));
  const inch = (pixels: number): string => (pixels / PIXELS_PER_INCH).toFixed(3);
  const lines = [
    `digraph { rankdir=LR; ranksep=${inch(gap.rank)}; nodesep=${inch(gap.node)}; splines=true;`,
    'node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none, fontsize=1];',
    ...boxes.map(
      (box, id) =>
        `${id} [width=${inch(box.width)}, height=${inch(box.height)}${box.group ? `, group="${box.group}"` : ''}];`,
    ),
    ...arrows.map((arrow, id) => {
      const label = arrow.label
        ? `, label=<<table border="0" fixedsize="true" width="${Math.ceil(arrow.label.width)}" height="${Math.ceil(arrow.label.height)}"><tr><td></td></tr></table>>`
        : '';
      return `${index.get(arrow.from)} -> ${index.get(arrow.to)} [id="${id}", weight=${arrow.weight ?? 1}${label}];`;
    }),
    '}',
  ];
  const drawn = JSON.parse(loaded.layout(lines.join('\n'), 'json', 'dot')) as GraphvizJson;
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x, y: height - y };
  };
  const places = new Map((drawn.objects ?? []).map((one) => [one.name, one.pos]));
  const ways = new Map((drawn.edges ?? []).map((one) => [one.id ?? '', one]));
  return {
    width,
    height,
    boxes: boxes.map((_, id) => point(places.get(String(id)) ?? '0,0')),
    arrows: arrows.map((_, id) => {
      const way = ways.get(String(id));
      const curve = (way?.pos ?? '').split(' ').filter((part) => /^-?[\d.]/.test(part));
      return { curve: curve.map(point), label: way?.lp === undefined ? null : point(way.lp) };
    }),
  };
}

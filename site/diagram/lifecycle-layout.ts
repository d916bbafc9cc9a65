import type { Lifecycle, Process } from '../../src/model/process.ts';
import { type Layout, layout } from './layout.ts';
import { textWidth } from './svg.ts';

/** The drawing of a lifecycle before anything is known of a record: laid out once per process. */
export interface LifecyclePlan {
  readonly title: string;
  readonly states: readonly {
    readonly name: string;
    readonly width: number;
    readonly final: boolean;
    readonly initial: boolean;
  }[];
  readonly moves: readonly LifecycleMove[];
  readonly layout: Layout;
}

/** All transitions between two statuses as one arrow. */
export interface LifecycleMove {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Leads out of the main path, to a status that many others lead to. */
  readonly aside: boolean;
}

export const STATE_HEIGHT = 36;
export const STATE_TEXT = 12.5;
export const MOVE_TEXT = 11;
const PAD = 14;

/** Lays out the lifecycle of a process, its main path in one line. */
export function lifecyclePlan(process: Process): LifecyclePlan {
  const { lifecycle } = process;
  const main = mainPath(lifecycle);
  const states = lifecycle.statuses.map(({ name, final }) => ({
    name,
    width: Math.round(textWidth(words(name), STATE_TEXT) + 2 * PAD),
    final,
    initial: lifecycle.initial.includes(name),
  }));
  const moves = mergedMoves(lifecycle, main);
  return {
    title: process.title,
    states,
    moves,
    layout: layout(
      states.map(({ name, width }) => ({
        id: name,
        width,
        height: STATE_HEIGHT,
        ...(main.includes(name) ? { group: 'main' } : {}),
      })),
      moves.map(({ from, to, label }) => ({
        from,
        to,
        weight: main.indexOf(to) === main.indexOf(from) + 1 && main.includes(from) ? 20 : 1,
        label: { width: textWidth(label, MOVE_TEXT) + 10, height: MOVE_TEXT + 6 },
      })),
      { rank: 18, node: 18 },
    ),
  };
}

/** A status in a box: "in-progress" → "in progress". */
export function words(status: string): string {
  return status.replaceAll('-', ' ');
}

/** The longest chain of statuses in the order in which the lifecycle lists them, each leading to the next. */
function mainPath({ initial, statuses, transitions }: Lifecycle): readonly string[] {
  const order = statuses.map((status) => status.name);
  const best = new Map<string, readonly string[]>();
  for (const name of order.toReversed()) {
    const tails = transitions
      .filter((one) => one.from === name && order.indexOf(one.to) > order.indexOf(name))
      .map((one) => best.get(one.to) ?? [one.to]);
    const longest = tails.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
    best.set(name, [name, ...longest]);
  }
  return best.get(initial[0] ?? '') ?? [];
}

function mergedMoves({ transitions, statuses }: Lifecycle, main: readonly string[]): readonly LifecycleMove[] {
  const exits = new Set(statuses.filter(({ name, final }) => final && !main.includes(name)).map(({ name }) => name));
  const merged = Map.groupBy(transitions, ({ from, to }) => `${from} ${to}`);
  return [...merged.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const label = [...new Set(group.map((one) => one.name))].join(' / ');
    return [{ from: first.from, to: first.to, label, aside: exits.has(first.to) }];
  });
}

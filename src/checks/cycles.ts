/** A link between two nodes of a graph. */
export interface Edge {
  readonly to: string;
  /** Pointer to the link's value, as in a record's links. */
  readonly at: string;
}

/** Nodes that reach each other, in groups of two or more, or alone with a link to themselves (Tarjan, without recursion). */
export function knots(graph: ReadonlyMap<string, readonly Edge[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const walk: { node: string; next: number }[] = [enter(root)];
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const edge = graph.get(top.node)?.[top.next];
      top.next += 1;
      if (edge !== undefined) {
        if (!order.has(edge.to)) walk.push(enter(edge.to));
        else if (isOpen.has(edge.to)) low.set(top.node, Math.min(low.get(top.node) ?? 0, order.get(edge.to) ?? 0));
        continue;
      }
      walk.pop();
      leave(top.node);
      const parent = walk.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(top.node) ?? 0));
    }
  }
  return found;

  function enter(node: string): { node: string; next: number } {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  }

  function leave(node: string): void {
    if (low.get(node) !== order.get(node)) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1 || graph.get(node)?.some((edge) => edge.to === node)) found.push(group.sort());
  }
}

/** The shortest way from a node back to itself, beginning and ending with it; empty where there is none. */
export function shortestCycle(graph: ReadonlyMap<string, readonly Edge[]>, start: string): readonly string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as string;
    for (const { to } of graph.get(node) ?? []) {
      if (to === start) return path(node);
      if (from.has(to)) continue;
      from.set(to, node);
      queue.push(to);
    }
  }
  return [];

  function path(last: string): readonly string[] {
    const way = [start];
    for (let node = last; node !== start; node = from.get(node) as string) way.unshift(node);
    return [start, ...way];
  }
}

/** Most records named in one message. */
const MOST = 8;

/** A circle in a message: its beginning and its end where it is long. */
export function cycleText(cycle: readonly string[]): string {
  const shown = cycle.length > MOST ? [...cycle.slice(0, MOST - 2), '...', cycle.at(-1)] : cycle;
  return shown.join(' → ');
}

import { find } from '../../src/model/snapshot.ts';
import { dependencyDiagram } from '../diagram/dependency-diagram.ts';
import type { RefProps } from '../props.ts';
import type { DependencyProps } from '../record-props.ts';
import { type Context, refToId } from './context.ts';
import { neighbourhood } from './dependencies.ts';
import { label } from './words.ts';

/** Steps around a record that are drawn where they make no more boxes than this. */
const HOPS = 2;
const CROWDED = 16;
/** Boxes that still make a picture people can read. */
const MOST_BOXES = 40;

/** What depends on what around one record, as picture and as lists; null where nothing is known. */
export function dependencyProps(context: Context, id: string, root: string): DependencyProps | null {
  const far = neighbourhood(context.dependencies, id, HOPS, MOST_BOXES);
  const { ids } = far.total > CROWDED ? neighbourhood(context.dependencies, id, 1, MOST_BOXES) : far;
  if (ids.length < 2) return null;
  const shown = new Set(ids);
  const boxes = ids.map((one) => {
    const entry = find(context.snapshot, one);
    const process = context.processes.get(entry?.kind ?? '');
    const sort = entry?.open().data['class'];
    const path = context.paths.ofId(one);
    return {
      id: one,
      name: entry?.title ?? one,
      sort: typeof sort === 'string' ? label(sort) : (process?.title ?? ''),
      href: path === null ? null : root + path,
      own: one === id,
      hit: context.troubles.has(one),
    };
  });
  const arrows = ids.flatMap((from) =>
    (context.dependencies.needs.get(from) ?? []).filter((to) => shown.has(to)).map((to) => ({ from, to })),
  );
  return {
    svg: dependencyDiagram(boxes, arrows),
    cut: far.total > ids.length ? `${ids.length} of the ${far.total} within ${HOPS} steps are drawn` : null,
    needs: refs(context, context.dependencies.needs.get(id)),
    neededBy: refs(context, context.dependencies.neededBy.get(id)),
  };
}

function refs(context: Context, ids: readonly string[] | undefined): readonly RefProps[] {
  return (ids ?? []).map((id) => refToId(context, id)).sort((a, b) => (a.title < b.title ? -1 : 1));
}

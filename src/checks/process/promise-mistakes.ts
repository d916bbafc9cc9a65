import { isObject, type JsonObject } from '../../model/json.ts';
import type { Mistake } from '../../records/own-process.ts';
import { mapsIn } from '../maps-in.ts';
import { inLifecycle, type Look } from './look.ts';

/** What a status promises and no transition keeps: moving on after some days, the approvals that unfreeze it. */
export function* promiseMistakes(look: Look): Iterable<Mistake> {
  const { lifecycle } = look.process;
  const leads = (from: string, to: string) => lifecycle.transitions.filter((one) => one.from === from && one.to === to);
  const names = new Set(lifecycle.statuses.map(({ name }) => name));
  for (const { name, after, frozen } of lifecycle.statuses) {
    if (after !== null && names.has(after.to) && leads(name, after.to).length === 0)
      yield inLifecycle(
        look,
        ['statuses', name, 'after', 'to'],
        `Unexpected end of "${name}" in "${after.to}": no transition leads there.`,
        `Add a transition from ${name} to ${after.to}.`,
      );
    if (frozen === null) continue;
    const { from, to } = frozen.approvals;
    const found = leads(from, to);
    if (found.some((one) => one.guards.length > 0)) continue;
    const what = found.length === 0 ? 'there is no such transition' : 'that transition asks for nothing';
    yield inLifecycle(
      look,
      ['statuses', name, 'frozen', 'approvals'],
      `Unexpected approvals of ${from} to ${to}: ${what}, so nothing is frozen.`,
      'Name the transition whose guards say who approves.',
    );
  }
  yield* shadowed(look);
}

/** Of two transitions with one start and one end the first whose condition holds is taken. */
function* shadowed(look: Look): Iterable<Mistake> {
  const seen = new Map<string, { when: JsonObject; at: number }[]>();
  for (const [at, one] of mapsIn(look.raw['transitions'])) {
    const when = isObject(one['when']) ? one['when'] : {};
    for (const from of [one['from']].flat()) {
      if (from === one['to'])
        yield inLifecycle(
          look,
          ['transitions', at],
          `Unexpected transition from ${String(from)} to itself: what keeps its status makes no move, so it is never taken.`,
          'Remove it; an edit that matters is told in the timeline with "changed".',
        );
      const key = `${String(from)} to ${String(one['to'])}`;
      const earlier = seen.get(key) ?? [];
      const first = earlier.find((other) => other.at !== at && covers(other.when, when));
      if (first !== undefined)
        yield inLifecycle(
          look,
          ['transitions', at],
          `Unexpected second transition from ${key}: the one before it holds wherever this one does, so it is never taken.`,
          'Give the two conditions ("when") that exclude each other, or put both into one.',
        );
      seen.set(key, [...earlier, { when, at }]);
    }
  }
}

/** Whether the first condition holds wherever the second does. */
function covers(first: JsonObject, second: JsonObject): boolean {
  return Object.entries(first).every(([field, wanted]) => {
    const all = [wanted].flat();
    const narrower = second[field];
    return narrower !== undefined && [narrower].flat().every((one) => all.includes(one));
  });
}

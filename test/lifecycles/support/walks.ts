import { isObject, type Json, type JsonObject } from '../../../src/model/json.ts';
import type { Process, Transition } from '../../../src/model/process.ts';

/** Values that fields must have for a walk to be possible. */
export type Fixed = Readonly<Record<string, Json>>;

/** A way from the start to a status, and what fields must hold for every step of it to exist. */
export interface Walk {
  readonly statuses: readonly string[];
  readonly fixed: Fixed;
}

/** A transition to be taken, with the walk that leads to it and one choice of the fields that its guards look at. */
export interface Crossing {
  readonly transition: Transition;
  readonly walk: Walk;
  readonly name: string;
}

/** All choices of values under which a condition holds and that agree with what is fixed already. */
function choices(fixed: Fixed, when: JsonObject): readonly Fixed[] {
  let all: readonly Fixed[] = [fixed];
  for (const [field, wanted] of Object.entries(when)) {
    const values = [wanted].flat() as readonly Json[];
    all = all.flatMap((one) =>
      field in one
        ? values.includes(one[field] as Json)
          ? [one]
          : []
        : values.map((value) => ({ ...one, [field]: value })),
    );
  }
  return all;
}

/** The shortest walks to every status, one for every choice of fixed fields that makes a difference. */
export function walksOf({ lifecycle }: Process): ReadonlyMap<string, readonly Walk[]> {
  const found = new Map<string, Walk[]>();
  const seen = new Set<string>();
  const queue: Walk[] = lifecycle.initial.map((status) => ({ statuses: [status], fixed: {} }));
  for (const walk of queue) {
    const at = walk.statuses.at(-1) as string;
    const key = `${at} ${JSON.stringify(Object.entries(walk.fixed).sort())}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.set(at, [...(found.get(at) ?? []), walk]);
    for (const one of lifecycle.transitions.filter(({ from }) => from === at))
      for (const fixed of choices(walk.fixed, one.when)) queue.push({ statuses: [...walk.statuses, one.to], fixed });
  }
  return found;
}

/**
 * Every transition, once for each choice of fields on which its own condition or one of its guards depends: a guard that
 * is asked only of high risks is asked once.
 */
export function crossingsOf(process: Process): readonly Crossing[] {
  const walks = walksOf(process);
  return process.lifecycle.transitions.flatMap((transition) => {
    const conditions = [{}, ...transition.guards.map((use) => use.when)];
    const made = new Map<string, Crossing>();
    for (const when of conditions) {
      const options = (walks.get(transition.from) ?? []).flatMap((walk) =>
        choices(walk.fixed, transition.when)
          .flatMap((fixed) => choices(fixed, when))
          .map((fixed) => ({ statuses: walk.statuses, fixed })),
      );
      const [walk] = options;
      if (walk === undefined) continue;
      const told = Object.entries(walk.fixed).map(([field, value]) => `${field}: ${String(value)}`);
      const name = `${transition.from} to ${transition.to}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
      made.set(name, { transition, walk, name });
    }
    return [...made.values()];
  });
}

/** Pairs of statuses that no transition joins, whatever the fields. */
export function forbiddenPairs({ lifecycle }: Process): readonly (readonly [string, string])[] {
  const names = lifecycle.statuses.map(({ name }) => name);
  const allowed = new Set(lifecycle.transitions.map(({ from, to }) => `${from} ${to}`));
  return names.flatMap((from) =>
    names.filter((to) => to !== from && !allowed.has(`${from} ${to}`)).map((to) => [from, to] as const),
  );
}

/** A map, or an empty one. */
export function mapOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

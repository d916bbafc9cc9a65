import type { Lifecycle } from '../../model/process.ts';

/** Statuses that a record can come to from others, those included. */
export function reachableFrom(starts: Iterable<string>, { transitions }: Lifecycle): ReadonlySet<string> {
  return spread(
    starts,
    transitions.map(({ from, to }) => [from, to]),
  );
}

/** Statuses from which a record can come to one of others, those included. */
export function leadingTo(ends: Iterable<string>, { transitions }: Lifecycle): ReadonlySet<string> {
  return spread(
    ends,
    transitions.map(({ from, to }) => [to, from]),
  );
}

function spread(starts: Iterable<string>, ways: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of ways) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  // A set yields what is added to it while it is walked.
  const seen = new Set(starts);
  for (const one of seen) for (const to of next.get(one) ?? []) seen.add(to);
  return seen;
}

/** Whether a transition names a status that there is none of: that is said once, and not again of all it leads to. */
export function isTorn({ initial, statuses, transitions }: Lifecycle): boolean {
  const names = new Set(statuses.map(({ name }) => name));
  return (
    !initial.every((one) => names.has(one)) || !transitions.every(({ from, to }) => names.has(from) && names.has(to))
  );
}

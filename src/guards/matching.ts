/** One approval that is asked for: any of these people can give it. */
export interface Slot {
  /** Position of the requirement it belongs to. */
  readonly requirement: number;
  /** Logins in lower case. */
  readonly people: ReadonlySet<string>;
}

/**
 * Gives as many slots as possible a person of their own, so that nobody counts twice (maximum bipartite matching by
 * augmenting paths).
 *
 * @param available logins in lower case
 * @returns per slot the person who fills it, or null
 */
export function matchPeople(slots: readonly Slot[], available: Iterable<string>): readonly (string | null)[] {
  const people = new Set(available);
  const holder = new Map<string, number>();
  for (let slot = 0; slot < slots.length; slot += 1) place(slot, new Set());
  const filled: (string | null)[] = slots.map(() => null);
  for (const [person, slot] of holder) filled[slot] = person;
  return filled;

  function place(slot: number, tried: Set<string>): boolean {
    for (const person of slots[slot]?.people ?? []) {
      if (!people.has(person) || tried.has(person)) continue;
      tried.add(person);
      const other = holder.get(person);
      if (other === undefined || place(other, tried)) {
        holder.set(person, slot);
        return true;
      }
    }
    return false;
  }
}

/**
 * Gives as many slots as possible a person of their own, so that nobody counts twice (maximum bipartite matching by
 * augmenting paths).
 *
 * @param slots per slot the logins, in lower case, that could fill it
 * @returns per slot the person who fills it, or null
 */
export function matchPeople(slots: readonly ReadonlySet<string>[]): readonly (string | null)[] {
  const holder = new Map<string, number>();
  for (let slot = 0; slot < slots.length; slot += 1) place(slot, new Set());
  const filled: (string | null)[] = slots.map(() => null);
  for (const [person, slot] of holder) filled[slot] = person;
  return filled;

  function place(slot: number, tried: Set<string>): boolean {
    for (const person of slots[slot] ?? []) {
      if (tried.has(person)) continue;
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

/** Milliseconds in a minute and in a day. */
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** How many of all satisfy a condition, 0 to 1; null of nothing. */
export function shareOf<One>(all: readonly One[], holds: (one: One) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}

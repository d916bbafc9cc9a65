/** Millionths of a percent in the whole. */
const WHOLE = 100_000_000n;

/**
 * Availability in percent, to a millionth. It is cut and never rounded up: 100 means that nothing was lost, and a missed target of 99.9 never
 * reads 99.9.
 *
 * @param agreed milliseconds
 * @param unplanned milliseconds
 * @returns null without any agreed service time
 */
export function availabilityPercent(agreed: number, unplanned: number): number | null {
  if (agreed === 0) return null;
  return Number((BigInt(agreed - unplanned) * WHOLE) / BigInt(agreed)) / 1e6;
}

/** The same for people, with up to three decimals, cut as well: `99.071`, `100`. */
export function percentText(percent: number): string {
  return String(Math.floor(Math.round(percent * 1e6) / 1e3) / 1e3);
}

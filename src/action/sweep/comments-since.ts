import { formatInstant, parseInstant } from '../../time/instant.ts';

/** How far the clock of a runner may be from GitHub's, milliseconds. */
const SKEW = 10 * 60_000;

/** From when on the comments of an issue are read that was written at an instant: what was told before stands in its text. */
export function commentsSince(written: string | null): string | null {
  const instant = parseInstant(written);
  return instant === null ? null : formatInstant(Math.max(0, instant - SKEW));
}

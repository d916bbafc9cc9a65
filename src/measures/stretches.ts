import type { RecordFile } from '../model/record.ts';
import { parseInstant } from '../time/instant.ts';

/** A stretch of time that a record spent in one status. Milliseconds since 1970. */
export interface Stretch {
  readonly status: string;
  readonly from: number;
  /** The next move, or the instant of the question. */
  readonly to: number;
}

/**
 * Where a record stood until an instant, from its timeline. An entry that claims to be older than the one before it
 * counts as happening with that one, so that no time is counted twice.
 *
 * @param now milliseconds since 1970; later entries have not happened yet
 * @returns empty where the record did not exist yet or has no timeline; null where an entry has no readable instant
 */
export function stretchesOf(record: RecordFile, now: number): readonly Stretch[] | null {
  const moves: { status: string; from: number }[] = [];
  for (const { at, status } of record.timeline) {
    const instant = parseInstant(at);
    if (instant === null) return null;
    if (instant <= now) moves.push({ status, from: Math.max(instant, moves.at(-1)?.from ?? instant) });
  }
  return moves.map((move, index) => ({ ...move, to: moves[index + 1]?.from ?? now }));
}

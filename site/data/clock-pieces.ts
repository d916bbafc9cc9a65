import type { CycleAccount } from '../../src/measures/account.ts';
import type { Reading } from '../../src/measures/reading.ts';
import { openIntervals } from '../../src/time/calendar.ts';
import type { PieceKind } from '../clock-props.ts';

/** A stretch of the bar of a clock. Instants in milliseconds. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kind: PieceKind;
  /** Whether it stands for several that are too narrow to draw; then it is of the kind that has most of it. */
  readonly dense: boolean;
}

/**
 * What the bar of a clock is made of: every stretch that its account tells, until it stopped or until now, and what is left of the
 * target where it runs. Without gaps, in order.
 *
 * @param accounts the cycles to draw, each the account of one of the reading's
 * @param now the instant of the reading
 * @param due when the target is used up; null: never, or not known
 */
export function clockPieces(
  reading: Reading,
  accounts: readonly CycleAccount[],
  now: number,
  due: number | null,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, kind: PieceKind): void => {
    if (to <= from) return;
    const last = pieces.at(-1);
    if (last?.kind === kind && last.to === from) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from, to, kind, dense: false });
  };
  for (const { cycle, lines } of accounts) {
    for (const { from, to, kind } of lines) {
      const over = kind === 'running' ? Math.min(to, Math.max(from, cycle.breachedAt ?? to)) : to;
      add(from, over, kind);
      add(over, to, 'over');
    }
  }
  const { cycle, calendar, left } = reading;
  if (cycle.mode === 'stopped' || left !== null) {
    // What comes after the stop is no longer the clock's.
    while (pieces.at(-1)?.kind === 'stopped') pieces.pop();
    return pieces;
  }
  if (cycle.mode === 'paused' || due === null || due <= now) return pieces;
  let at = now;
  for (const [opens, closes] of openIntervals(calendar, now, due)) {
    add(at, opens, 'closed');
    add(opens, closes, 'ahead');
    at = closes;
  }
  add(at, due, 'closed');
  return pieces;
}

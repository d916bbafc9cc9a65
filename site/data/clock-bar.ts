import type { CycleAccount } from '../../src/measures/account.ts';
import { dueOf } from '../../src/measures/clock.ts';
import type { Reading } from '../../src/measures/reading.ts';
import { formatDuration } from '../../src/time/duration.ts';
import type { ClockBarProps, PieceKind, RectProps } from '../clock-props.ts';
import { axisTicks } from './axis-ticks.ts';
import type { ClockMoment } from './clock-moments.ts';
import { clockPieces, type Piece } from './clock-pieces.ts';
import { placeLabels } from './place-labels.ts';
import { thinPieces } from './thin-pieces.ts';
import { spanText } from './times.ts';
import type { ZoneTimes } from './zone-times.ts';

/** Most pieces of one bar: with them a page stays small, and narrower ones would not be seen. */
export const MOST_PIECES = 150;
/** Most round times on an axis. */
const MOST_TICKS = 6;
/** What is shorter is drawn as wide as this, so that it is seen at all; in percent. */
const SLIVER = 0.15;

const words: Readonly<Record<PieceKind, string>> = {
  running: 'running',
  over: 'running, late',
  paused: 'paused',
  closed: 'closed hours',
  stopped: 'stopped',
  waiting: 'not started yet',
  ahead: 'still to run',
};

/**
 * The bar of a clock over time.
 *
 * @param accounts the cycles to draw
 * @param now the instant of the reading
 * @returns null where no time has passed
 */
export function clockBar(
  reading: Reading,
  accounts: readonly CycleAccount[],
  moments: readonly ClockMoment[],
  now: number,
  times: ZoneTimes,
): ClockBarProps | null {
  const due = dueOf(reading)?.at ?? null;
  const pieces = clockPieces(reading, accounts, now, due);
  const start = pieces[0]?.from ?? 0;
  const end = pieces.at(-1)?.to ?? 0;
  if (end <= start) return null;
  const xOf = (at: number): number => round(((at - start) / (end - start)) * 100);
  const ticks = axisTicks(start, end, times, MOST_TICKS);
  const ongoing = reading.cycle.mode !== 'stopped' && reading.left === null;
  const shown = moments.filter(({ at }) => at >= start && at <= end);
  const marks = [
    ...shown.map(({ at, short, rank }) => ({ x: xOf(at), text: short, rank })),
    ...(ongoing && now < end ? [{ x: xOf(now), text: 'now', rank: 2 }] : []),
  ];
  const last = `${ongoing && end === now ? 'now, ' : ''}${times.after(end, start)}`;
  const axis = [
    { x: 0, text: times.full(start), rank: 0 },
    { x: 100, text: last, rank: 1 },
    ...ticks.map(({ at, label }) => ({ x: xOf(at), text: label, rank: 2 })),
  ];
  const legend = legendOf(pieces, accounts);
  const thin = thinPieces(pieces, MOST_PIECES);
  return {
    text: `${times.full(start)} to ${last}: ${legend.map(({ text }) => text).join(', ')}.`,
    pieces: groups(thin, start, end),
    dense: thin.some(({ dense }) => dense),
    lines: [
      ...shown.map(({ at, limit }) => ({ x: xOf(at), limit })),
      ...(ongoing && now < end ? [{ x: xOf(now), limit: false }] : []),
    ],
    marks: placeLabels(marks),
    ticks: ticks.map(({ at }) => xOf(at)),
    axis: placeLabels(axis),
    legend,
  };
}

function groups(pieces: readonly Piece[], start: number, end: number): ClockBarProps['pieces'] {
  const share = (time: number): number => (time / (end - start)) * 100;
  const rectOf = ({ from, to }: Piece): RectProps => {
    const width = Math.max(share(to - from), SLIVER);
    return { x: round(Math.min(share(from - start), 100 - width)), width: round(width) };
  };
  return [...Map.groupBy(pieces, ({ kind, dense }) => `${kind} ${dense}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ kind: first.kind, dense: first.dense, rects: group.map(rectOf) }];
  });
}

/** In the order in which the kinds appear. Of a pause the working time is told, as the account does: the rest of it would not have counted. */
function legendOf(pieces: readonly Piece[], accounts: readonly CycleAccount[]): ClockBarProps['legend'] {
  const sums = new Map<PieceKind, number>();
  for (const { kind, from, to } of pieces) sums.set(kind, (sums.get(kind) ?? 0) + to - from);
  const paused = accounts.reduce((all, { cycle }) => all + cycle.paused, 0);
  return [...sums].map(([kind, sum]) => ({
    kind,
    text:
      kind === 'paused'
        ? `paused ${formatDuration(paused / 60_000)} of working time`
        : `${words[kind]} ${spanText(sum)}`,
  }));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

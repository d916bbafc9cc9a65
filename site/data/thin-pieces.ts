import type { PieceKind } from '../clock-props.ts';
import type { Piece } from './clock-pieces.ts';

/** Average width, as a share of the bar, below which openings and closings by turns are no longer drawn one by one. */
const NARROWEST = 0.006;
/** Fewer pieces than this are drawn one by one however narrow. */
const FEW = 6;
/** What takes turns with closed hours, and these. */
const TURNS: ReadonlySet<PieceKind> = new Set(['running', 'over', 'ahead', 'closed']);

/**
 * Joins what is too narrow to be seen: long rows of openings and closings become one dense piece, and where there are still more pieces
 * than asked for, neighbours do. Nothing is left out: the pieces still cover all of the bar.
 *
 * @param most how many pieces at most
 */
export function thinPieces(pieces: readonly Piece[], most: number): readonly Piece[] {
  const whole = (pieces.at(-1)?.to ?? 0) - (pieces[0]?.from ?? 0);
  const joined = rowsOf(pieces).flatMap((row) => {
    const width = (row.at(-1)?.to ?? 0) - (row[0]?.from ?? 0);
    return row.length >= FEW && width / row.length < NARROWEST * whole ? [join(row)] : row;
  });
  return joined.length <= most ? joined : atLeast(joined, whole / (most - 1));
}

/** Pieces of one kind with the closed hours between them. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: { kind: PieceKind; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row !== undefined && goesOn(row.kind, piece.kind)) {
      row.pieces.push(piece);
      if (row.kind === 'closed') row.kind = piece.kind;
    } else rows.push({ kind: piece.kind, pieces: [piece] });
  }
  return rows.map((row) => row.pieces);
}

/** Whether a row of one kind, `closed` as long as it has nothing else, goes on with a piece. */
function goesOn(row: PieceKind, piece: PieceKind): boolean {
  if (!TURNS.has(row) || !TURNS.has(piece)) return false;
  return row === piece || row === 'closed' || piece === 'closed';
}

/** Joins neighbours until each but the last is so wide. */
function atLeast(pieces: readonly Piece[], width: number): readonly Piece[] {
  const wide: Piece[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (piece.to - (open[0]?.from ?? piece.from) < width) continue;
    wide.push(join(open));
    open = [];
  }
  return open.length === 0 ? wide : [...wide, join(open)];
}

function join(pieces: readonly Piece[]): Piece {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('Unexpected empty row of pieces');
  if (pieces.length === 1) return first;
  return { from: first.from, to: last.to, kind: mostOf(pieces), dense: true };
}

/** The kind that has most of the time; closed hours count only where there is nothing else. */
function mostOf(pieces: readonly Piece[]): PieceKind {
  const times = new Map<PieceKind, number>();
  for (const { kind, from, to } of pieces) {
    if (kind !== 'closed') times.set(kind, (times.get(kind) ?? 0) + to - from);
  }
  return [...times].reduce<readonly [PieceKind, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ['closed', 0],
  )[0];
}

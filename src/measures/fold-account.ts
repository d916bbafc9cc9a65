import type { AccountLine } from './account.ts';

/** A line that stands for several: what they counted is added up, so that sums stay exact. */
export interface FoldedLine extends AccountLine {
  /** How many lines it stands for. */
  readonly lines: number;
  /** How many of them were running. */
  readonly openings: number;
  /** Names of holidays among them, each once. */
  readonly holidays: readonly string[];
}

/** Lines of a long stretch that are kept at its beginning and at its end. */
const ENDS = 2;

/**
 * Shortens an account for people: where there are more lines than asked for, the middle of every long stretch of openings and closings
 * becomes one line, and where that is not enough, the middle of the account.
 *
 * @param most lines wanted, at least 3
 */
export function foldAccount(lines: readonly AccountLine[], most: number): readonly FoldedLine[] {
  if (lines.length <= most) return lines.map((line) => fold([line]));
  const folded = runsOf(lines).flatMap((run) => {
    if (run.length <= 2 * ENDS + 1) return run.map((line) => fold([line]));
    const middle = fold(run.slice(ENDS, -ENDS));
    return [...run.slice(0, ENDS).map((line) => fold([line])), middle, ...run.slice(-ENDS).map((line) => fold([line]))];
  });
  if (folded.length <= most) return folded;
  const head = Math.ceil((most - 1) / 2);
  const tail = folded.length - (most - 1 - head);
  return [...folded.slice(0, head), fold(folded.slice(head, tail)), ...folded.slice(tail)];
}

/** Lines that follow each other in one status, running or closed. */
function runsOf(lines: readonly AccountLine[]): readonly (readonly AccountLine[])[] {
  const runs: AccountLine[][] = [];
  const open = ({ kind }: AccountLine) => kind === 'running' || kind === 'closed';
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && open(last) && open(line) && last.status === line.status) {
      run.push(line);
    } else runs.push([line]);
  }
  return runs;
}

function fold(lines: readonly (AccountLine | FoldedLine)[]): FoldedLine {
  const first = lines[0] as AccountLine;
  const last = lines.at(-1) as AccountLine;
  const sum = (of: (line: AccountLine | FoldedLine) => number): number => lines.reduce((all, one) => all + of(one), 0);
  const holidays = lines.flatMap((line) =>
    'holidays' in line ? line.holidays : line.kind === 'closed' && line.because !== null ? [line.because] : [],
  );
  return {
    ...first,
    to: last.to,
    kind: lines.find(({ kind }) => kind === 'running')?.kind ?? first.kind,
    because: lines.length === 1 ? first.because : null,
    counted: sum(({ counted }) => counted),
    paused: sum(({ paused }) => paused),
    used: last.used,
    shifts: lines.flatMap(({ shifts }) => shifts),
    lines: sum((line) => ('lines' in line ? line.lines : 1)),
    openings: sum((line) => ('openings' in line ? line.openings : line.kind === 'running' ? 1 : 0)),
    holidays: [...new Set(holidays)],
  };
}

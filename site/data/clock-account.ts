import type { CycleAccount } from '../../src/measures/account.ts';
import { type FoldedLine, foldAccount } from '../../src/measures/fold-account.ts';
import { exactDuration } from '../../src/time/duration.ts';
import type { AccountProps, AccountRowProps } from '../clock-props.ts';
import { inSentence, label } from './words.ts';
import type { ZoneTimes } from './zone-times.ts';

/** Most rows of the account of one clock. */
export const MOST_ROWS = 60;
/** Most cycles told line by line; so each has six rows at least. */
const MOST_CYCLES = 10;
/** Most holidays named in one row, and most letters of a name. */
const MOST_NAMES = 5;
const LONGEST_NAME = 60;
const DAY = 86_400_000;

/**
 * The account of a clock as tables, one a cycle, the present one last. Long ones are folded; what they count still adds up to the figures of
 * the cycle, to the millisecond.
 */
export function accountProps(
  accounts: readonly CycleAccount[],
  times: ZoneTimes,
): { readonly accounts: readonly AccountProps[]; readonly earlier: string | null } {
  const shown = accounts.slice(-MOST_CYCLES);
  const rest = accounts.length - shown.length;
  return {
    accounts: shown.map(({ cycle, lines }, index) => ({
      title: accounts.length === 1 ? null : `Cycle ${rest + index + 1} of ${accounts.length}`,
      rows: foldAccount(lines, Math.floor(MOST_ROWS / shown.length)).map((line) => rowOf(line, times)),
      sum: breakable(exactDuration(cycle.used)),
      paused: cycle.paused > 0 ? `${exactDuration(cycle.paused)} of working time paused, not counted` : null,
    })),
    earlier: rest === 0 ? null : earlierText(accounts.slice(0, rest)),
  };
}

function earlierText(accounts: readonly CycleAccount[]): string {
  const late = accounts.filter(({ cycle }) => cycle.breachedAt !== null).length;
  if (accounts.length === 1) return `1 earlier cycle is not shown; it was ${late === 0 ? 'not late' : 'late'}.`;
  const told = late > 1 ? `${late} of them were` : `${late === 0 ? 'none' : late} of them was`;
  return `${accounts.length} earlier cycles are not shown; ${told} late.`;
}

function rowOf(line: FoldedLine, times: ZoneTimes): AccountRowProps {
  const { from, to, kind, counted, used } = line;
  return {
    from: breakable(times.full(from)),
    to: breakable(times.after(to, from)),
    kind,
    what: line.lines > 1 ? foldedText(line, times) : whatText(line),
    counted: counted === 0 ? '' : breakable(exactDuration(counted)),
    used: breakable(exactDuration(used)),
  };
}

function whatText({ kind, status, reason, because, paused }: FoldedLine): string {
  const where = [status, ...(reason === null ? [] : [reason])].map((one) => inSentence(label(one))).join(', ');
  switch (kind) {
    case 'running':
      return because === null ? `Running: ${where}` : `Running: ${where} (${cut(because)})`;
    case 'closed':
      return because === null ? 'Closed hours' : `Closed: ${cut(because)}`;
    case 'paused':
      return `Paused: ${where} (${exactDuration(paused)} of working time)`;
    case 'stopped':
      return `Stopped: ${where}`;
    case 'waiting':
      return `Not started: ${where}`;
  }
}

/** "Running: in progress, 18 times in 25 days, closed hours between": days of the calendar, those at its ends as well. */
function foldedText({ status, from, to, openings, paused, holidays }: FoldedLine, times: ZoneTimes): string {
  const dayOf = (instant: number): number => Math.floor(times.local(instant) / DAY);
  const days = dayOf(to - 1) - dayOf(from) + 1;
  const parts = [
    `Running: ${inSentence(label(status))}, ${openings} ${openings === 1 ? 'time' : 'times'} in ${days} ${days === 1 ? 'day' : 'days'}`,
    'closed hours between',
    ...(paused > 0 ? [`paused for ${exactDuration(paused)} of working time`] : []),
    ...(holidays.length > 0 ? [`holidays: ${holidays.slice(0, MOST_NAMES).map(cut).join(', ')}`] : []),
    ...(holidays.length > MOST_NAMES ? [`and ${holidays.length - MOST_NAMES} more`] : []),
  ];
  return parts.join(', ');
}

/** Lets a line end after a date or a unit, nowhere else: columns of a phone are narrow. */
function breakable(text: string): string {
  return text.replace(/(?<![,hm]) /g, '\u00a0');
}

function cut(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

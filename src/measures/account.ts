import type { WorkingCalendar } from '../time/calendar.ts';
import { type ClockShift, calendarAccount } from '../time/calendar-account.ts';
import type { Cycle, Segment } from './count-clock.ts';
import type { Reading } from './reading.ts';

/** What happened to a clock in a stretch of time. `closed`: it would have run, but the calendar was closed. `waiting`: it had not started yet. */
export type AccountKind = 'running' | 'closed' | 'paused' | 'stopped' | 'waiting';

/** One line of an account. Instants and times in milliseconds. */
export interface AccountLine {
  readonly from: number;
  readonly to: number;
  readonly kind: AccountKind;
  readonly status: string;
  /** Why the record waited in its status; null where nothing says. */
  readonly reason: string | null;
  /** Name of the holiday that closes the calendar, or of the day with hours of its own on which it is open; null: neither. */
  readonly because: string | null;
  /** Working time that the line adds to what is used; only running lines add any. */
  readonly counted: number;
  /** Working time that passed without counting, because the clock was paused. */
  readonly paused: number;
  /** Used so far, with this line. */
  readonly used: number;
  /** Changes of the zone's clocks within it; they explain why it lasts longer or shorter than the clocks show. */
  readonly shifts: readonly ClockShift[];
}

/** One cycle of a clock, line by line: the `counted` of its lines add up to `cycle.used`, their `paused` to `cycle.paused`. */
export interface CycleAccount {
  readonly cycle: Cycle;
  readonly lines: readonly AccountLine[];
}

/**
 * Explains how a clock came to its figures: every stretch of time from the record's first entry to the instant of the question, none left
 * out and none twice.
 */
export function accountOf(reading: Reading): readonly CycleAccount[] {
  const { cycles, calendar, stretches } = reading;
  const start = stretches[0]?.from ?? 0;
  return cycles.map((cycle, index) => {
    const waited = index === 0 && cycle.started > start ? waiting(reading, start, cycle.started) : [];
    const lines = [...waited, ...cycle.segments.flatMap((segment) => linesOf(segment, calendar))];
    return { cycle, lines: joinStops(lines) };
  });
}

/** A stop lasts, whatever statuses follow: it is one line, named by the first. */
function joinStops(lines: readonly AccountLine[]): readonly AccountLine[] {
  const joined: AccountLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.kind === 'stopped' && line.kind === 'stopped') joined[joined.length - 1] = { ...last, to: line.to };
    else joined.push(line);
  }
  return joined;
}

function waiting({ stretches }: Reading, from: number, to: number): readonly AccountLine[] {
  const first = stretches[0];
  return first === undefined
    ? []
    : [{ ...nothing, from, to, kind: 'waiting', status: first.status, reason: first.reason }];
}

/** A line that counts nothing. */
const nothing = { because: null, counted: 0, paused: 0, used: 0, shifts: [] } as const;

function linesOf(segment: Segment, calendar: WorkingCalendar): readonly AccountLine[] {
  const { from, to, mode, stretch, before, added } = segment;
  if (to <= from) return [];
  const { status, reason } = stretch;
  if (mode !== 'running') {
    const paused = mode === 'paused' ? added : 0;
    return [{ ...nothing, from, to, kind: mode, status, reason, paused, used: before }];
  }
  return calendarAccount(calendar, from, to).map((line) => ({
    from: line.from,
    to: line.to,
    kind: line.kind === 'open' ? 'running' : 'closed',
    status,
    reason,
    because: line.holidays[0] ?? line.shortDays[0] ?? null,
    counted: line.counted,
    paused: 0,
    used: before + line.used,
    shifts: line.shifts,
  }));
}

import { asString } from '../model/json.ts';
import type { ClockRule, Process } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';
import { covers, targetsOf } from './agreement.ts';
import { countClock } from './count-clock.ts';
import { stretchesOf } from './stretches.ts';

/**
 * What a clock says. `breached` as soon as more than the target has been used, whether it runs, is paused or has
 * stopped: that cannot be undone. Else `paused`, `met` (stopped within the target; to the minute is within) or `running`.
 */
export type ClockState = 'running' | 'paused' | 'met' | 'breached';

/** One agreement target measured on one record. Keys are fixed by the public contract, section 5. */
export interface Clock {
  /** ID of the record. */
  readonly record: string;
  /** ID of the agreement. */
  readonly agreement: string;
  readonly metric: string;
  readonly state: ClockState;
  /** RFC 3339 instant of the first timeline entry. */
  readonly started: string;
  /**
   * RFC 3339 instant at which the target is used up, or was, or would have been had the clock not stopped. Null while paused, and where
   * the calendar never opens for long enough.
   */
  readonly due: string | null;
  /** RFC 3339 instant at which it stopped; null while it runs or is paused. */
  readonly stopped: string | null;
  readonly targetMinutes: number;
  /** Working minutes; parts of a minute are decimals. */
  readonly elapsedMinutes: number;
  /** Working minutes spent in statuses that pause the clock. */
  readonly pausedMinutes: number;
  readonly breached: boolean;
}

/** A clock, and why it has no due instant although it is not paused. */
export interface MeasuredClock {
  readonly clock: Clock;
  readonly undue: string | null;
}

/** Calendars ready for counting, by record ID. */
export type CalendarsById = ReadonlyMap<string, WorkingCalendar>;

/** A record that ends here was taken back: nothing was promised for it any more. */
const TAKEN_BACK = 'cancelled';

/**
 * Every clock of one record at an instant: one for each target of each agreement that covers it. Entries of the timeline
 * after that instant have not happened yet. A cancelled record has no clocks; nor has one without a readable timeline.
 *
 * @param agreements agreement records; which of them apply is decided here
 * @param calendars calendars of these agreements; an agreement whose calendar is missing has no clocks
 * @param now milliseconds since 1970
 */
export function clocksOf(
  record: RecordFile,
  process: Process,
  agreements: readonly RecordFile[],
  calendars: CalendarsById,
  now: number,
): readonly Clock[] {
  return measureClocks(record, process, agreements, calendars, now).map(({ clock }) => clock);
}

/** As {@link clocksOf}, with the reason where a due instant is missing. */
export function measureClocks(
  record: RecordFile,
  process: Process,
  agreements: readonly RecordFile[],
  calendars: CalendarsById,
  now: number,
): readonly MeasuredClock[] {
  const stretches = stretchesOf(record, now);
  const last = stretches?.at(-1);
  if (!stretches || last === undefined || last.status === TAKEN_BACK) return [];
  const measured: MeasuredClock[] = [];
  for (const agreement of agreements) {
    const calendar = calendars.get(asString(agreement.data.calendar) ?? '');
    if (calendar === undefined || !covers(agreement, record, stretches[0]?.from ?? now, calendar)) continue;
    for (const { metric, minutes } of targetsOf(agreement, record, process)) {
      const rule = process.clocks.find((one) => one.metric === metric);
      if (rule === undefined) continue;
      const counted = countClock(rule, startsOnly(rule, process), stretches, calendar, minutes * 60_000);
      measured.push({
        clock: {
          record: record.id,
          agreement: agreement.id,
          metric,
          state: counted.breached ? 'breached' : counted.mode,
          started: formatInstant(counted.started),
          due: counted.due === null ? null : formatInstant(counted.due),
          stopped: counted.stopped === null ? null : formatInstant(counted.stopped),
          targetMinutes: minutes,
          elapsedMinutes: toMinutes(counted.elapsed),
          pausedMinutes: toMinutes(counted.paused),
          breached: counted.breached,
        },
        undue: counted.undue,
      });
    }
  }
  return measured;
}

/** Whether a clock measures how long a record stays where it starts: then it has stopped for good once the record has moved on. */
function startsOnly(rule: ClockRule, process: Process): boolean {
  return rule.runs.every((status) => process.lifecycle.initial.includes(status));
}

/** A millisecond is never rounded away: what is over the target stays over it. */
function toMinutes(milliseconds: number): number {
  return Math.round((milliseconds / 60_000) * 1e6) / 1e6;
}

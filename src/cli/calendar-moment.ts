import { SetupError } from '../model/setup-error.ts';
import { FIRST_YEAR, LAST_YEAR } from '../time/calendar.ts';
import { formatInstant, parseDate, parseInstant } from '../time/instant.ts';
import { instantsOfLocal } from '../time/zone-year.ts';
import { instantOf } from '../time/zoned.ts';
import { quoted } from './arguments.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/;

/** An instant that somebody typed, in milliseconds, and what is odd about it. */
export interface Moment {
  readonly at: number;
  /** A local time that the clocks repeat or skip; null for any other. */
  readonly note: string | null;
}

/**
 * Reads an instant: with an offset (`2026-11-21T09:30:00Z`), or as the clocks of a zone show it (`2026-11-21T09:30`,
 * `2026-11-21 09:30`). A local time that occurs twice means the first; one that is skipped is read with the offset from before.
 *
 * @throws SetupError for anything else, and for years that no calendar knows
 */
export function readMoment(text: string, zone: string): Moment {
  const instant = parseInstant(text);
  const moment = instant === null ? localMoment(text, zone) : { at: instant, note: null };
  if (moment === null) {
    throw new SetupError(
      `Unexpected ${quoted(text)}, expected an instant`,
      'Write 2026-11-21T09:30:00Z, or 2026-11-21T09:30 for local time of the calendar.',
    );
  }
  if (moment.at >= Date.UTC(FIRST_YEAR, 0, 1) && moment.at < Date.UTC(LAST_YEAR + 1, 0, 1)) return moment;
  const read = instant === null ? `In ${zone} it is ${formatInstant(moment.at)}; calendars` : 'Calendars';
  throw new SetupError(
    `Unexpected ${quoted(text)}, expected an instant from ${FIRST_YEAR} to ${LAST_YEAR} in UTC`,
    `${read} know no others.`,
  );
}

function localMoment(text: string, zone: string): Moment | null {
  const [, date = '', hour = '', minute = ''] = LOCAL.exec(text) ?? [];
  const day = parseDate(date);
  if (day === null) return null;
  const [first, second] = instantsOfLocal(day + (Number(hour) * 60 + Number(minute)) * 60_000, zone);
  if (first !== undefined && second === undefined) return { at: first, note: null };
  const at = first ?? instantOf(date, `${hour}:${minute}`, zone);
  const how = first === undefined ? 'is skipped by the clocks' : 'occurs twice, and the first is meant';
  return { at, note: `${hour}:${minute} on ${date} ${how}: read as ${formatInstant(at)}.` };
}

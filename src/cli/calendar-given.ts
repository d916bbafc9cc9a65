import { prepareNamed } from '../measures/calendars.ts';
import type { CalendarChain } from '../model/calendar-chain.ts';
import { readCalendarChain } from '../model/calendar-chain.ts';
import type { RecordFile } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { suggestion } from './arguments.ts';
import { findRecord } from './find-record.ts';

/** Kinds that this file knows. */
const kinds = ['calendar'] as const;
const [CALENDAR] = kinds;

/** The calendar that somebody names, read with all those it extends. */
export interface GivenCalendar {
  readonly record: RecordFile;
  readonly chain: CalendarChain;
  /** Ready for counting, with the public holidays of these years. Throws {@link UnusableCalendar} where they are not known. */
  prepare(first: number, last: number): Promise<WorkingCalendar>;
}

/** A calendar record that cannot be counted with; the message says why. It is no fault of the set-up or of the use. */
export class UnusableCalendar extends Error {}

/**
 * @throws SetupError where there is no such calendar
 * @throws UnusableCalendar where it, or one that it extends, cannot be read
 */
export function calendarGiven(snapshot: Snapshot, name: string): GivenCalendar {
  const entry = findRecord(snapshot, name);
  const { id, kind } = entry;
  if (kind !== CALENDAR) {
    const ids = snapshot.entries.filter((one) => one.kind === CALENDAR).map((one) => one.id);
    const help = `${suggestion(name, ids)}\`gitsm list --kind calendar\` shows all.`;
    throw new SetupError(`Unexpected ${kind} ${id}, expected a calendar`, help);
  }
  const chain = readCalendarChain(snapshot, id);
  if ('reason' in chain) throw new UnusableCalendar(chain.reason);
  const prepare = async (first: number, last: number): Promise<WorkingCalendar> => {
    const { byId, unusable } = await prepareNamed(snapshot, [id], first, last);
    const calendar = byId.get(id);
    if (calendar === undefined) throw new UnusableCalendar(unusable.get(id) ?? `${id} cannot be read.`);
    return calendar;
  };
  return { record: entry.open(), chain, prepare };
}

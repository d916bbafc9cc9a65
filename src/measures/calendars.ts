import { readCalendarChain } from '../model/calendar-chain.ts';
import { asStrings } from '../model/json.ts';
import { isOver } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { FIRST_YEAR, LAST_YEAR, type WorkingCalendar, workingCalendar } from '../time/calendar.ts';
import type { CalendarHours } from '../time/calendar-hours.ts';
import type { HolidayNeed } from '../time/holidays.ts';
import { loadHolidays, regionKey } from '../time/holidays.ts';
import { parseInstant } from '../time/instant.ts';
import { namedCalendars } from './named-calendars.ts';

/** Which records are looked at. */
export interface Scope {
  /** Also records that have reached a final status: for an instant in the past, or for their own pages. */
  readonly history?: boolean;
  /** The earliest instant that will be asked about where it lies before all of these records, milliseconds. */
  readonly since?: number;
}

/** Calendars ready for counting, by record ID. */
export type CalendarsById = ReadonlyMap<string, WorkingCalendar>;

/** The calendars of a snapshot's agreements and services. */
export interface Calendars {
  /** Ready for counting, by record ID. */
  readonly byId: CalendarsById;
  /** ID of a calendar that cannot be used → why. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Years of holidays kept after the instant of the question, for due instants that lie ahead. */
const YEARS_AHEAD = 5;

/**
 * Records on which clocks may run: their kind has clocks, or an agreement declares some for it, and they are not closed unless
 * history is asked for.
 */
export function clockedEntries(snapshot: Snapshot, { history = false }: Scope = {}): readonly RecordEntry[] {
  const kinds = new Set(
    ofKind(snapshot, 'agreement').flatMap((entry) => {
      const { metrics, kinds: named } = entry.open().data;
      return metrics === undefined ? [] : asStrings(named);
    }),
  );
  return snapshot.entries.filter((entry) => {
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined || (process.clocks.length === 0 && !kinds.has(entry.kind))) return false;
    return history || !isOver(snapshot.rules, entry);
  });
}

/**
 * Reads the calendars that agreements and services name, and the public holidays of the years their clocks can touch. All waiting happens
 * here; measuring itself is synchronous. The library of holidays is loaded only where a calendar names a country.
 *
 * @param now milliseconds since 1970
 */
export async function prepareCalendars(snapshot: Snapshot, now: number, scope: Scope = {}): Promise<Calendars> {
  return prepare(snapshot, namedCalendars(snapshot), () => yearsOf(snapshot, now, scope));
}

/**
 * As {@link prepareCalendars}, for any calendars by ID and for chosen years of public holidays, 1970 to 2199.
 *
 * @param first year
 * @param last year, included
 */
export async function prepareNamed(
  snapshot: Snapshot,
  ids: readonly string[],
  first: number,
  last: number,
): Promise<Calendars> {
  // Local dates reach into the years before and after those of UTC.
  return prepare(snapshot, ids, () => yearsBetween(first - 1, last + 1));
}

async function prepare(snapshot: Snapshot, ids: readonly string[], years: () => readonly number[]): Promise<Calendars> {
  const unusable = new Map<string, string>();
  const read = new Map<string, CalendarHours>();
  for (const id of ids) {
    const chain = readCalendarChain(snapshot, id);
    if ('reason' in chain) unusable.set(id, chain.reason);
    else read.set(id, chain.hours);
  }
  const regions = [...read.values()].flatMap(({ region }) => (region === null ? [] : [region]));
  const wanted = regions.length === 0 ? [] : years();
  const needs = new Map<string, HolidayNeed>(
    regions.map((region) => [regionKey(region), { ...region, years: wanted }]),
  );
  const holidays = await loadHolidays([...needs.values()]);
  const byId = new Map<string, WorkingCalendar>();
  for (const [id, hours] of read) {
    const key = hours.region === null ? null : regionKey(hours.region);
    if (key === null || !holidays.unknown.includes(key)) byId.set(id, workingCalendar(hours, holidays));
    else unusable.set(id, `${shown(id)} names the public holidays of ${shown(key)}, which are not known.`);
  }
  return { byId, unusable };
}

/** From the year in which the oldest record concerned began to some years ahead. */
function yearsOf(snapshot: Snapshot, now: number, scope: Scope): readonly number[] {
  const entries = clockedEntries(snapshot, scope);
  snapshot.preload(entries);
  const thisYear = new Date(now).getUTCFullYear();
  let first = Math.min(thisYear - 1, new Date(scope.since ?? now).getUTCFullYear());
  for (const entry of entries) {
    const started = parseInstant(entry.open().timeline[0]?.at);
    if (started !== null) first = Math.min(first, new Date(started).getUTCFullYear());
  }
  return yearsBetween(first - 1, thisYear + YEARS_AHEAD);
}

function yearsBetween(first: number, last: number): readonly number[] {
  const from = Math.max(first, FIRST_YEAR);
  return Array.from({ length: Math.max(0, Math.min(last, LAST_YEAR) - from + 1) }, (_, index) => from + index);
}

function shown(text: string): string {
  return text.slice(0, 60);
}

import { compareText } from '../model/compare-text.ts';
import { fieldOf } from '../model/field-history.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { type DutyField, type Process, statusOf } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, perQuestion, type Snapshot } from '../model/snapshot.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';
import { DAY } from './figures.ts';
import { localDay } from './local-today.ts';

/** Something that somebody has to do with a record by a day. */
export interface Duty {
  readonly entry: RecordEntry;
  /** Where the date stands in the frontmatter; the status, where standing there too long is what makes it due. */
  readonly pointer: readonly string[];
  /** As a verb: "review the plan". */
  readonly duty: string;
  /** Last day on which it is done in time, YYYY-MM-DD, in the time zone of the settings. */
  readonly date: string;
  /** Days from today to that day; below 0 it is overdue. */
  readonly days: number;
  /** People are to be told by now. */
  readonly near: boolean;
  /** Login of whoever answers for it; null where the record names nobody. */
  readonly owner: string | null;
  /** Group that looks after the record, or null. */
  readonly group: string | null;
  /** True where `gitsm advance` does it. */
  readonly automatic: boolean;
}

/**
 * Every duty of every record, soonest first: dates that a schema marks with `due` (reviews, renewals, exercises,
 * verifications, expiries) and statuses in which a record may stand only so long. One mechanism for all kinds:
 * ISO/IEC 20000-1:2018 asks for reviews "at planned intervals" throughout, FitSM in PR2.2, PR4.1, PR8.4, PR11.5 and others.
 *
 * @param now RFC 3339 instant
 */
export const dutiesOf = perQuestion((snapshot, now: string): readonly Duty[] => {
  const { timezone } = snapshot.rules.settings;
  const today = localDay(snapshot, now);
  const dayNumber = (date: string): number | null => {
    const day = parseDate(date);
    return day === null ? null : Math.round((day - today) / DAY);
  };
  const found: Duty[] = [];
  for (const entry of snapshot.entries) {
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined) continue;
    const dated = process.duties.length === 0 ? [] : datedDuties(entry, process, dayNumber);
    const limit = limitOf(entry, process, timezone, dayNumber);
    if (dated.length === 0 && limit === null) continue;
    const who = responsible(snapshot, entry.kept());
    for (const one of limit === null ? dated : [...dated, limit]) found.push({ ...one, entry, ...who });
  }
  return found.sort((a, b) => a.days - b.days || compareText(a.entry.id, b.entry.id));
});

type Dated = Omit<Duty, 'entry' | 'owner' | 'group'>;

function datedDuties(
  entry: RecordEntry,
  process: Process,
  dayNumber: (date: string) => number | null,
): readonly Dated[] {
  const final = statusOf(process, entry.status)?.final ?? false;
  return process.duties.flatMap((duty) => {
    if (duty.statuses === null ? final : !duty.statuses.includes(entry.status)) return [];
    return datesOf(entry.kept(), duty).flatMap(({ pointer, date }): Dated[] => {
      const days = dayNumber(date);
      if (days === null) return [];
      const near = days <= (duty.ahead[0] ?? 0);
      return [{ pointer, duty: duty.duty, date, days, near, automatic: false }];
    });
  });
}

/** The dates of a duty that is not done yet, each with its place. */
function datesOf(
  kept: JsonObject,
  { field, within, done }: DutyField,
): readonly { readonly pointer: readonly string[]; readonly date: string }[] {
  const value = fieldOf(kept, field);
  if (within === null) {
    const date = asString(value);
    return date === null || (done !== null && Object.hasOwn(kept, done)) ? [] : [{ pointer: [field], date }];
  }
  const maps: readonly (readonly [readonly string[], Json])[] = Array.isArray(value)
    ? value.map((item: Json, index) => [[field, String(index)], item] as const)
    : [[[field], value]];
  return maps.flatMap(([pointer, map]) => {
    if (!isObject(map) || (done !== null && fieldOf(map, done) !== null)) return [];
    const date = asString(fieldOf(map, within));
    return date === null ? [] : [{ pointer: [...pointer, within], date }];
  });
}

function limitOf(
  entry: RecordEntry,
  process: Process,
  timezone: string,
  dayNumber: (date: string) => number | null,
): Dated | null {
  const after = statusOf(process, entry.status)?.after ?? null;
  const since = after === null ? null : parseInstant(entry.since);
  if (after === null || since === null) return null;
  const date = localDate(since + after.days * DAY, timezone);
  const days = dayNumber(date);
  if (days === null) return null;
  return { pointer: ['status'], duty: `move it to ${after.to}`, date, days, near: days <= 0, automatic: true };
}

/** Owner, else assignee, else the lead of its group. */
function responsible(snapshot: Snapshot, kept: JsonObject): Pick<Duty, 'owner' | 'group'> {
  const group = asString(fieldOf(kept, 'group'));
  const lead = group === null ? null : asString(fieldOf(find(snapshot, group)?.kept() ?? {}, 'lead'));
  return { owner: asString(fieldOf(kept, 'owner')) ?? asString(fieldOf(kept, 'assignee')) ?? lead, group };
}

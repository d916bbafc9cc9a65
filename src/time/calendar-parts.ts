import type { DayRule } from './day-rule.ts';
import type { DaySpan } from './day-span.ts';

/** A country and, where it matters, a part of it, as ISO 3166 codes: `GB`, `ENG`. */
export interface HolidayRegion {
  readonly country: string;
  readonly region: string | null;
}

/** Spans that begin on each weekday, Sunday first, as `Date.getUTCDay` counts. Those of a day stand in order and apart. */
export type Week = readonly (readonly DaySpan[])[];

/** Other opening times from a date on. */
export interface HoursPeriod {
  /** First and last date, both included: midnight UTC, in milliseconds. `until` is infinite where nothing ends it. */
  readonly from: number;
  readonly until: number;
  readonly week: Week;
  readonly title: string | null;
}

/** Dates on which a calendar is closed, or open at hours of their own. */
export interface ExtraDay {
  readonly rule: DayRule;
  readonly title: string | null;
  /** Its own opening times; null where it is closed. */
  readonly spans: readonly DaySpan[] | null;
}

/** What a calendar record says, with what it takes from those it extends, read and proven sound. */
export interface CalendarHours {
  readonly timezone: string;
  readonly week: Week;
  /** Later ones in the list win over earlier ones. */
  readonly periods: readonly HoursPeriod[];
  /** Whose public holidays it keeps, or null. */
  readonly region: HolidayRegion | null;
  /** Later ones in the list win over earlier ones and over public holidays. */
  readonly extra: readonly ExtraDay[];
  /**
   * Dates that are worked although they are public holidays: midnight UTC of the date, in milliseconds → so many of `extra`, from the
   * first on, do not hold on it either, because a calendar that extends theirs excepts it.
   */
  readonly except: ReadonlyMap<number, number>;
}

/** What one calendar record states itself; null where it says nothing. */
export interface CalendarPart {
  readonly timezone: string | null;
  readonly week: Week | null;
  readonly periods: readonly HoursPeriod[];
  readonly region: HolidayRegion | null;
  readonly extra: readonly ExtraDay[];
  readonly except: readonly number[];
}

/**
 * What a calendar says together with the one it extends. Its own time zone, its own hours (a whole week, which ends the
 * periods of the other) and its own country and region replace the other's; periods, extra and excepted days come after them, so that a
 * day that it excepts is worked whatever the other says of it.
 *
 * @param parent null where it extends none
 * @returns null where neither says in which zone or at which hours
 */
export function joinCalendar(part: CalendarPart, parent: CalendarHours | null): CalendarHours | null {
  const timezone = part.timezone ?? parent?.timezone ?? null;
  const week = part.week ?? parent?.week ?? null;
  if (timezone === null || week === null) return null;
  const inherited = parent?.extra ?? [];
  return {
    timezone,
    week,
    periods: part.week === null ? [...(parent?.periods ?? []), ...part.periods] : part.periods,
    region: part.region ?? parent?.region ?? null,
    extra: [...inherited, ...part.extra],
    except: new Map([...(parent?.except ?? []), ...part.except.map((day) => [day, inherited.length] as const)]),
  };
}

/** The opening times that hold on a date: those of the last period that has it, or else the usual ones. */
export function weekOn({ week, periods }: Pick<CalendarHours, 'week' | 'periods'>, day: number): Week {
  return periods.findLast(({ from, until }) => from <= day && day <= until)?.week ?? week;
}

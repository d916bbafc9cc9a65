/** One way of counting working time, as the bench asks it. Instants in milliseconds since 1970. */
export interface TimePeer {
  /** Working minutes between two instants. */
  between(from: number, to: number): number;
  /** The instant at which so many working minutes have passed. */
  due(start: number, minutes: number): number;
}

/** Makes a peer ready for questions about one week and the five holidays of {@link holidaysOf}; `years` are those the questions touch. */
export type MakePeer = (week: WeekName, years: readonly number[]) => TimePeer;

/**
 * `office`: Monday to Friday 09:00-17:00, where all agree. `night`: Saturday and Sunday 00:00-04:00, over the clock
 * change. Both in the time zone of the process, Europe/London: two of the peers know no other.
 */
export type WeekName = 'office' | 'night';

/** New Year, Good Friday, Easter Monday, Christmas and the day after it, as local dates `YYYY-MM-DD`. */
export function holidaysOf(year: number): readonly string[] {
  const easter = easterOf(year);
  const around = (days: number): string => new Date(easter + days * 86_400_000).toISOString().slice(0, 10);
  return [`${year}-01-01`, around(-2), around(1), `${year}-12-25`, `${year}-12-26`];
}

/** Easter Sunday of the Gregorian calendar, midnight UTC (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * a + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

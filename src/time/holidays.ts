import type { HolidayRegion } from './calendar-parts.ts';
import { parseDate } from './instant.ts';

/** Public holidays wanted: a region and the years. */
export interface HolidayNeed extends HolidayRegion {
  readonly years: readonly number[];
}

/** One closed date. */
interface Holiday {
  /** `YYYY-MM-DD`, local to the country. */
  readonly date: string;
  /** Its name in the country's language. */
  readonly name: string;
}

/** Public holidays as plain data: {@link regionKey} → year → dates in order. */
export interface HolidayTable {
  readonly regions: Readonly<Record<string, Readonly<Record<number, readonly Holiday[]>>>>;
  /** Keys of regions that the library does not know; no calendar may be counted with them. */
  readonly unknown: readonly string[];
}

/** For calendars that keep no public holidays. */
export const noHolidays: HolidayTable = { regions: {}, unknown: [] };

/** The name of a region in a {@link HolidayTable}: `GB-ENG`, `NL`. */
export function regionKey({ country, region }: HolidayRegion): string {
  return region === null ? country : `${country}-${region}`;
}

const DAY = 86_400_000;

/** A holiday as the library gives it, with what decides which substitute belongs to which original. */
interface Raw extends Holiday {
  readonly day: number;
  readonly days: number;
  readonly substitute: boolean;
  readonly root: string;
}

/**
 * Computes public holidays with the `date-holidays` library (ISC, data CC BY 3.0), which is loaded only when something is needed.
 *
 * Only whole days of type `public` count. Where a holiday on a weekend has a substitute day, the substitute closes and the
 * original does not, whichever days the country's weekend is: that is how the United Kingdom's list of bank holidays reads.
 */
export async function loadHolidays(needs: readonly HolidayNeed[]): Promise<HolidayTable> {
  if (needs.length === 0) return noHolidays;
  const { default: Holidays } = await import('date-holidays');
  const countries = new Holidays().getCountries();
  const regions: Record<string, Record<number, readonly Holiday[]>> = {};
  const unknown = new Set<string>();
  for (const need of needs) {
    const key = regionKey(need);
    const { country, region } = need;
    const states = Object.hasOwn(countries, country) ? (new Holidays().getStates(country) ?? {}) : null;
    if (states === null || (region !== null && !Object.hasOwn(states, region))) {
      unknown.add(key);
      continue;
    }
    const library = region === null ? new Holidays(country) : new Holidays(country, region);
    const cache = new Map<number, readonly Raw[]>();
    const ofYear = (year: number): readonly Raw[] => {
      const raw = cache.get(year) ?? library.getHolidays(year).flatMap((one) => rawOf(one));
      cache.set(year, raw);
      return raw;
    };
    regions[key] ??= {};
    for (const year of need.years)
      regions[key][year] ??= holidaysOf(
        year,
        [-1, 0, 1].flatMap((by) => ofYear(year + by)),
      );
  }
  return { regions, unknown: [...unknown].sort() };
}

interface LibraryHoliday {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
  readonly rule: string;
  readonly substitute?: boolean;
}

function rawOf(one: LibraryHoliday): readonly Raw[] {
  const date = one.date.slice(0, 10);
  const day = parseDate(date);
  const days = Math.round((one.end.getTime() - one.start.getTime()) / DAY);
  // A holiday that begins at noon is no closed day; those of the Hebrew and Islamic calendars begin at sunset and carry 00:00.
  const whole = one.date.slice(11, 19) === '00:00:00' && days >= 1;
  if (one.type !== 'public' || day === null || !whole) return [];
  return [{ date, day, days, name: one.name, substitute: one.substitute === true, root: rootOf(one.rule) }];
}

/** "substitutes 12-25 if sunday then next tuesday" and "12-25" are one holiday: what is left is `12-25`. */
function rootOf(rule: string): string {
  return rule.replace(/^substitutes\s+/, '').split(/\s+(?:and\s+)?if\s+/)[0] ?? rule;
}

/** All dates of one year; its neighbours are at hand because a substitute may lie in another year than its original. */
function holidaysOf(year: number, around: readonly Raw[]): readonly Holiday[] {
  const substitutes = around.filter((one) => one.substitute);
  const dates = new Map<string, Holiday>();
  for (const one of around) {
    if (!one.substitute && substitutes.some((other) => replaces(other, one))) continue;
    for (let index = 0; index < one.days; index++) {
      const date = new Date(one.day + index * DAY).toISOString().slice(0, 10);
      if (Number(date.slice(0, 4)) === year && !dates.has(date)) dates.set(date, { date, name: one.name });
    }
  }
  return [...dates.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function replaces(substitute: Raw, original: Raw): boolean {
  return substitute.root === original.root && Math.abs(substitute.day - original.day) <= 7 * DAY;
}

/** What stands in the frontmatter of a calendar, as far as it decides when it is open. */
export interface OracleCalendar {
  readonly timezone: string;
  readonly hours: OracleHours;
  readonly periods?: readonly OraclePeriod[];
  readonly holidays?: {
    readonly country?: string;
    readonly region?: string;
    readonly extra?: readonly OracleExtra[];
    readonly except?: readonly string[];
  };
}

/** `always`, or weekday → spans. */
export type OracleHours = string | { readonly [weekday: string]: readonly string[] };

export interface OraclePeriod {
  readonly from: string;
  readonly until?: string;
  readonly hours: OracleHours;
}

export interface OracleExtra {
  readonly date?: string;
  readonly yearly?: string;
  readonly rule?: string;
  readonly hours?: readonly string[];
  /** Dates on which it does not hold, because a calendar that extends its own excepts them. */
  readonly lifted?: readonly string[];
}

const DAY = 86_400_000;
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONG = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const NTH = ['first', 'second', 'third', 'fourth'];

const dates = new Map<number, string>();

/** The date of a day since 1970-01-01. */
export function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = new Date(day * DAY).toISOString().slice(0, 10)));
  return date;
}

/** Western Easter Sunday by Gauss in Lichtenberg's form, as a day since 1970-01-01. */
export function easterOf(year: number): number {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const moon = 21 + d - r;
  const sunday = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const march = moon + (7 - ((((moon - sunday) % 7) + 7) % 7));
  return Date.UTC(year, 2, march) / DAY;
}

/** Whether a movable day falls on this date. */
function ruleHolds(rule: string, day: number): boolean {
  const date = new Date(day * DAY);
  if (rule.startsWith('easter')) {
    const days = rule === 'easter' ? 0 : Number(rule.slice('easter'.length));
    const year = date.getUTCFullYear();
    return [year - 1, year, year + 1].some((one) => easterOf(one) + days === day);
  }
  const [which = '', weekday = '', , month = ''] = rule.split(' ');
  if (LONG[date.getUTCDay()] !== weekday || MONTHS[date.getUTCMonth()] !== month) return false;
  if (which === 'last') return new Date((day + 7) * DAY).getUTCMonth() !== date.getUTCMonth();
  return Math.floor((date.getUTCDate() - 1) / 7) === NTH.indexOf(which);
}

/** Whether an extra names this date, and nothing lifts it there. */
export function extraHolds(extra: OracleExtra, day: number): boolean {
  const date = dateOf(day);
  if (extra.lifted?.includes(date)) return false;
  if (extra.date !== undefined) return extra.date === date;
  if (extra.yearly !== undefined) return date.endsWith(extra.yearly);
  return ruleHolds(extra.rule ?? '', day);
}

/** Minutes from 00:00; an end on the next day is above 1440. */
function minutesOf(span: string): readonly [start: number, end: number] {
  const [start = Number.NaN, end = Number.NaN] = span.split('-').map((time) => {
    const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return [start, end > start ? end : end + 1440];
}

/** What a calendar states itself, when it takes the rest from another. */
export type OracleChild = Partial<OracleCalendar>;

/** A calendar and the one that it extends, put together: what it states itself replaces or follows what the other states. */
export function extended(child: OracleChild, parent: OracleCalendar): OracleCalendar {
  const pair = child.holidays?.country === undefined ? parent.holidays : child.holidays;
  const lifted = child.holidays?.except ?? [];
  const inherited = (parent.holidays?.extra ?? []).map((one) => ({
    ...one,
    lifted: [...(one.lifted ?? []), ...lifted],
  }));
  return {
    timezone: child.timezone ?? parent.timezone,
    hours: child.hours ?? parent.hours,
    periods: [...(child.hours === undefined ? (parent.periods ?? []) : []), ...(child.periods ?? [])],
    holidays: {
      ...(pair?.country === undefined ? {} : { country: pair.country }),
      ...(pair?.region === undefined ? {} : { region: pair.region }),
      extra: [...inherited, ...(child.holidays?.extra ?? [])],
      except: [...(parent.holidays?.except ?? []), ...lifted],
    },
  };
}

/** For each minute of a local date, whether it is open: 1 or 0. */
export type DayMinutes = Uint8Array;

/** Tells the open minutes of a local date, counted in days since 1970-01-01. */
export interface NaiveCalendar {
  readonly zone: string;
  minutes(day: number): DayMinutes;
  /** Whether a date is closed or has hours of its own by name; null: neither. */
  special(day: number): 'closed' | 'own hours' | null;
}

/**
 * Reads a calendar as the handbook tells it, one local date after another.
 *
 * @param publicHolidays dates of the calendar's country and region
 */
export function naiveCalendar(data: OracleCalendar, publicHolidays: readonly string[] = []): NaiveCalendar {
  const extras = data.holidays?.extra ?? [];
  const closing = new Set(publicHolidays.filter((date) => !data.holidays?.except?.includes(date)));
  const known = new Map<number, DayMinutes>();

  /** The extra that holds on a date: the last one of the list. */
  const extraOf = (day: number) => extras.filter((one) => extraHolds(one, day)).at(-1);

  function spansBegun(day: number): readonly string[] {
    const own = extraOf(day)?.hours;
    if (own !== undefined) return own;
    const date = dateOf(day);
    const period = (data.periods ?? []).filter(
      ({ from, until }) => from <= date && (until === undefined || date <= until),
    );
    const hours = period.at(-1)?.hours ?? data.hours;
    if (typeof hours === 'string') return ['00:00-24:00'];
    return hours[WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? ''] ?? [];
  }

  function special(day: number): 'closed' | 'own hours' | null {
    const extra = extraOf(day);
    if (extra !== undefined) return extra.hours === undefined ? 'closed' : 'own hours';
    return closing.has(dateOf(day)) ? 'closed' : null;
  }

  function minutes(day: number): DayMinutes {
    let open = known.get(day);
    if (open !== undefined) return open;
    open = new Uint8Array(1440);
    known.set(day, open);
    const named = special(day);
    if (named === 'closed') return open;
    for (const span of spansBegun(day)) {
      const [start, end] = minutesOf(span);
      for (let minute = start; minute < Math.min(end, 1440); minute++) open[minute] = 1;
    }
    if (named === 'own hours') return open;
    for (const span of spansBegun(day - 1)) {
      const [, end] = minutesOf(span);
      for (let minute = 0; minute < end - 1440; minute++) open[minute] = 1;
    }
    return open;
  }

  return { zone: data.timezone, minutes, special };
}

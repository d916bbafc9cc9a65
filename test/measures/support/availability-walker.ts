/**
 * Availability by walking over every minute, written from the definitions in docs/handbook/availability.md alone: it shares no
 * code with what it is compared with. Everything is in whole minutes since 1970.
 */

export interface WalkedOutage {
  readonly record: string;
  readonly type: 'unplanned' | 'planned' | 'degraded';
  readonly start: number;
  readonly end: number | null;
}

/** Opening times as written in a calendar record. */
export interface WalkedHours {
  readonly timezone: string;
  readonly hours: 'always' | Readonly<Record<string, readonly string[]>>;
  /** Dates on which nothing is open. */
  readonly closed: readonly string[];
}

export interface Walked {
  agreed: number;
  unplanned: number;
  planned: number;
  degraded: number;
  began: number;
  ended: number;
  /** Sum of the lengths of the interruptions that ended. */
  restoring: number;
  /** Minutes by outage, in the order in which the outages were given. */
  shares: number[];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Date, weekday and minute of the day that clocks in a zone show. */
function local(minute: number, timezone: string): { date: string; weekday: string; at: number } {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timezone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: String(parts['weekday']).toLowerCase().slice(0, 3),
    at: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether a minute is agreed service time. */
export function isServed(minute: number, { timezone, hours, closed }: WalkedHours): boolean {
  const { date, weekday, at } = local(minute, timezone);
  if (closed.includes(date)) return false;
  if (hours === 'always') return true;
  const yesterday = DAYS[(DAYS.indexOf(weekday) + 6) % 7] ?? '';
  for (const span of hours[weekday] ?? []) {
    const [from, until] = bounds(span);
    if (until > from ? at >= from && at < until : at >= from) return true;
  }
  for (const span of hours[yesterday] ?? []) {
    const [from, until] = bounds(span);
    if (until <= from && at < until) return true;
  }
  return false;
}

function bounds(span: string): readonly [number, number] {
  const [from = '', until = ''] = span.split('-');
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return [minutes(from), minutes(until)];
}

/** Walks over a period. */
export function walk(
  outages: readonly WalkedOutage[],
  served: (minute: number) => boolean,
  from: number,
  until: number,
  now: number,
): Walked {
  const result: Walked = {
    agreed: 0,
    unplanned: 0,
    planned: 0,
    degraded: 0,
    began: 0,
    ended: 0,
    restoring: 0,
    shares: outages.map(() => 0),
  };
  const down = (minute: number, type: string): number[] =>
    outages.flatMap((one, index) =>
      one.type === type && minute >= one.start && minute < (one.end ?? Infinity) && minute < now ? [index] : [],
    );
  for (let minute = from; minute < until && minute < now; minute += 1) {
    if (!served(minute)) continue;
    result.agreed += 1;
    for (const type of ['planned', 'unplanned', 'degraded'] as const) {
      const [first, ...others] = down(minute, type);
      if (first === undefined) continue;
      result[type] += 1;
      // The one that began first takes it; of two that began together the one of the lower ID.
      const taker = others.reduce((best, index) => (earlier(outages, index, best) ? index : best), first);
      result.shares[taker] = (result.shares[taker] ?? 0) + 1;
      break;
    }
  }
  for (const { start, end, open } of interruptions(outages, served, now)) {
    if (start >= from && start < until && start < now) result.began += 1;
    if (open || end <= from || end > until || end > now) continue;
    result.ended += 1;
    result.restoring += end - start;
  }
  return result;
}

function earlier(outages: readonly WalkedOutage[], a: number, b: number): boolean {
  const [x, y] = [outages[a], outages[b]];
  if (x === undefined || y === undefined) return false;
  return x.start < y.start || (x.start === y.start && x.record < y.record);
}

/** Runs of minutes that some unplanned outage covers, and of which at least one was served and not planned. */
function interruptions(
  outages: readonly WalkedOutage[],
  served: (minute: number) => boolean,
  now: number,
): readonly { start: number; end: number; open: boolean }[] {
  const unplanned = outages.filter(({ type, start }) => type === 'unplanned' && start < now);
  const first = Math.min(...unplanned.map(({ start }) => start));
  const found: { start: number; end: number; open: boolean }[] = [];
  let start: number | null = null;
  let cost = 0;
  for (let minute = first; unplanned.length > 0 && minute <= now; minute += 1) {
    const isDown = minute < now && unplanned.some((one) => minute >= one.start && minute < (one.end ?? Infinity));
    if (isDown) {
      start ??= minute;
      const planned = outages.some(
        (one) => one.type === 'planned' && minute >= one.start && minute < (one.end ?? Infinity),
      );
      if (served(minute) && !planned) cost += 1;
    } else if (start !== null) {
      const lasts = minute === now && unplanned.some(({ end }) => end === null || end > now);
      if (cost > 0) found.push({ start, end: minute, open: lasts });
      start = null;
      cost = 0;
    }
  }
  return found;
}

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** What the rows of one incident come to for one metric. */
export interface Recount {
  readonly verdict: 'met' | 'breached';
  /** As the source numbers it: 1 to 5. */
  readonly priority: string;
  readonly minutes: number;
}

type Row = Readonly<Record<string, string>>;

const DAY = 86_400_000;
const closed = new Set(
  ['03-25', '04-25', '05-26', '06-10', '06-13', '08-15', '10-05', '11-01', '12-01', '12-08'].map((day) =>
    Date.parse(`2016-${day}T00:00Z`),
  ),
);
const maundyThursday = Date.parse('2016-03-24T00:00Z');
const targets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  response: { 1: 30, 2: 60, 3: 240, 4: 480, 5: 1200 },
  resolution: { 1: 480, 2: 960, 3: 2400, 4: 4800, 5: 9600 },
};
/** States in which each clock runs, and those in which that of resolution waits. */
const runs: Readonly<Record<string, readonly string[]>> = {
  response: ['New'],
  resolution: ['New', 'Active', 'Awaiting Vendor', 'Awaiting Problem'],
};
const waits = ['Awaiting User Info', 'Awaiting Evidence'];

/**
 * Counts the log once more, straight from its rows: no records, no time zone (no clock change falls into opening hours), no library of
 * holidays, day after day. What it shares with the engine is the reading of the agreement by the one who wrote both.
 *
 * @returns number of the incident → metric → its clock
 */
export function recountLog(path: string): ReadonlyMap<string, Readonly<Record<string, Recount>>> {
  const rows: readonly Row[] = parse(gunzipSync(readFileSync(path)), { columns: true, bom: true });
  const incidents = Map.groupBy(rows, (row) => row['number'] ?? '');
  return new Map([...incidents].map(([number, list]) => [number, recount(list)]));
}

function recount(rows: readonly Row[]): Readonly<Record<string, Recount>> {
  const events = rows.map((row) => ({ at: timeOf(row['sys_updated_at']), row, state: row['incident_state'] ?? '' }));
  const [first] = events;
  if (first === undefined) return {};
  // An incident is new from its opening on; where that is later than the first row, from its creation on.
  const begun = [first.row['opened_at'], first.row['sys_created_at']].map(timeOf).find((at) => at <= first.at);
  if (begun !== undefined && first.state === 'New') first.at = begun;
  else if (begun !== undefined) events.unshift({ ...first, at: begun, state: 'New' });
  const counted = ['response', 'resolution'].map((metric) => {
    const clock = { metric, minutes: 0, breached: false, priority: '', over: false };
    for (const [index, { at, row, state }] of events.entries()) {
      const running = runs[metric]?.includes(state) === true;
      if (metric === 'response' && !running) clock.over = true;
      if (clock.over || (!running && (metric === 'response' || !waits.includes(state)))) continue;
      clock.priority = row['priority']?.slice(0, 1) ?? '';
      if (running) clock.minutes += openMinutes(at, Math.max(at, events[index + 1]?.at ?? at));
      if (clock.minutes > (targets[metric]?.[clock.priority] ?? 0)) clock.breached = true;
    }
    return clock;
  });
  return Object.fromEntries(
    counted.map(({ metric, minutes, breached, priority }) => [
      metric,
      { verdict: breached ? 'breached' : 'met', priority, minutes },
    ]),
  );
}

function openMinutes(from: number, to: number): number {
  let minutes = 0;
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6 || closed.has(day)) continue;
    const end = day === maundyThursday ? 12 : weekday === 5 ? 16 : 18;
    const open = Math.min(to, day + end * 3_600_000) - Math.max(from, day + 8 * 3_600_000);
    if (open > 0) minutes += open / 60_000;
  }
  return minutes;
}

/** `29/2/2016 01:16` as if it were UTC; NaN where it is missing. */
function timeOf(text: string | undefined): number {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text ?? '') ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

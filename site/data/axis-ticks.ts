import type { ZoneTimes } from './zone-times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const MONDAY = 4 * DAY;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14].map((count) => count * DAY),
];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const MONTH = 30 * DAY;

/** A round local time between two instants. */
export interface Tick {
  readonly at: number;
  /** The day where one begins, else the time; on an axis of more than a day with its day, since its neighbours may have no room. */
  readonly label: string;
}

/**
 * Round local times between two instants: every so many minutes, hours, days or months, whichever gives few enough. A time that the
 * clocks skip is left out.
 *
 * @param most how many at most
 */
export function axisTicks(from: number, to: number, times: ZoneTimes, most: number): readonly Tick[] {
  if (!(to > from)) return [];
  const step = STEPS.find((one) => (to - from) / one < most);
  const found = step === undefined ? months(from, to, times, most) : steps(from, to, times, step);
  return found.filter(({ at }) => at > from && at < to).slice(0, most);
}

function steps(from: number, to: number, times: ZoneTimes, step: number): readonly Tick[] {
  const base = step === 7 * DAY || step === 14 * DAY ? MONDAY : 0;
  const end = times.local(to);
  const ticks: Tick[] = [];
  for (let local = Math.ceil((times.local(from) - base) / step) * step + base; local <= end; local += step) {
    const at = times.instant(local);
    if (at === null) continue;
    const time = to - from > DAY ? `${times.day(at)}, ${times.clock(at)}` : times.clock(at);
    ticks.push({ at, label: local % DAY === 0 ? times.day(at) : time });
  }
  return ticks;
}

function months(from: number, to: number, times: ZoneTimes, most: number): readonly Tick[] {
  const step = MONTH_STEPS.find((one) => (to - from) / (one * MONTH) < most) ?? 480;
  const first = new Date(times.local(from));
  const ticks: Tick[] = [];
  for (let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step; ; month += step) {
    const at = times.instant(Date.UTC(Math.floor(month / 12), month % 12, 1));
    if (at === null) continue;
    if (at >= to) return ticks;
    ticks.push({ at, label: times.month(at) });
  }
}

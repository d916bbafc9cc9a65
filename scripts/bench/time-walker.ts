import type { MakePeer, WeekName } from './time-peer.ts';
import { holidaysOf } from './time-peer.ts';

const MINUTE = 60_000;
const weeks: Readonly<
  Record<WeekName, { readonly days: readonly number[]; readonly from: number; readonly to: number }>
> = { office: { days: [1, 2, 3, 4, 5], from: 9, to: 17 }, night: { days: [0, 6], from: 0, to: 4 } };

/** Nobody's library: looks at every minute. */
export const makePeer: MakePeer = (week, years) => {
  const { days, from: opens, to: closes } = weeks[week];
  const holidays = new Set(
    years.flatMap((year) => holidaysOf(year)).map((date) => new Date(`${date}T00:00:00`).getTime()),
  );
  const isOpen = (instant: number): boolean => {
    const local = new Date(instant);
    const hour = local.getHours();
    if (hour < opens || hour >= closes || !days.includes(local.getDay())) return false;
    return !holidays.has(local.setHours(0, 0, 0, 0));
  };
  return {
    between: (from, to) => {
      let minutes = 0;
      for (let at = from; at < to; at += MINUTE) if (isOpen(at)) minutes += 1;
      return minutes;
    },
    due: (start, minutes) => {
      let at = start;
      for (let left = minutes; left > 0; at += MINUTE) if (isOpen(at)) left -= 1;
      return at;
    },
  };
};

import OpeningHours from 'opening_hours';
import type { MakePeer, WeekName } from './time-peer.ts';

const holidays = 'Jan 01 off; easter -2 days off; easter +1 day off; Dec 25 off; Dec 26 off';
const weeks: Readonly<Record<WeekName, string>> = { office: 'Mo-Fr 09:00-17:00', night: 'Sa,Su 00:00-04:00' };

/** opening_hours (LGPL-3.0). It has no due instant: that is summed up over its changes, the least its interface asks for. */
export const makePeer: MakePeer = (week) => {
  const hours = new OpeningHours(`${weeks[week]}; ${holidays}`);
  return {
    between: (from, to) => hours.getOpenDuration(new Date(from), new Date(to))[0] / 60_000,
    due: (start, minutes) => {
      const changes = hours.getIterator(new Date(start));
      let left = minutes * 60_000;
      for (;;) {
        const open = changes.getState();
        const from = changes.getDate().getTime();
        if (!changes.advance()) return Number.NaN;
        const length = changes.getDate().getTime() - from;
        if (open && length >= left) return from + left;
        if (open) left -= length;
      }
    },
  };
};

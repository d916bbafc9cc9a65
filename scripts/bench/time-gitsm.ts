import { dueAfter, elapsed, workingCalendar } from '../../src/time/calendar.ts';
import { readCalendarHours } from '../../src/time/calendar-hours.ts';
import type { MakePeer, WeekName } from './time-peer.ts';

const hours: Readonly<Record<WeekName, Readonly<Record<string, readonly string[]>>>> = {
  office: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']])),
  night: { sat: ['00:00-04:00'], sun: ['00:00-04:00'] },
};

/** Our own, as a calendar record would say it. */
export const makePeer: MakePeer = (week) => {
  const extra = [
    { yearly: '01-01' },
    { rule: 'easter-2' },
    { rule: 'easter+1' },
    { yearly: '12-25' },
    { yearly: '12-26' },
  ];
  const read = readCalendarHours({ timezone: 'Europe/London', hours: hours[week], holidays: { extra } });
  if (!('timezone' in read)) throw new Error(read.map(({ message }) => message).join(' '));
  const calendar = workingCalendar(read);
  return {
    between: (from, to) => elapsed(calendar, from, to) / 60_000,
    due: (start, minutes) => dueAfter(calendar, start, minutes * 60_000).at ?? Number.NaN,
  };
};

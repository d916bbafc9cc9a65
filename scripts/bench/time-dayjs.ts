import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import type { MakePeer, WeekName } from './time-peer.ts';
import { holidaysOf } from './time-peer.ts';

const closed = {
  sunday: null,
  monday: null,
  tuesday: null,
  wednesday: null,
  thursday: null,
  friday: null,
  saturday: null,
};
const open = [{ start: '09:00:00', end: '17:00:00' }];
const small = [{ start: '00:00:00', end: '04:00:00' }];
const weeks: Readonly<Record<WeekName, dayjs.BusinessHoursMap>> = {
  office: { ...closed, monday: open, tuesday: open, wednesday: open, thursday: open, friday: open },
  night: { ...closed, saturday: small, sunday: small },
};

/** dayjs-business-time (MIT). Its holidays are a list that it searches from the start: it gets those of the years in question, no more. */
export const makePeer: MakePeer = (week, years) => {
  dayjs.extend(businessTime);
  dayjs.setBusinessTime(weeks[week]);
  dayjs.setHolidays(years.flatMap((year) => holidaysOf(year)));
  return {
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)),
    due: (start, minutes) => dayjs(start).addBusinessMinutes(minutes).valueOf(),
  };
};

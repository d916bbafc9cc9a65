import { localDate, localTime, showInstant } from '../time/zoned.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** An instant for people, in a zone: `Mon 2 Nov 2026, 16:00`, with seconds where it has any. */
export function localText(instant: number, zone: string): string {
  return `${weekday(instant, zone)} ${showInstant(instant, zone)}${secondsOf(instant)}`;
}

/** A stretch of time for people; an end on the same day is told by its time alone. */
export function localSpan(from: number, to: number, zone: string): string {
  const same = localDate(from, zone) === localDate(to, zone) && to - from < 86_400_000;
  return `${localText(from, zone)} to ${same ? localTime(to, zone) + secondsOf(to) : localText(to, zone)}`;
}

function weekday(instant: number, zone: string): string {
  return WEEKDAYS[new Date(`${localDate(instant, zone)}T00:00:00Z`).getUTCDay()] ?? '';
}

function secondsOf(instant: number): string {
  const seconds = Math.floor((((instant % 60_000) + 60_000) % 60_000) / 1000);
  return seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`;
}

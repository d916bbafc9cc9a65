import type { CalendarChain } from '../model/calendar-chain.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { closures, isOpen, nextClosing, nextOpening, openIntervals } from '../time/calendar.ts';
import { calendarAccount } from '../time/calendar-account.ts';
import type { CalendarHours, HoursPeriod, Week } from '../time/calendar-parts.ts';
import { formatSpan } from '../time/day-span.ts';
import { formatDuration } from '../time/duration.ts';
import { regionKey } from '../time/holidays.ts';
import { formatInstant } from '../time/instant.ts';
import { instantOf, localDate, localTime } from '../time/zoned.ts';
import { quoted } from './arguments.ts';
import { calendarGiven } from './calendar-given.ts';
import { readMoment } from './calendar-moment.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { localText } from './local-text.ts';
import { table } from './table.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MOST_DAYS = 3660;
const DAY = 86_400_000;

/** Where the parts of a calendar come from, by record ID; null where there is none. */
interface Sources {
  readonly timezone: string;
  readonly hours: string;
  /** In the order of the periods. */
  readonly periods: readonly string[];
  readonly region: string | null;
}

/** A coming date that is closed or has hours of its own. */
interface ComingDay {
  readonly date: string;
  readonly title: string;
  /** `09:00-12:00`, cut at its midnights; empty where it is closed. */
  readonly open: readonly string[];
}

/** `gitsm calendar show`: when a calendar is open, and where that comes from. */
export async function show(snapshot: Snapshot, args: Arguments, io: Io): Promise<number> {
  const { record, chain, prepare } = calendarGiven(snapshot, args.positionals[1] ?? '');
  const { hours, links } = chain;
  const moment = readMoment(args.text('at') ?? formatInstant(Date.now()), hours.timezone);
  const { at } = moment;
  const days = daysGiven(args);
  const year = new Date(at).getUTCFullYear();
  const calendar = await prepare(year, new Date(at + days * DAY).getUTCFullYear() + 1);
  const open = isOpen(calendar, at);
  const state = { open, opens: nextOpening(calendar, at), closes: nextClosing(calendar, at) };
  const sources = sourcesOf(chain);
  const coming = comingDays(calendar, at, days);
  if (args.flag('json')) {
    const answer = {
      calendar: record.id,
      title: record.title,
      status: record.status,
      extends: links.slice(1).map(({ id }) => id),
      timezone: hours.timezone,
      at: formatInstant(at),
      open,
      nextOpening: state.opens === null ? null : formatInstant(state.opens),
      nextClosing: state.closes === null ? null : formatInstant(state.closes),
      hours: weekData(hours.week),
      periods: hours.periods.map((period, index) => ({
        from: dateOf(period.from),
        until: Number.isFinite(period.until) ? dateOf(period.until) : null,
        title: period.title,
        hours: weekData(period.week),
        source: sources.periods[index] ?? null,
      })),
      region: hours.region === null ? null : regionKey(hours.region),
      sources: { timezone: sources.timezone, hours: sources.hours, region: sources.region },
      days: coming,
    };
    io.print(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  if (moment.note !== null) io.warn(`gitsm: ${moment.note}\n`);
  const own = (source: string | null): string => (source === null || source === record.id ? '' : ` (from ${source})`);
  const heading = (text: string): string => `\n${io.paint('bold', text)}\n`;
  const [, ...below] = links;
  io.print(`${io.paint('bold', record.id)}  ${visible(record.title)}\n`);
  io.print(`${io.paint('cyan', visible(record.status))}  ${io.paint('dim', visible(record.path))}\n`);
  if (below.length > 0) io.print(`extends ${below.map(({ id }) => id).join(', which extends ')}\n`);
  io.print(`\n${nowText(calendar, at, own(sources.timezone), state, io)}`);
  io.print(heading(`Hours${own(sources.hours)}`));
  io.print(table(io, weekRows(hours.week), { indent: 2 }));
  const held = periodAt(hours, localDate(at, hours.timezone));
  for (const [index, period] of hours.periods.entries()) {
    const until = Number.isFinite(period.until) ? ` to ${dateOf(period.until)}` : '';
    const title = period.title === null ? '' : `: ${visible(period.title)}`;
    const holds = period === held ? ', holds now' : '';
    io.print(heading(`From ${dateOf(period.from)}${until}${title}${own(sources.periods[index] ?? null)}${holds}`));
    io.print(table(io, weekRows(period.week), { indent: 2 }));
  }
  const region = hours.region === null ? '' : `, ${regionKey(hours.region)}${own(sources.region)}`;
  io.print(heading(`Holidays and days with hours of their own, coming ${days} days${region}`));
  io.print(coming.length === 0 ? '  none\n' : table(io, coming.map(comingRow), { indent: 2 }));
  return 0;
}

function comingRow({ date, title, open }: ComingDay): readonly string[] {
  const day = DAYS[new Date(date).getUTCDay()] ?? '';
  return [`${day} ${date}`, open.length === 0 ? 'closed' : open.join(', '), title];
}

function nowText(
  calendar: WorkingCalendar,
  at: number,
  zoneSource: string,
  { open, opens, closes }: { readonly open: boolean; readonly opens: number | null; readonly closes: number | null },
  io: Io,
): string {
  const zone = calendar.hours.timezone;
  const [line] = calendarAccount(calendar, at, at + 1);
  const [holiday] = line?.holidays ?? [];
  const why = holiday === undefined ? 'closed hours' : visible(holiday);
  const state = open ? io.paint('green', 'open') : `${io.paint('yellow', 'closed')} (${why})`;
  const when = (instant: number): string =>
    `${localText(instant, zone)}, in ${formatDuration((instant - at) / 60_000)}`;
  const opening = opens === null ? 'never, as far as is known' : when(opens);
  const closing = closes === null ? 'never, as far as is known' : when(closes);
  const next = [`opens ${opening}`, `closes ${closing}`];
  return [
    `${localText(Math.floor(at / 60_000) * 60_000, zone)} in ${zone}${zoneSource}: ${state}`,
    ...(open ? next.reverse() : next),
  ]
    .map((text) => `${text}\n`)
    .join('');
}

/** Days with the same hours in one row. */
function weekRows(week: Week): readonly (readonly string[])[] {
  const rows: { first: number; last: number; text: string }[] = [];
  for (const index of [1, 2, 3, 4, 5, 6, 0]) {
    const spans = week[index] ?? [];
    const text = spans.length === 0 ? 'closed' : spans.map(formatSpan).join(', ');
    const before = rows.at(-1);
    if (before?.text === text) before.last = index;
    else rows.push({ first: index, last: index, text });
  }
  return rows.map(({ first, last, text }) => [
    first === last ? (DAYS[first] ?? '') : `${DAYS[first]}-${DAYS[last]}`,
    text,
  ]);
}

function weekData(week: Week): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 0].map((index) => [DAYS[index]?.toLowerCase() ?? '', (week[index] ?? []).map(formatSpan)]),
  );
}

function sourcesOf({ links }: CalendarChain): Sources {
  const source = (states: (link: CalendarChain['links'][number]) => boolean): string | null =>
    links.find(states)?.id ?? null;
  const hours = links.findIndex(({ part }) => part.week !== null);
  return {
    timezone: source(({ part }) => part.timezone !== null) ?? '',
    hours: links[hours]?.id ?? '',
    // Periods of calendars below the one that states the hours do not hold.
    periods: links
      .slice(0, hours + 1)
      .reverse()
      .flatMap(({ id, part }) => part.periods.map(() => id)),
    region: source(({ part }) => part.region !== null),
  };
}

function comingDays(calendar: WorkingCalendar, at: number, days: number): readonly ComingDay[] {
  const zone = calendar.hours.timezone;
  return closures(calendar, at, at + days * DAY).map(({ date, title }) => {
    const next = dateOf(Date.parse(date) + DAY);
    const [from, to] = [instantOf(date, '00:00', zone), instantOf(next, '00:00', zone)];
    const open = openIntervals(calendar, from, to).map(
      ([start, end]) => `${localTime(start, zone)}-${end === to ? '24:00' : localTime(end, zone)}`,
    );
    return { date, title, open };
  });
}

function periodAt({ periods }: CalendarHours, date: string): HoursPeriod | null {
  const day = Date.parse(date);
  return periods.findLast(({ from, until }) => from <= day && day <= until) ?? null;
}

function daysGiven(args: Arguments): number {
  const text = args.text('days') ?? '90';
  const days = Number(text);
  if (/^\d{1,5}$/.test(text) && days <= MOST_DAYS) return days;
  throw new SetupError(
    `Unexpected --days ${quoted(text)}, expected a number up to ${MOST_DAYS}`,
    'For example --days 30.',
  );
}

function dateOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

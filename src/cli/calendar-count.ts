import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Due, WorkingCalendar } from '../time/calendar.ts';
import { dueAfter, elapsed } from '../time/calendar.ts';
import { type CalendarLine, calendarAccount } from '../time/calendar-account.ts';
import { exactDuration, parseDuration } from '../time/duration.ts';
import { foldCalendar } from '../time/fold-calendar.ts';
import { formatInstant } from '../time/instant.ts';
import { quoted } from './arguments.ts';
import { calendarGiven, type GivenCalendar } from './calendar-given.ts';
import { calendarLines, calendarLinesData } from './calendar-lines.ts';
import { type Moment, readMoment } from './calendar-moment.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { localText } from './local-text.ts';

/** Lines that are told in full. */
const MOST_LINES = 40;

/** Years of public holidays that a due instant is looked for in first, and then. */
const YEARS_AHEAD = [3, 50];

/** `gitsm calendar due`: the instant at which so much working time is over. */
export async function due(snapshot: Snapshot, args: Arguments, io: Io): Promise<number> {
  const [, name = '', startText = '', durationText = ''] = args.positionals;
  const given = calendarGiven(snapshot, name);
  const { hours } = given.chain;
  const start = readMoment(startText, hours.timezone);
  const minutes = parseDuration(durationText);
  if (minutes === null) {
    throw new SetupError(`Unexpected duration ${quoted(durationText)}`, 'Write hours and minutes: 30m, 4h or 1h30m.');
  }
  const { calendar, found } = await search(given, start.at, minutes * 60_000);
  const lines = found.at === null ? [] : told(calendar, start.at, found.at, args);
  if (args.flag('json')) {
    const answer = {
      calendar: given.record.id,
      timezone: hours.timezone,
      start: formatInstant(start.at),
      durationMinutes: minutes,
      due: found.at === null ? null : formatInstant(found.at),
      reason: found.at === null ? found.reason : null,
      account: calendarLinesData(lines),
    };
    io.print(`${JSON.stringify(answer, null, 2)}\n`);
    return found.at === null ? 1 : 0;
  }
  warnOf([start], io);
  const asked = `${exactDuration(minutes * 60_000)} of ${given.record.id} from ${localText(start.at, hours.timezone)}`;
  if (found.at === null) {
    io.print(`${asked}: never due, because ${found.reason}.\n`);
    return 1;
  }
  const at = `${localText(found.at, hours.timezone)} (${formatInstant(found.at)})`;
  io.print(`${asked}, ${hours.timezone}\ndue ${io.paint('bold', at)}\n`);
  if (lines.length > 0) io.print(`\n${calendarLines(io, lines, hours.timezone)}`);
  return 0;
}

/** `gitsm calendar between`: the working time between two instants. */
export async function between(snapshot: Snapshot, args: Arguments, io: Io): Promise<number> {
  const [, name = '', fromText = '', toText = ''] = args.positionals;
  const given = calendarGiven(snapshot, name);
  const { timezone } = given.chain.hours;
  const [from, to] = [readMoment(fromText, timezone), readMoment(toText, timezone)];
  const calendar = await given.prepare(yearOf(from.at), yearOf(to.at));
  const sum = elapsed(calendar, from.at, to.at);
  const lines = told(calendar, from.at, to.at, args);
  if (args.flag('json')) {
    const answer = {
      calendar: given.record.id,
      timezone,
      from: formatInstant(from.at),
      to: formatInstant(to.at),
      workingMinutes: sum / 60_000,
      account: calendarLinesData(lines),
    };
    io.print(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  warnOf([from, to], io);
  io.print(`${given.record.id} from ${localText(from.at, timezone)} to ${localText(to.at, timezone)}, ${timezone}\n`);
  io.print(`${io.paint('bold', exactDuration(sum))} of working time\n`);
  if (to.at < from.at) io.print('The end lies before the start: nothing is counted.\n');
  if (lines.length > 0) io.print(`\n${calendarLines(io, lines, timezone)}`);
  return 0;
}

function told(calendar: WorkingCalendar, from: number, to: number, args: Arguments): readonly CalendarLine[] {
  const lines = calendarAccount(calendar, from, to);
  return args.flag('all') ? lines : foldCalendar(lines, calendar.hours.timezone, MOST_LINES);
}

/** A due instant nearly always lies near; public holidays of many years are loaded only where it does not. */
async function search(
  given: GivenCalendar,
  start: number,
  amount: number,
): Promise<{ readonly calendar: WorkingCalendar; readonly found: Due }> {
  const [few = 0, many = 0] = YEARS_AHEAD;
  const calendar = await given.prepare(yearOf(start), yearOf(start) + few);
  const found = dueAfter(calendar, start, amount);
  if (found.at !== null || calendar.holidaysUntil === null) return { calendar, found };
  const longer = await given.prepare(yearOf(start), yearOf(start) + many);
  return { calendar: longer, found: dueAfter(longer, start, amount) };
}

function warnOf(moments: readonly Moment[], io: Io): void {
  for (const { note } of moments) if (note !== null) io.warn(`gitsm: ${note}\n`);
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

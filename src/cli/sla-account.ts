import type { AccountLine, CycleAccount } from '../measures/account.ts';
import { accountOf } from '../measures/account.ts';
import { type Clock, clockOf, stateOf } from '../measures/clock.ts';
import type { Cycle } from '../measures/count-clock.ts';
import { usedUpAt } from '../measures/count-clock.ts';
import type { Escalation } from '../measures/escalation.ts';
import { type FoldedLine, foldAccount } from '../measures/fold-account.ts';
import { forecastOf } from '../measures/forecast.ts';
import type { Reading } from '../measures/reading.ts';
import { visible } from '../reporters/visible.ts';
import { exactDuration } from '../time/duration.ts';
import { formatInstant } from '../time/instant.ts';
import type { Io, Style } from './io.ts';
import { localSpan, localText } from './local-text.ts';
import { minutesText } from './minutes-text.ts';
import { table } from './table.ts';

/** Lines of one cycle shown unless all are asked for. */
const MOST_LINES = 40;

/** Cycles shown at the beginning and at the end unless all are asked for. */
const FIRST_CYCLES = 2;
const LAST_CYCLES = 6;

/** Holidays named in one line. */
const MOST_NAMES = 5;

export const stateStyles: Readonly<Record<Clock['state'], Style>> = {
  running: 'cyan',
  paused: 'yellow',
  met: 'green',
  breached: 'red',
};

const kindStyles: Readonly<Record<AccountLine['kind'], Style>> = {
  running: 'cyan',
  closed: 'dim',
  paused: 'yellow',
  stopped: 'green',
  waiting: 'dim',
};

/** A clock's account for people: every stretch of time and what it counted, the sum, and what it comes to. */
export function accountText(io: Io, reading: Reading, people: Escalation, all: boolean): string {
  const { agreement, metric, target, priority, calendar, rivals, left } = reading;
  const state = stateOf(reading);
  const zone = calendar.hours.timezone;
  const accounts = accountOf(reading);
  const head = [
    io.paint('bold', `${visible(metric)} by ${agreement.id}`),
    `${minutesText(target / 60_000)}${priority === null ? '' : ` for ${visible(priority)}`}, times in ${zone}`,
    io.paint(stateStyles[state], state),
  ].join('  ');
  const cycles = accounts.map(({ cycle, lines }, index) => {
    if (!all && index >= FIRST_CYCLES && index < accounts.length - LAST_CYCLES) {
      return index === FIRST_CYCLES ? `  ${cyclesBetween(accounts.slice(FIRST_CYCLES, -LAST_CYCLES))}\n` : '';
    }
    const shown = all ? lines.flatMap((line) => foldAccount([line], 3)) : foldAccount(lines, MOST_LINES);
    const title = accounts.length === 1 ? '' : `  ${io.paint('dim', `Cycle ${index + 1} of ${accounts.length}`)}\n`;
    const rows = shown.map((line) => rowOf(line, zone));
    const notes = targetChanges(cycle).map((note) => `  ${note(zone)}\n`);
    const sum = ['', 'sum', `+${exactDuration(cycle.used)}`, exactDuration(cycle.used)];
    return title + table(io, [...rows, sum], { indent: 2, head: ['when', 'what', 'counted', 'used'] }) + notes.join('');
  });
  const told = rivals.map(({ agreement: rival, target: theirs, tie }) =>
    tie
      ? `  ${rival.id} covers it as narrowly and promises ${minutesText(theirs / 60_000)}: the shorter target holds.\n`
      : `  ${rival.id} covers it, too (${minutesText(theirs / 60_000)}), less specifically: it is not measured.\n`,
  );
  const gone = left === null ? [] : [`  ${agreement.id} no longer covers it since ${localText(left, zone)}.\n`];
  const forecast = `  ${io.paint(stateStyles[state], forecastOf(reading).text)}\n`;
  return [`${head}\n`, ...cycles, thresholdsText(reading, people, zone), ...gone, ...told, forecast].join('');
}

/** A clock with everything it was counted from, as `sla <ID> --json` prints it. */
export function accountData(reading: Reading, people: Escalation): object {
  const { agreement, calendar, priority, rivals, left } = reading;
  const forecast = forecastOf(reading);
  return {
    ...clockOf(reading),
    priority,
    timezone: calendar.hours.timezone,
    forecast: { text: forecast.text, at: instant(forecast.at), minutesLeft: minutes(forecast.left) },
    thresholds: agreement.thresholds.map(({ at, tell }) => ({
      percent: at,
      at: reachedAt(reading, at),
      tell,
      logins: people.told(reading, tell),
    })),
    leftAt: instant(left),
    rivals: rivals.map((one) => ({ agreement: one.agreement.id, targetMinutes: minutes(one.target), tie: one.tie })),
    cycles: accountOf(reading).map(({ cycle, lines }) => ({
      started: instant(cycle.started),
      stopped: instant(cycle.stopped),
      targetMinutes: cycle.target === null ? null : minutes(cycle.target),
      elapsedMinutes: minutes(cycle.used),
      pausedMinutes: minutes(cycle.paused),
      breachedAt: instant(cycle.breachedAt),
      account: lines.map((line) => ({
        from: instant(line.from),
        to: instant(line.to),
        kind: line.kind,
        status: line.status,
        reason: line.reason,
        because: line.because,
        countedMinutes: minutes(line.counted),
        pausedMinutes: minutes(line.paused),
        usedMinutes: minutes(line.used),
      })),
    })),
  };
}

function rowOf(line: FoldedLine, zone: string): (string | { text: string; style: Style })[] {
  return [
    localSpan(line.from, line.to, zone),
    { text: whatOf(line) + shiftsOf(line), style: kindStyles[line.kind] },
    line.counted === 0 ? '' : `+${exactDuration(line.counted)}`,
    exactDuration(line.used),
  ];
}

/** What a line says happened. */
function whatOf(line: FoldedLine): string {
  const { kind, status, reason, because, lines, openings, holidays, paused } = line;
  const where = reason === null ? status : `${status}, ${reason}`;
  if (lines > 1) {
    const off = holidays.length === 0 ? '' : `; holidays: ${namesOf(holidays)}`;
    return `${where}: ${openings} openings and the closed hours between${off} (--all shows each)`;
  }
  switch (kind) {
    case 'running':
      return because === null ? `running: ${where}` : `running: ${where} (${because})`;
    case 'closed':
      return because === null ? 'closed hours' : `holiday: ${because}`;
    case 'paused':
      return `paused: ${where} (${exactDuration(paused)} of working time)`;
    case 'stopped':
      return `stopped: ${status}`;
    case 'waiting':
      return `not counted yet: ${where}`;
  }
}

/** The clocks' own changes, so that a line that looks an hour short or long explains itself. */
function shiftsOf({ shifts }: FoldedLine): string {
  return shifts.map(({ by }) => `; clocks go ${by > 0 ? 'forward' : 'back'} ${exactDuration(Math.abs(by))}`).join('');
}

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What is left out between the first cycles and the last. */
function cyclesBetween(accounts: readonly CycleAccount[]): string {
  const late = accounts.filter(({ cycle }) => cycle.breachedAt !== null).length;
  const many = `${accounts.length} ${accounts.length === 1 ? 'cycle' : 'cycles'}`;
  return `${many} between, ${late === 0 ? 'none' : late} of them breached (--all shows each)`;
}

/** Instants within a cycle at which another target began to hold. */
function targetChanges({ segments }: Cycle): readonly ((zone: string) => string)[] {
  const active = segments.filter(({ mode }) => mode !== 'stopped');
  return active.flatMap((segment, index) => {
    const before = active[index - 1];
    if (before === undefined || before.target === segment.target) return [];
    const name = (target: number | null): string => (target === null ? 'none' : minutesText(target / 60_000));
    return [
      (zone) =>
        `Target ${name(before.target)} until ${localText(segment.from, zone)}, then ${name(segment.target)}; what was used stays used.`,
    ];
  });
}

/** When thresholds were or will be reached, and who is told then. */
function thresholdsText(reading: Reading, people: Escalation, zone: string): string {
  const { agreement, cycle } = reading;
  if (cycle.mode === 'stopped') return '';
  const parts = agreement.thresholds.flatMap(({ at, tell }) => {
    const when = reachedAt(reading, at);
    const told = people.told(reading, tell);
    const whom = told.length === 0 ? 'tells nobody' : `tells ${told.map(visible).join(', ')}`;
    return when === null ? [] : [`  ${at} %  ${localText(Date.parse(when), zone)}  ${whom}\n`];
  });
  return parts.join('');
}

/** When a share of the target is or will be used up; null while that cannot be foretold. */
function reachedAt({ cycle, calendar, target }: Reading, percent: number): string | null {
  const amount = (target * percent) / 100;
  if (cycle.used < amount && cycle.mode !== 'running') return null;
  return instant(usedUpAt(cycle, calendar, amount).at);
}

function instant(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}

function minutes(milliseconds: number): number {
  return Math.round((milliseconds / 60_000) * 1e6) / 1e6;
}

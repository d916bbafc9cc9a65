import { visible } from '../reporters/visible.ts';
import type { CalendarLine, ClockShift } from '../time/calendar-account.ts';
import { exactDuration } from '../time/duration.ts';
import { formatInstant } from '../time/instant.ts';
import { localDate, localTime } from '../time/zoned.ts';
import type { Io, Style } from './io.ts';
import { localSpan } from './local-text.ts';
import { table } from './table.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** More changes of the clocks than this are counted and not told one by one. */
const MOST_SHIFTS = 4;

/** Special days named in one line. */
const MOST_NAMES = 5;

const styles: Readonly<Record<CalendarLine['kind'], Style>> = { open: 'cyan', closed: 'dim', several: 'cyan' };

/** An account for people: every line with what it counted, and the sum. */
export function calendarLines(io: Io, lines: readonly CalendarLine[], zone: string): string {
  const rows = lines.map((line) => [
    localSpan(line.from, line.to, zone),
    { text: whatOf(line, zone), style: styles[line.kind] },
    line.counted === 0 ? '' : `+${exactDuration(line.counted)}`,
    exactDuration(line.used),
  ]);
  const sum = exactDuration(lines.at(-1)?.used ?? 0);
  const head = ['when', 'what', 'counted', 'used'];
  const told = lines.some(({ kind }) => kind === 'several') ? '  --all tells every opening and every closing.\n' : '';
  return table(io, [...rows, ['', 'sum', `+${sum}`, sum]], { indent: 2, head }) + told;
}

/** The lines as `--json` prints them. */
export function calendarLinesData(lines: readonly CalendarLine[]): readonly object[] {
  return lines.map(({ from, to, kind, counted, used, openings, holidays, shortDays, shifts }) => ({
    from: formatInstant(from),
    to: formatInstant(to),
    kind,
    countedMinutes: counted / 60_000,
    usedMinutes: used / 60_000,
    openings,
    holidays,
    shortDays,
    clockChanges: shifts.map(({ at, by }) => ({ at: formatInstant(at), minutes: by / 60_000 })),
  }));
}

function whatOf(line: CalendarLine, zone: string): string {
  const { kind, openings, holidays, shortDays, shifts } = line;
  const all = [...holidays, ...shortDays.map((name) => `${name} (hours of its own)`)].map(visible);
  const named =
    all.length > MOST_NAMES ? [...all.slice(0, MOST_NAMES - 1), `${all.length - MOST_NAMES + 1} more`] : all;
  const what =
    kind === 'several'
      ? [`${openings} ${openings === 1 ? 'opening' : 'openings'}`, ...named].join(', ')
      : kind === 'open'
        ? ['open', ...named].join(': ')
        : holidays.length > 0
          ? `holiday: ${named.join(', ')}`
          : ['closed hours', ...named].join(': ');
  const dated = line.to - line.from > DAY + HOUR;
  const changes =
    shifts.length > MOST_SHIFTS
      ? [`${shifts.length} changes of the clocks`]
      : shifts.map((shift) => shiftText(shift, zone, dated));
  return [what, ...changes].join('; ');
}

/** `clocks put forward 1 h at 01:00`, by the clocks as they were before. */
function shiftText({ at, by }: ClockShift, zone: string, dated: boolean): string {
  const [hours = 0, minutes = 0] = localTime(at - 1, zone)
    .split(':')
    .map(Number);
  const before = hours * 60 + minutes + 1;
  const time = [Math.floor(before / 60), before % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const date = dated ? ` on ${localDate(at - 1, zone)}` : '';
  return `clocks put ${by > 0 ? 'forward' : 'back'} ${exactDuration(Math.abs(by))}${date} at ${time}`;
}

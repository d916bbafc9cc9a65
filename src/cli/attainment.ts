import { type AttainmentBy, type AttainmentRow, attainmentKeys, attainmentOf } from '../measures/attainment.ts';
import { monthsOf } from '../measures/month-of.ts';
import { outcomesOf } from '../measures/outcome.ts';
import { prepareServiceLevels } from '../measures/service-levels.ts';
import type { SlaProblem } from '../measures/sla.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { formatInstant } from '../time/instant.ts';
import { quoted } from './arguments.ts';
import type { Arguments, Option } from './command.ts';
import type { Io } from './io.ts';
import { minutesText } from './minutes-text.ts';
import { percentText } from './percent-text.ts';
import { periodGiven, periodText } from './period-given.ts';
import { table } from './table.ts';
import { warnProblems } from './warn-problems.ts';

/** Options of `gitsm sla --attainment` besides the period and `--json`. */
export const attainmentOptions: Readonly<Record<'attainment' | 'by', Option>> = {
  attainment: { text: 'how well promises were kept: of all clocks that ended, those of closed records too' },
  by: { value: 'field', text: `with --attainment: ${attainmentKeys.join(', ')}` },
};

/**
 * Prints how well agreements were kept until an instant.
 *
 * @param now milliseconds since 1970
 * @returns the exit code
 * @throws SetupError where an option is wrong
 */
export async function attainment(args: Arguments, io: Io, snapshot: Snapshot, now: number): Promise<number> {
  const by = keyGiven(args);
  const { timezone } = snapshot.rules.settings;
  const period = periodGiven(args, timezone);
  const levels = await prepareServiceLevels(snapshot, now, { history: true });
  const problems: SlaProblem[] = [];
  const outcomes = outcomesOf(snapshot, levels, now, problems);
  warnProblems(io, problems);
  const scope = { from: period.start, until: period.end, monthOf: monthsOf(timezone) };
  const { rows, all, open } = attainmentOf(outcomes, by, scope);
  if (args.flag('json')) {
    const { from, until } = period;
    io.print(`${JSON.stringify({ at: formatInstant(now), from, until, by, rows, all, open }, null, 2)}\n`);
    return 0;
  }
  if (rows.length === 0) io.print(`No clock ended${periodText(period)}.\n`);
  const types = new Set(all.map(({ type }) => type)).size > 1;
  const shown = by === 'metric' || all.length === rows.length ? rows : [...rows, ...all];
  io.print(
    table(
      io,
      shown.map((row, index) => lineOf(row, index < rows.length ? by : null, types)),
      {
        head: [
          by,
          ...(types ? ['type'] : []),
          ...(by === 'metric' ? [] : ['metric']),
          ...['ended', 'met', 'breached', 'attainment', 'median', '90th percentile'],
        ],
      },
    ),
  );
  if (open === 1) io.print('1 clock is still open within its target and counts for nothing yet.\n');
  if (open > 1) io.print(`${open} clocks are still open within their targets and count for nothing yet.\n`);
  return 0;
}

function lineOf(row: AttainmentRow, by: AttainmentBy | null, types: boolean) {
  const value = by === null ? 'all' : (row.value ?? 'none');
  return [
    { text: by === 'metric' ? row.metric : value, style: 'bold' as const },
    ...(types ? [row.type] : []),
    ...(by === 'metric' ? [] : [row.metric]),
    String(row.count),
    String(row.met),
    String(row.breached),
    percentText(row.percentage),
    minutesText(row.medianMinutes ?? 0),
    minutesText(row.ninetiethMinutes ?? 0),
  ];
}

function keyGiven(args: Arguments): AttainmentBy {
  const given = args.text('by') ?? 'agreement';
  const key = attainmentKeys.find((one) => one === given);
  if (key !== undefined) return key;
  throw new SetupError(`Unexpected --by ${quoted(given)}, expected ${attainmentKeys.join(', ')}`, 'Give one of them.');
}

import { type PeriodLength, periodStart, periodsOf } from '../measures/availability-periods.ts';
import type { NamedPeriod } from '../measures/measure-report.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Arguments } from './command.ts';
import { lengthGiven } from './length-given.ts';
import { periodGiven } from './period-given.ts';

/** Columns where no day is given. */
const COLUMNS: Readonly<Record<PeriodLength, number>> = { month: 6, quarter: 4, year: 3 };

/** So many columns are enough for anybody. */
const MOST = 120;

/**
 * The periods that `--from`, `--until` and `--by` ask for, in order, at least one.
 *
 * @param zone whose days and months they are
 * @param now milliseconds since 1970
 * @throws SetupError where one of them is wrong
 */
export function measurePeriods(args: Arguments, zone: string, now: number): readonly NamedPeriod[] {
  const given = periodGiven(args, zone);
  const length = lengthGiven(args, 'by');
  if (length === null) {
    const { from, until, start, end } = given;
    const name = from === null ? `until ${until}` : until === null ? `from ${from}` : `${from} to ${until}`;
    return [{ name: from === null && until === null ? 'all time' : name, start, end }];
  }
  const last = Number.isFinite(given.end) ? given.end : periodStart(length, zone, now, -1);
  const first = Number.isFinite(given.start) ? given.start : periodStart(length, zone, last - 1, COLUMNS[length] - 1);
  const periods = periodsOf(length, zone, first, last);
  if (periods.length > 0 && periods.length <= MOST)
    return periods.map(({ name, from, until, whole }) => ({
      name: whole ? name : `${name}, in part`,
      start: from,
      end: until,
    }));
  throw new SetupError(
    `Unexpected ${periods.length} periods, expected 1 to ${MOST}`,
    'Give later days with --from, or a longer period with --by.',
  );
}

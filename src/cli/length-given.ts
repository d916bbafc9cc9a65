import { type PeriodLength, periodMonths } from '../measures/availability-periods.ts';
import { SetupError } from '../model/setup-error.ts';
import { quoted, suggestion } from './arguments.ts';
import type { Arguments } from './command.ts';

/** How long the periods are that an option asks for; null where it was not given. @throws SetupError for any other word */
export function lengthGiven(args: Arguments, name: string): PeriodLength | null {
  const given = args.text(name);
  if (given === null || given === 'month' || given === 'quarter' || given === 'year') return given;
  throw new SetupError(
    `Unexpected --${name} ${quoted(given)}, expected month, quarter or year`,
    suggestion(given, Object.keys(periodMonths)) || `For example --${name} month.`,
  );
}

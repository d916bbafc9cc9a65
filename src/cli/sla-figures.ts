import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { alertOptions, alerts } from './alerts.ts';
import { attainment, attainmentOptions } from './attainment.ts';
import type { Arguments, Option } from './command.ts';
import type { Io } from './io.ts';
import { periodOptions } from './period-given.ts';
import { whatIfOptions, whatIfProposed } from './what-if.ts';

/** Options of `gitsm sla` for figures over many records. */
export const figureOptions: Readonly<Record<string, Option>> = {
  ...alertOptions,
  ...attainmentOptions,
  ...whatIfOptions,
  ...periodOptions,
};

/** Prints figures of many records until an instant. @returns the exit code */
type Figures = (args: Arguments, io: Io, snapshot: Snapshot, now: number) => Promise<number>;

/**
 * The figures that `gitsm sla` was asked for; null where it was asked for single clocks.
 *
 * @throws SetupError where the options do not go together
 */
export function figuresAsked(args: Arguments): Figures | null {
  const proposals = args.list('agreement').length > 0;
  const wanted = args.flag('attainment');
  if (args.flag('alerts')) return alertsAsked(args);
  if (wanted && proposals)
    throw new SetupError(
      'Unexpected --attainment beside --agreement',
      '--agreement shows attainment before and after.',
    );
  if (args.flag('by') && !wanted) throw new SetupError('Unexpected --by without --attainment', 'Add --attainment.');
  if (!wanted && !proposals) {
    const lone = ['from', 'until'].find((name) => args.flag(name));
    if (lone === undefined) return null;
    throw new SetupError(`Unexpected --${lone} alone`, 'It goes with --attainment or --agreement.');
  }
  if (args.positionals.length > 0)
    throw new SetupError(
      `Unexpected ID beside --${wanted ? 'attainment' : 'agreement'}`,
      'Leave it out: figures are of all records.',
    );
  if (args.flag('all'))
    throw new SetupError('Unexpected --all without an ID', 'It goes with the account of one record.');
  return wanted ? attainment : whatIfProposed;
}

/** @throws SetupError where something else is asked for at the same time */
function alertsAsked(args: Arguments): Figures {
  const beside = ['attainment', 'agreement', 'by', 'from', 'until', 'all'].find((name) => args.flag(name));
  if (beside !== undefined) throw new SetupError(`Unexpected --${beside} beside --alerts`, 'Ask for one of the two.');
  if (args.positionals.length > 0)
    throw new SetupError('Unexpected ID beside --alerts', 'Leave it out: alerts are of all records.');
  return alerts;
}

import { SetupError } from '../model/setup-error.ts';
import { formatInstant, parseInstant } from '../time/instant.ts';
import { quoted } from './arguments.ts';
import type { Arguments } from './command.ts';

/** The instant of `--at` as it was typed, else now. RFC 3339. Throws SetupError where it is none. */
export function instantGiven(args: Arguments): string {
  const now = formatInstant(Date.now());
  const given = args.text('at') ?? now;
  if (parseInstant(given) !== null) return given;
  throw new SetupError(`Unexpected --at ${quoted(given)}, expected an instant with an offset`, `For example ${now}.`);
}

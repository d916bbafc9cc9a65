import { SetupError } from '../model/setup-error.ts';
import { quoted } from './arguments.ts';
import type { Arguments } from './command.ts';

/** The value of an option that takes one of some words; the first of them where it was not given. @throws SetupError for any other */
export function choice<T extends string>(args: Arguments, name: string, allowed: readonly [T, ...T[]]): T {
  const given = args.text(name) ?? allowed[0];
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new SetupError(`Unexpected --${name} ${quoted(given)}`, `Expected ${allowed.join(' or ')}.`);
}

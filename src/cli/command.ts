import type { Io } from './io.ts';

/** An option of a command. */
export interface Option {
  /** Name of its value in the help; left out for a switch. */
  readonly value?: string;
  /** May be given many times. */
  readonly many?: boolean;
  /** What it does, for the help; no full stop. */
  readonly text: string;
}

/** What was typed, after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Value of an option, or null where it was not given. */
  text(name: string): string | null;
  /** All values of an option that may be given many times. */
  list(name: string): readonly string[];
  /** Whether a switch was given. */
  flag(name: string): boolean;
}

/** An argument without dashes; `min` and `max` say how many are taken. */
export interface Positionals {
  readonly min: number;
  readonly max: number;
}

/** One command of the command line; one a file in `src/cli/commands/`. */
export interface Command {
  /** How it is called, without `gitsm`: `move <ID> <status>`. */
  readonly usage: string;
  /** What it does: a few lines, wrapped by hand. */
  readonly about: string;
  readonly positionals: Positionals;
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines that work, without `gitsm`, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Exit code: 0 fine, 1 the asked-for condition does not hold. Wrong use throws SetupError. */
  run(args: Arguments, io: Io): number | Promise<number>;
}

/** `--json`, the same wherever data is printed. */
export const json: Option = { text: 'print JSON' };

/** `--dry-run`, the same wherever files are written. */
export const dryRun: Option = { text: 'show what would be written and write nothing' };

import { resolve } from 'node:path';
import { SetupError } from '../model/setup-error.ts';
import { quoted, readArguments, suggestion } from './arguments.ts';
import { commands } from './commands.ts';
import { errorLine } from './error-line.ts';
import { commandHelp, overview } from './help.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** Runs one command line. Never throws: errors are one line on standard error. @returns the exit code */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    io.warn(errorLine(error, io));
    return 2;
  }
}

async function dispatch(words: readonly string[], io: Io): Promise<number> {
  const {
    place,
    words: [first, ...rest],
  } = placeFirst(words);
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    if (first === undefined) io.warn(overview(io));
    else io.print(overview(io));
    return first === undefined ? 2 : 0;
  }
  if (first === '--version') {
    io.print(`${version()}\n`);
    return 0;
  }
  const name = first === 'help' ? (rest[0] ?? '') : first;
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) throw unknownCommand(name);
  const { command } = await entry.load();
  const args = first === 'help' ? null : readArguments(name, command, [...place, ...rest]);
  if (args === null || args.flag('help')) {
    io.print(commandHelp(command, io));
    return 0;
  }
  const cwd = args.text('cwd');
  return command.run(args, cwd === null ? io : { ...io, cwd: resolve(io.cwd, cwd) });
}

/** `gitsm --cwd dir list` means `gitsm list --cwd dir`: takes the option apart from what follows it. */
function placeFirst(words: readonly string[]): {
  readonly place: readonly string[];
  readonly words: readonly string[];
} {
  const [first = '', dir] = words;
  if (first.startsWith('--cwd=')) return { place: [first], words: words.slice(1) };
  if (first !== '--cwd') return { place: [], words };
  if (dir === undefined || dir.startsWith('-'))
    throw new SetupError('Unexpected --cwd without a value, expected --cwd <dir>', 'See `gitsm --help`.');
  return { place: [first, dir], words: words.slice(2) };
}

function unknownCommand(name: string): SetupError {
  const kind = name.startsWith('-') ? 'option' : 'command';
  const near = suggestion(
    name,
    commands.map((one) => one.name),
  );
  return new SetupError(`Unexpected ${kind} ${quoted(name)}`, `${near}See \`gitsm --help\`.`);
}

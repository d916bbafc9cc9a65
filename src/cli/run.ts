import { resolve } from 'node:path';
import { SetupError } from '../model/setup-error.ts';
import { visible } from '../reporters/visible.ts';
import { quoted, readArguments, suggestion } from './arguments.ts';
import { commands } from './commands.ts';
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
  const [first, ...rest] = cwdFirst(words);
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
  const args = first === 'help' ? null : readArguments(name, command, rest);
  if (args === null || args.flag('help')) {
    io.print(commandHelp(command, io));
    return 0;
  }
  const cwd = args.text('cwd');
  return command.run(args, cwd === null ? io : { ...io, cwd: resolve(io.cwd, cwd) });
}

/** `gitsm --cwd dir list` means `gitsm list --cwd dir`. */
function cwdFirst(words: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = words;
  if (first.startsWith('--cwd=') && second !== undefined) return [second, first, ...rest];
  if (first === '--cwd' && second !== undefined && rest[0] !== undefined)
    return [rest[0], '--cwd', second, ...rest.slice(1)];
  return words;
}

function unknownCommand(name: string): SetupError {
  const kind = name.startsWith('-') ? 'option' : 'command';
  const near = suggestion(
    name,
    commands.map((one) => one.name),
  );
  return new SetupError(`Unexpected ${kind} ${quoted(name)}`, `${near}See \`gitsm --help\`.`);
}

function errorLine(error: unknown, io: Io): string {
  if (io.env['GITSM_DEBUG'] === '1' && error instanceof Error) return `${error.stack ?? error.message}\n`;
  if (error instanceof SetupError) return line(error.message, error.help);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
  const reason = fileErrors.get(code);
  if (reason !== undefined) return line(`${path ?? 'A file'}: ${reason}`, 'Mend that and run it again.');
  const message = error instanceof Error ? error.message : String(error);
  return line(
    `Internal error: ${message}`,
    'This is a bug; run it again with GITSM_DEBUG=1 and report what it prints.',
  );
}

const fileErrors: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder, expected a file'],
  ['ENOTDIR', 'a file stands where a folder is expected'],
  ['EMFILE', 'too many open files'],
]);

function line(message: string, help: string): string {
  return `gitsm: ${visible(message).replace(/[.\s]+$/, '')}. ${visible(help)}\n`;
}

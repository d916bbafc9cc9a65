import { everywhere } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';
import type { Io } from './io.ts';

/** What `gitsm --help` prints. */
export function overview(io: Io): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'IT service management kept as code: records in Git, judged on every pull request.',
    '',
    `${io.paint('bold', 'Usage')}  gitsm <command> [options]`,
    '',
    io.paint('bold', 'Commands'),
    ...commands.map(({ name, summary }) => `  ${io.paint('cyan', name.padEnd(width))}  ${summary}`),
    '',
    io.paint('bold', 'Options'),
    ...optionLines({ ...everywhere, version: { text: 'print the version' } }, io),
    '',
    'Exit codes: 0 fine, 1 findings of severity error or a condition that does not hold, 2 wrong use or set-up.',
    'Run `gitsm <command> --help` for its options and examples.',
    '',
  ].join('\n');
}

/** What `gitsm <command> --help` prints. */
export function commandHelp(command: Command, io: Io): string {
  const width = Math.max(...command.examples.map(([line]) => line.length)) + 'gitsm '.length;
  return [
    `${io.paint('bold', 'Usage')}  gitsm ${command.usage}`,
    '',
    command.about,
    '',
    io.paint('bold', 'Options'),
    ...optionLines({ ...command.options, ...everywhere }, io),
    '',
    io.paint('bold', 'Examples'),
    ...command.examples.map(([line, does]) =>
      width > 60
        ? `  ${io.paint('cyan', `gitsm ${line}`)}\n      ${does}`
        : `  ${io.paint('cyan', `gitsm ${line}`.padEnd(width))}  ${does}`,
    ),
    '',
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>, io: Io): string[] {
  const names = Object.entries(options).map(
    ([name, option]) => [`--${name}${option.value ? ` <${option.value}>` : ''}`, option.text] as const,
  );
  const width = Math.max(...names.map(([name]) => name.length));
  return names.map(([name, text]) => `  ${io.paint('cyan', name.padEnd(width))}  ${text}`);
}

import { parseArgs } from 'node:util';
import { SetupError } from '../model/setup-error.ts';
import { nearest } from '../records/nearest.ts';
import type { Arguments, Command, Option } from './command.ts';

/** Options that every command takes. */
export const everywhere: Readonly<Record<string, Option>> = {
  cwd: { value: 'dir', text: 'run in this folder' },
  help: { text: 'show this help' },
};

/**
 * Reads what was typed after a command's name.
 *
 * @throws SetupError for an unknown option, a missing value, and too many or too few arguments
 */
export function readArguments(name: string, command: Command, words: readonly string[]): Arguments {
  const options = { ...command.options, ...everywhere };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        { type: option.value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const see = `See \`gitsm ${name} --help\`.`;
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.rawName.startsWith('--')
      ? options[token.name]
      : token.rawName === '-h'
        ? options['help']
        : undefined;
    if (option === undefined) throw unknownOption(name, token.rawName, Object.keys(options), see);
    const key = token.rawName === '-h' ? 'help' : token.name;
    const { value } = token;
    if (option.value === undefined) {
      if (value !== undefined) throw new SetupError(`Unexpected value for --${key}, which takes none`, see);
    } else if (value === undefined || (token.inlineValue === false && /^-./.test(value))) {
      throw new SetupError(`Unexpected --${key} without a value, expected --${key} <${option.value}>`, see);
    } else if (values.has(key) && option.many !== true) {
      throw new SetupError(`Unexpected second --${key}`, 'Give it once.');
    }
    values.set(key, [...(values.get(key) ?? []), value ?? '']);
  }
  const { min, max } = command.positionals;
  if (!values.has('help') && (positionals.length < min || positionals.length > max)) {
    const problem =
      positionals.length < min ? 'Missing argument' : `Unexpected argument ${quoted(positionals[max] ?? '')}`;
    throw new SetupError(`${problem}, expected \`gitsm ${command.usage}\``, see);
  }
  return {
    positionals,
    text: (key) => values.get(key)?.[0] ?? null,
    list: (key) => values.get(key) ?? [],
    flag: (key) => values.has(key),
  };
}

/** Text that somebody typed, harmless and short, in double quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}...` : text);
}

/** "Did you mean X?" with a space behind, or nothing. */
export function suggestion(
  word: string,
  candidates: Iterable<string>,
  shown: (name: string) => string = (name) => name,
): string {
  const near = nearest(word, candidates);
  return near === null ? '' : `Did you mean ${shown(near)}? `;
}

function unknownOption(name: string, raw: string, known: readonly string[], see: string): SetupError {
  const near = suggestion(raw.replace(/^-+/, ''), known, (key) => `--${key}`);
  return new SetupError(`Unexpected option ${quoted(raw)} of gitsm ${name}`, `${near}${see}`);
}

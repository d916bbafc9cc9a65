import { commands } from '../src/cli/commands.ts';
import { commandHelp, overview } from '../src/cli/help.ts';
import type { Io } from '../src/cli/io.ts';
import { fence, page, pageBanner } from './docs-markdown.ts';

/** The help's output, without colours. */
const plain: Io = {
  cwd: '.',
  env: {},
  print: () => undefined,
  warn: () => undefined,
  colour: false,
  interactive: false,
  watched: false,
  columns: null,
  paint: (_, text) => text,
};

/** The reference page of the command line: what `--help` prints. */
export async function commandPage(): Promise<string> {
  const loaded = await Promise.all(commands.map(async (entry) => ({ entry, command: (await entry.load()).command })));
  return page([
    '# Commands',
    pageBanner,
    'In a clone of gitsm: `npm run --silent gitsm -- <command> --cwd <dir>`.',
    fence(overview(plain), 'text'),
    ...loaded.flatMap(({ entry, command }) => [`## ${entry.name}`, fence(commandHelp(command, plain), 'text')]),
  ]);
}

import { styleText } from 'node:util';

/** A colour or weight of `styleText`. */
export type Style = Parameters<typeof styleText>[0];

/** The outside of a command: where it runs and where it prints. */
export interface Io {
  /** Folder of the run, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints to standard output, as it is. */
  print(text: string): void;
  /** Prints to standard error, as it is. */
  warn(text: string): void;
  /** Whether standard output takes colours: a terminal, and no NO_COLOR. */
  readonly colour: boolean;
  /** Whether somebody can be asked: standard input and standard error are terminals. */
  readonly interactive: boolean;
  /** Whether somebody watches standard error. */
  readonly watched: boolean;
  /** Width of the terminal, null where standard output is none. */
  readonly columns: number | null;
  /** Colours text where colours are taken. */
  paint(style: Style, text: string): string;
}

/** The process's own streams. Whoever reads may close them early (`gitsm list | head`): that is no error. */
export function processIo(cwd: string): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const colour = process.stdout.isTTY === true && process.stdout.hasColors() && !process.env['NO_COLOR'];
  return {
    cwd,
    env: process.env,
    print: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    colour,
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    watched: process.stderr.isTTY === true,
    columns: process.stdout.isTTY === true ? process.stdout.columns : null,
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}

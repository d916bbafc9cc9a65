import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { between, due } from '../calendar-count.ts';
import { UnusableCalendar } from '../calendar-given.ts';
import { show } from '../calendar-show.ts';
import { type Arguments, type Command, json } from '../command.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';

/** One of the things that the command does. */
interface Part {
  readonly usage: string;
  readonly words: number;
  readonly options: readonly string[];
  run(snapshot: Snapshot, args: Arguments, io: Io): Promise<number>;
}

const parts: Readonly<Record<string, Part>> = {
  show: { usage: 'show <CAL>', words: 2, options: ['at', 'days'], run: show },
  due: { usage: 'due <CAL> <start> <duration>', words: 4, options: ['all'], run: due },
  between: { usage: 'between <CAL> <from> <to>', words: 4, options: ['all'], run: between },
};

/** `gitsm calendar`: working time for people. */
export const command: Command = {
  usage: 'calendar show <CAL> | due <CAL> <start> <duration> | between <CAL> <from> <to>',
  about: [
    'Shows when a calendar is open; says when so much working time is over that began at an instant; and how',
    'much working time lies between two instants. Both figures are explained line by line: each open stretch,',
    'each closed one with its reason, each change of the clocks. Long explanations are told in whole days,',
    'weeks, months or years.',
    '',
    'Instants are written 2026-11-21T09:30:00Z, or 2026-11-21T09:30 (or "2026-11-21 09:30") for local time of',
    'the calendar; durations 30m, 4h or 1h30m. The exit code is 1 where no instant is due.',
  ].join('\n'),
  // How many words there may be depends on the first one.
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  options: {
    at: { value: 'instant', text: 'show: how it stands then; now where left out' },
    days: { value: 'n', text: 'show: holidays of so many days ahead; 90 where left out' },
    all: { text: 'due, between: every line' },
    json,
  },
  examples: [
    ['calendar show CAL-office', 'its hours, its holidays, and whether it is open now'],
    ['calendar due CAL-office 2026-12-23T16:30 8h', 'when eight working hours are over'],
    ['calendar between CAL-office 2026-12-01T09:00 2027-01-01T00:00', 'the working time of a month'],
  ],
  run: async (args, io) => {
    const [name = ''] = args.positionals;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) {
      const near = suggestion(name, Object.keys(parts));
      throw new SetupError(
        `Unexpected ${quoted(name)}, expected show, due or between`,
        `${near}See \`gitsm calendar --help\`.`,
      );
    }
    requireFit(part, args);
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    try {
      return await part.run(snapshot, args, io);
    } catch (error) {
      if (!(error instanceof UnusableCalendar)) throw error;
      io.warn(`gitsm: ${visible(error.message)} \`gitsm check\` says where.\n`);
      return 1;
    }
  },
};

function requireFit({ usage, words, options }: Part, args: Arguments): void {
  if (args.positionals.length !== words) {
    const problem =
      args.positionals.length < words
        ? 'Missing argument'
        : `Unexpected argument ${quoted(args.positionals[words] ?? '')}`;
    throw new SetupError(`${problem}, expected \`gitsm calendar ${usage}\``, 'See `gitsm calendar --help`.');
  }
  for (const name of ['at', 'days', 'all']) {
    if (args.flag(name) && !options.includes(name)) {
      throw new SetupError(`Unexpected --${name} with \`gitsm calendar ${usage}\``, 'See `gitsm calendar --help`.');
    }
  }
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checks } from '../../checks/index.ts';
import type { Inspection } from '../../model/inspection.ts';
import { SetupError } from '../../model/setup-error.ts';
import { githubReport } from '../../reporters/github.ts';
import { jsonReport } from '../../reporters/json.ts';
import { markdownReport } from '../../reporters/markdown.ts';
import { sarifReport } from '../../reporters/sarif.ts';
import { textReport } from '../../reporters/text.ts';
import { type GivenFacts, noFacts, readFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import type { Arguments, Command } from '../command.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { version } from '../version.ts';

/** `gitsm check`: everything that is wrong, and whether moves are allowed. */
export const command: Command = {
  usage: 'check [--base rev] [--head rev] [--facts file] [--format name]',
  about: [
    'Checks all records. Without revisions the work tree is looked at alone. With --base, the status',
    'changes since it are judged too, by the rules and the people of the base; without --head they are',
    'those of the work tree. Who approved comes from --facts; without it approvals are warnings.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: {
    base: { value: 'rev', text: 'revision whose rules judge, usually origin/main' },
    head: { value: 'rev', text: 'proposed revision; the work tree where left out' },
    facts: { value: 'file', text: 'JSON with the time, the pull request and its reviews; - reads standard input' },
    format: { value: 'name', text: 'text (default), json, markdown, sarif or github' },
    json: { text: 'the same as --format json' },
    quiet: { text: 'errors only; nothing at all where there are none' },
  },
  examples: [
    ['check', 'look at every record of the work tree'],
    ['check --base main', 'judge what you are about to propose'],
    ['check --base origin/main --head HEAD --facts facts.json --json', 'judge a pull request with its reviews'],
  ],
  run: (args, io) => {
    const format = formatOf(args);
    const facts = factsOf(args.text('facts'), io);
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const { inspection, snapshot } = workspace.judge({ base: args.text('base'), head: args.text('head'), facts });
    if (snapshot.blobs.size === 0 && snapshot.unreadable.length === 0) {
      io.warn(
        `gitsm: There is nothing to check: ${workspace.repository.root} has neither .gitsm/ nor records/. Check --cwd, or run \`gitsm init\`.\n`,
      );
    }
    const folder = workspace.repository.prefix.replace(/\/$/, '');
    if (!(args.flag('quiet') && inspection.ok))
      io.print(formats[format](args.flag('quiet') ? errorsOnly(inspection) : inspection, { io, folder }));
    return inspection.ok ? 0 : 1;
  },
};

interface Place {
  readonly io: Io;
  /** Folder from the root of the repository to that of the records, without a slash at its end. */
  readonly folder: string;
}

type Report = (inspection: Inspection, place: Place) => string;

const formats = {
  text: (inspection, { io }) => textReport(inspection, { colour: io.colour }),
  json: (inspection) => jsonReport(inspection),
  markdown: (inspection) => markdownReport(inspection, { maxCharacters: Number.MAX_SAFE_INTEGER }),
  sarif: (inspection, { folder }) => sarifReport(inspection, { version: version(), checks, folder }),
  github: (inspection, { folder }) => githubReport(inspection, { folder }),
} as const satisfies Record<string, Report>;

function formatOf(args: Arguments): keyof typeof formats {
  const name = args.text('format') ?? (args.flag('json') ? 'json' : 'text');
  const names = Object.keys(formats);
  if (!names.includes(name)) {
    throw new SetupError(
      `Unexpected format ${quoted(name)}`,
      `${suggestion(name, names)}Known formats: ${names.join(', ')}.`,
    );
  }
  if (args.flag('json') && name !== 'json')
    throw new SetupError(`Unexpected --json with --format ${name}`, 'Give one of the two.');
  return name as keyof typeof formats;
}

function factsOf(file: string | null, io: Io): GivenFacts {
  if (file === null) return noFacts();
  const path = resolve(io.cwd, file);
  try {
    return readFacts(readFileSync(file === '-' ? 0 : path, 'utf8'), file);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`The facts file ${quoted(file)} cannot be read`, 'Check --facts.', { cause: error });
  }
}

function errorsOnly(inspection: Inspection): Inspection {
  return { ...inspection, findings: inspection.findings.filter(({ severity }) => severity === 'error') };
}

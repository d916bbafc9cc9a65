import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { git, gitOrThrow } from '../../git/git.ts';
import { SetupError } from '../../model/setup-error.ts';
import { formatInstant } from '../../time/instant.ts';
import { quoted } from '../arguments.ts';
import { type Command, dryRun } from '../command.ts';
import { initKind } from '../init-kind.ts';
import type { Io } from '../io.ts';
import { loginOf } from '../login.ts';
import { starterFiles } from '../starter-files.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm init`: a working repository. */
export const command: Command = {
  usage: 'init [dir] --yes [--owner login] | init kind <name> [PREFIX]',
  about: [
    'Makes a working repository: settings, groups with their roles, a calendar, a service, an agreement, and',
    'the workflows that judge pull requests and tell of service levels. A folder that is in no Git repository',
    'becomes one. Nothing that is there already is overwritten.',
    '',
    'With "kind" it writes a process of your own into .gitsm/schemas/<name>/: a skeleton that works, or,',
    'without a prefix, a copy of the built-in kind of that name to be changed.',
  ].join('\n'),
  positionals: { min: 0, max: 3 },
  options: {
    yes: { text: 'do not ask' },
    owner: {
      value: 'login',
      text: 'GitHub login of the first member of every group; `git config github.user` where left out',
    },
    ids: { value: 'form', text: 'IDs of a new kind: number (ACC-0042; the default) or name (ACC-badge)' },
    'dry-run': dryRun,
  },
  examples: [
    ['init itsm --yes --owner anna', 'make the folder itsm'],
    ['init kind access-review ACR', 'write the skeleton of a new kind'],
    ['init kind change', 'copy the built-in process of changes, to be changed'],
  ],
  run: async (args, io) => {
    const [first, kind, prefix, ...more] = args.positionals;
    if (first === 'kind' && kind !== undefined && more.length === 0)
      return initKind({ kind, prefix: prefix ?? null, ids: args.text('ids'), dryRun: args.flag('dry-run') }, io);
    if (kind !== undefined)
      throw new SetupError(`Unexpected ${quoted(kind)}, expected one folder`, 'See `gitsm init --help`.');
    const dir = resolve(io.cwd, args.positionals[0] ?? '.');
    const here = existsSync(dir) ? dir : io.cwd;
    const owner = loginOf(args.text('owner'), here, io, '--owner');
    const files = starterFiles({
      organisation: basename(dir) || 'My organisation',
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
      owner: owner.login,
      at: formatInstant(Date.now()),
      defaultBranch: branchOf(here) ?? 'main',
    });
    const kept = keptFiles(dir, Object.keys(files));
    const made = Object.keys(files).filter((path) => !kept.includes(path));
    if (args.flag('dry-run')) {
      io.print(made.map((path) => `${path}\n`).join(''));
      return 0;
    }
    if (!args.flag('yes') && !(await agreed(dir, made, io))) return 1;
    mkdirSync(dir, { recursive: true });
    if (git(dir, ['rev-parse', '--git-dir']).code !== 0)
      gitOrThrow(dir, ['init', '--quiet', '--initial-branch=main'], 'Check the folder.');
    writeChanges(dir, Object.fromEntries(made.map((path) => [path, files[path] ?? ''])), made);
    report(dir, made, kept, io);
    owner.tell();
    return 0;
  },
};

/** Files that a repository may well have of its own; they are left as they are. */
const ownFiles = ['README.md', '.gitattributes'];

function keptFiles(dir: string, paths: readonly string[]): readonly string[] {
  const there = paths.filter((path) => existsSync(join(dir, path)));
  const [taken] = there.filter((path) => !ownFiles.includes(path));
  if (taken === undefined) return there;
  throw new SetupError(
    `Unexpected ${join(dir, taken)}: there is a repository of records already`,
    'Choose an empty folder; nothing was written.',
  );
}

function branchOf(dir: string): string | null {
  const { code, stdout } = git(dir, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return code === 0 ? stdout.toString('utf8').trim() : null;
}

async function agreed(dir: string, files: readonly string[], io: Io): Promise<boolean> {
  if (!io.interactive)
    throw new SetupError(
      'Missing --yes, and there is nobody to ask',
      'Pass --yes to write the files, or --dry-run to see them.',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Write ${files.length} files to ${dir}? [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

function report(dir: string, made: readonly string[], kept: readonly string[], io: Io): void {
  io.print(made.map((path) => `${path}\n`).join(''));
  if (kept.length > 0) io.print(`\nLeft as they were: ${kept.join(', ')}.\n`);
  io.print(
    [
      '',
      `${io.paint('bold', 'Next')}, in ${dir}:`,
      '  gitsm new incident --title "What is wrong" --set service=SVC-email',
      '  gitsm check',
      'Put your colleagues into records/groups/: nobody may approve their own change. Then commit it all.',
      '',
    ].join('\n'),
  );
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../model/setup-error.ts';
import { ownFolder } from '../records/own-process.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { quoted } from './arguments.ts';
import type { Io } from './io.ts';
import { builtinKindFiles, type KindFiles, newKindFiles } from './kind-files.ts';
import { writeChanges } from './write-changes.ts';

/** What `gitsm init kind` was given. */
export interface InitKind {
  readonly kind: string;
  /** Null: the built-in kind of that name is to be copied. */
  readonly prefix: string | null;
  readonly ids: string | null;
  readonly dryRun: boolean;
}

/**
 * Writes a process into `.gitsm/schemas/<kind>/`: a skeleton, or the built-in files of the kind to be changed.
 *
 * @returns the exit code
 * @throws SetupError where kind, prefix or IDs cannot be used, or the folder is there
 */
export function initKind(given: InitKind, io: Io): number {
  const { repository, snapshot } = openWorkspace(io.cwd);
  const { processes } = snapshot().rules;
  const { kind } = given;
  const files = filesOf(given);
  const folder = ownFolder(kind);
  if (existsSync(join(repository.root, folder)))
    throw new SetupError(`Unexpected ${folder}: it is there already`, 'Change its files; nothing was written.');
  const taken = [...processes.values()].find((process) => process.prefix === given.prefix);
  if (taken !== undefined)
    throw new SetupError(
      `Unexpected prefix ${quoted(given.prefix ?? '')}: the kind ${taken.kind} has it`,
      'Choose another one.',
    );
  const changes = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const paths = Object.keys(changes);
  io.print(paths.map((path) => `${path}\n`).join(''));
  if (given.dryRun) return 0;
  writeChanges(repository.root, changes, paths);
  const next =
    given.prefix === null
      ? 'change what you need and remove the files you leave as they are: a kind keeps the built-in ones.'
      : `fill in fields, statuses and handbook page, then gitsm new ${kind} --title "A first one"`;
  io.print(`\n${io.paint('bold', 'Next')}: ${next}\nMistakes are found by gitsm check, with line and column.\n`);
  return 0;
}

function filesOf({ kind, prefix, ids }: InitKind): KindFiles {
  const builtin = builtinKindFiles(kind);
  if (prefix === null) {
    if (builtin !== null) return builtin;
    throw new SetupError(
      `Missing prefix of the new kind ${quoted(kind)}`,
      `Write \`gitsm init kind ${/^[a-z-]{1,40}$/.test(kind) ? kind : '<kind>'} ABC\`.`,
    );
  }
  if (builtin !== null)
    throw new SetupError(
      `Unexpected prefix for ${kind}, which comes with gitsm`,
      `Write \`gitsm init kind ${kind}\` for a copy of its files, or choose another name.`,
    );
  if (ids !== null && ids !== 'number' && ids !== 'name')
    throw new SetupError(`Unexpected --ids ${quoted(ids)}`, 'Expected number (ACC-0042) or name (ACC-badge).');
  return newKindFiles({ kind, prefix, ids: ids ?? 'number' });
}

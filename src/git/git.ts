import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { SetupError } from '../model/setup-error.ts';

/** Largest answer of one call to git, bytes. */
const MAX_BUFFER = 2 ** 31 - 1;

/** What a call to git gave back. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Calls git: no shell, no inherited `GIT_*` variables, no prompts, no embedded bare repositories, no replace
 * objects, no grafts, no hooks and no file-system monitor, so that nothing a pull request brings can run or
 * change what is read. Revisions must follow an `--end-of-options` in the arguments.
 *
 * @throws SetupError where git itself cannot be started
 */
export function git(cwd: string, args: readonly string[], input?: Uint8Array | string): GitResult {
  const result = spawnSync('git', [...protection, ...args], {
    cwd,
    env: cleanEnvironment(),
    input,
    maxBuffer: MAX_BUFFER,
    windowsHide: true,
  });
  if (result.error !== undefined) {
    const code = (result.error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new SetupError(
        'git was not found, or the folder does not exist.',
        'Install git 2.38 or newer and check --cwd.',
      );
    throw new SetupError(`git could not be run (${code ?? 'unknown error'}).`, 'Check the installation of git.', {
      cause: result.error,
    });
  }
  return { code: result.status ?? 128, stdout: result.stdout, stderr: result.stderr.toString('utf8').trim() };
}

/** As {@link git}, for calls whose failure means a broken set-up. The text of git's error is in the message. */
export function gitOrThrow(cwd: string, args: readonly string[], help: string, input?: Uint8Array | string): Buffer {
  const result = git(cwd, args, input);
  if (result.code === 0) return result.stdout;
  const first = result.stderr.split('\n')[0]?.replace(/^(fatal|error): /, '') ?? '';
  throw new SetupError(`git ${args[0] ?? ''} failed: ${first.slice(0, 300)}.`, help);
}

const protection = [
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
  '-c',
  'protocol.ext.allow=never',
  '-c',
  'core.quotePath=false',
];

function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    // A token handed to git by its own configuration variables is the one thing a runner may set on purpose.
    if (!name.startsWith('GIT_') || name.startsWith('GIT_CONFIG_') || name === 'GIT_ASKPASS') environment[name] = value;
  }
  return {
    ...environment,
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
}

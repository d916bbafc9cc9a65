import { userInfo } from 'node:os';
import { git } from '../git/git.ts';
import { SetupError } from '../model/setup-error.ts';
import { quoted } from './arguments.ts';
import type { Io } from './io.ts';

const loginPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\[bot\])?$/;

/**
 * GitHub login of whoever runs the command: as given, else `git config github.user`, else the best guess that
 * Git's name and address or the computer allow. A guess is told on standard error, because approvals rest on
 * who people are.
 *
 * @throws SetupError where what is given is no login, and where nothing can be guessed
 */
export function loginOf(given: string | null, root: string, io: Io): string {
  if (given !== null) {
    const login = given.replace(/^@/, '');
    if (loginPattern.test(login)) return login;
    throw new SetupError(
      `Unexpected --by ${quoted(given)}, expected a GitHub login`,
      'Letters, digits and dashes only.',
    );
  }
  const set = config(root, 'github.user') ?? io.env['GITHUB_ACTOR'] ?? null;
  if (set !== null && loginPattern.test(set)) return set;
  for (const guess of guesses(root)) {
    if (guess === null || !loginPattern.test(guess)) continue;
    io.warn(
      `gitsm: taking ${guess} as your GitHub login. Set it once with \`git config github.user <login>\`, or pass --by.\n`,
    );
    return guess;
  }
  throw new SetupError(
    'Your GitHub login is not known',
    'Pass --by <login>, or set it once with `git config github.user <login>`.',
  );
}

function* guesses(root: string): Generator<string | null> {
  const email = config(root, 'user.email');
  yield /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i.exec(email ?? '')?.[1] ?? null;
  yield config(root, 'user.name');
  yield email?.split('@')[0] ?? null;
  yield userInfo().username;
}

function config(root: string, key: string): string | null {
  const { code, stdout } = git(root, ['config', '--get', key]);
  const value = stdout.toString('utf8').trim();
  return code === 0 && value !== '' ? value : null;
}

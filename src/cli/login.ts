import { userInfo } from 'node:os';
import { git } from '../git/git.ts';
import { SetupError } from '../model/setup-error.ts';
import { quoted } from './arguments.ts';
import type { Io } from './io.ts';

const loginPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\[bot\])?$/;

/** Who runs a command. */
export interface Login {
  readonly login: string;
  /**
   * Says on standard error where the login was only guessed, because approvals rest on who people are. For the end
   * of a command that went well: a failure is told in one line.
   */
  tell(): void;
}

/**
 * GitHub login of whoever runs the command: as given, else `git config github.user`, else the best guess that
 * Git's name and address or the computer allow.
 *
 * @param option the option that gives it, for messages
 * @throws SetupError where what is given is no login, and where nothing can be guessed
 */
export function loginOf(given: string | null, root: string, io: Io, option = '--by'): Login {
  if (given !== null) {
    const login = given.replace(/^@/, '');
    if (loginPattern.test(login)) return known(login);
    throw new SetupError(
      `Unexpected ${option} ${quoted(given)}, expected a GitHub login`,
      'Letters, digits and dashes only.',
    );
  }
  const set = config(root, 'github.user') ?? io.env['GITHUB_ACTOR'] ?? null;
  if (set !== null && loginPattern.test(set)) return known(set);
  for (const guess of guesses(root)) {
    if (guess === null || !loginPattern.test(guess)) continue;
    const notice = `gitsm: taking ${guess} as your GitHub login. Set it once with \`git config github.user <login>\`, or pass ${option}.\n`;
    return { login: guess, tell: () => io.warn(notice) };
  }
  throw new SetupError(
    'Your GitHub login is not known',
    `Pass ${option} <login>, or set it once with \`git config github.user <login>\`.`,
  );
}

function known(login: string): Login {
  return { login, tell: () => undefined };
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

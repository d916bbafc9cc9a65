import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { appendTimeline, setField } from '../src/records/edit.ts';
import { repositoryRoot } from './import-rules.ts';

/** A pull request to play: who moves what, and who has reviewed it. */
export interface DemoPull {
  readonly number: number;
  readonly author: string;
  readonly branch: string;
  readonly record: string;
  readonly status: string;
  /** Logins whose latest review approves the branch's head. */
  readonly approvals: readonly string[];
}

/** What a command printed, and how it ended. */
export interface Printed {
  readonly text: string;
  readonly code: number;
}

/** A repository of its own with the demo organisation's records, below the temporary folder. */
export interface DemoRepository {
  readonly folder: string;
  /** Runs the command line from the sources in it. */
  gitsm(words: readonly string[], colour?: boolean): Printed;
  /** Proposes the move on a branch and writes the facts of the pull request. @returns the facts file and what the branch changes */
  propose(pull: DemoPull): { readonly facts: string; readonly diff: string };
  /** A facts file that says only what time it is. */
  readonly clock: string;
  remove(): void;
}

/** The instant at which the demo plays: its open records are as they stand then. */
export const demoNow = '2026-11-21T10:00:00Z';

const movedAt = '2026-11-21T09:30:00Z';
const reviewedAt = '2026-11-21T09:45:00Z';

/**
 * Copies the demo organisation into a new repository, so that nothing of the clone at hand is touched and none of its history
 * is needed.
 */
export function demoRepository(): DemoRepository {
  const folder = mkdtempSync(join(tmpdir(), 'gitsm-demo-'));
  for (const part of ['.gitsm', 'records']) cpSync(join(repositoryRoot, part), join(folder, part), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'ruth', 'The records of Northwind Water');
  const gitsm = (words: readonly string[], colour = false): Printed => {
    const main = join(repositoryRoot, 'src/cli/main.ts');
    const env = { ...environment(), ...(colour ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }) };
    const run = spawnSync(process.execPath, [main, ...words, '--cwd', folder], { encoding: 'utf8', env });
    return { text: `${run.stdout}${run.stderr}`, code: run.status ?? 2 };
  };
  const clock = join(folder, '.git', 'now.json');
  writeFileSync(clock, `${JSON.stringify({ now: demoNow })}\n`);
  return {
    folder,
    clock,
    gitsm,
    propose(pull) {
      git(folder, 'switch', '--quiet', '--create', pull.branch, 'main');
      move(folder, pull);
      commit(folder, pull.author, `Move ${pull.record} to ${pull.status}`);
      const head = git(folder, 'rev-parse', 'HEAD').trim();
      const facts = join(folder, '.git', `pull-request-${pull.number}.json`);
      writeFileSync(facts, `${JSON.stringify(factsOf(pull, head), null, 2)}\n`);
      return { facts, diff: git(folder, 'diff', '--unified=0', '--no-color', 'main', 'HEAD') };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The facts of a pull request as the public contract, section 5, has them. */
function factsOf(pull: DemoPull, headSha: string): unknown {
  return {
    now: demoNow,
    pullRequest: {
      number: pull.number,
      author: pull.author,
      committers: [pull.author],
      headSha,
      draft: false,
      reviews: pull.approvals.map((user) => ({ user, state: 'APPROVED', commit: headSha, submittedAt: reviewedAt })),
    },
  };
}

function commit(folder: string, author: string, message: string): void {
  git(folder, 'add', '--all');
  git(
    folder,
    '-c',
    `user.name=${author}`,
    '-c',
    `user.email=${author}@northwind.example`,
    'commit',
    '--quiet',
    '--message',
    message,
  );
}

/** The edit that `gitsm move` makes, at the demo's instant and not at the machine's: a machine may be of another year. */
function move(folder: string, { record, status, author }: DemoPull): void {
  const paths = readdirSync(join(folder, 'records'), { recursive: true, encoding: 'utf8' });
  const path = paths.find((one) => basename(one, '.md') === record || basename(one).startsWith(`${record}-`));
  if (path === undefined) throw new Error(`The demo organisation has no ${record}.`);
  const file = join(folder, 'records', path);
  const text = setField(readFileSync(file, 'utf8'), ['status'], status);
  writeFileSync(file, appendTimeline(text, { at: movedAt, status, by: author }));
}

/** Without what the machine or a caller sets for Git: hooks, signing, another repository. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
}

function git(folder: string, ...words: readonly string[]): string {
  const run = spawnSync('git', words, { cwd: folder, encoding: 'utf8', env: environment() });
  if (run.error) throw new Error('Git cannot be run. Install it and run this again.', { cause: run.error });
  if (run.status !== 0) throw new Error(`git ${words[0]} failed: ${run.stderr.trim()}`);
  return run.stdout;
}

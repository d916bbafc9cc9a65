import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path → text, or null for a file that is removed. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A Git repository in a temporary folder, with the real git. */
export interface TestRepo {
  /** Absolute path of the work tree. */
  readonly dir: string;
  /** Calls git; returns what it printed, without the last line break. Throws where it fails. */
  git(...args: string[]): string;
  /** Writes and removes files of the work tree. */
  write(files: Files): void;
  read(path: string): string;
  /** Writes files and commits everything there is. @returns the commit ID */
  commit(message: string, files?: Files, env?: Readonly<Record<string, string>>): string;
  /** Makes a branch at HEAD and switches to it. */
  branch(name: string): void;
  /** Removes the folder. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** What every repository here has besides the test's own files. */
export interface TestRepoOptions {
  /** False for a folder without Git. */
  readonly git?: boolean;
}

/**
 * Makes a repository in a temporary folder, on the branch `main`, as the user `anna`, untouched by the
 * configuration of whoever runs the tests. With files they are the first commit.
 */
export function testRepo(files: Files = {}, options: TestRepoOptions = {}): TestRepo {
  const dir = mkdtempSync(join(tmpdir(), 'gitsm-test-'));
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
    const result = spawnSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      env: { ...cleanEnvironment(), ...env },
      maxBuffer: 2 ** 28,
    });
    if (result.status !== 0) throw new Error(`git ${args.join(' ')} failed: ${result.stderr || result.stdout}`);
    return result.stdout.replace(/\n$/, '');
  };
  const write = (changes: Files): void => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) rmSync(join(dir, path));
      else {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
      }
    }
  };
  const repo: TestRepo = {
    dir,
    git: (...args) => run(args),
    write,
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    commit: (message, changes = {}, env = {}) => {
      write(changes);
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', message], env);
      return run(['rev-parse', 'HEAD']);
    },
    branch: (name) => void run(['switch', '--quiet', '--create', name]),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
  if (options.git === false) {
    write(files);
    return repo;
  }
  run(['init', '--quiet', '--initial-branch=main']);
  for (const [key, value] of Object.entries({
    'user.name': 'Anna',
    'user.email': 'anna@example.com',
    'core.autocrlf': 'false',
    'commit.gpgsign': 'false',
  })) {
    run(['config', key, value]);
  }
  run(['config', 'github.user', 'anna']);
  if (Object.keys(files).length > 0) repo.commit('First records', files);
  return repo;
}

/** Git settings of the machine would make tests differ from place to place. */
export function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('GIT_'),
  );
  return { ...Object.fromEntries(entries), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CacheStore, Tree } from '../model/ports.ts';
import { SetupError } from '../model/setup-error.ts';
import { git, gitOrThrow } from './git.ts';
import { type GitTree, gitTree } from './git-tree.ts';
import { workTree } from './work-tree.ts';

/** A repository, or a plain folder that has records but no Git yet. */
export interface Repository {
  /** Folder that holds `.gitsm/` and `records/`. */
  readonly root: string;
  /** Path of the root inside the repository, with a final slash; empty where it is the repository's own root. */
  readonly prefix: string;
  /** Git's own folder, or null outside Git. */
  readonly gitDir: string | null;
  workTree(): Tree;
  /** Commit ID of a revision. Throws SetupError where there is no such commit. */
  resolve(revision: string): string;
  /** Commit ID of a revision, or null where there is none here. */
  find(revision: string): string | null;
  /** The tree of a commit or tree ID. */
  tree(id: string, label?: string, near?: GitTree): GitTree;
  /** The newest common ancestor. Throws SetupError where the clone is too shallow to know it. */
  mergeBase(a: string, b: string): string;
  /** What merging the second commit into the first would give, without touching the work tree. */
  merge(base: string, head: string): MergeResult;
  /** Cache file of that name below Git's folder; null outside Git. */
  cache(name: string): CacheStore | null;
}

/** A merge made in memory: its tree, and the paths that conflict. */
export interface MergeResult {
  readonly tree: string;
  readonly conflicts: readonly string[];
}

const deepen = 'Fetch the whole history: "git fetch --unshallow", or fetch-depth: 0 in actions/checkout.';

/**
 * Opens the repository a folder belongs to. The folder itself is the root where it holds `.gitsm` or `records`;
 * else the top of the work tree is.
 *
 * @throws SetupError where the folder does not exist
 */
export function openRepository(cwd: string): Repository {
  const folder = resolve(cwd);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new SetupError(`The folder ${cwd} does not exist.`, 'Check --cwd.');
  const place = placeOf(folder);
  const { root, prefix, gitDir } = place;
  return {
    ...place,
    workTree: () => workTree(root),
    resolve: (revision) => {
      const id = findCommit(root, revision);
      if (id !== null) return id;
      if (gitDir === null)
        throw new SetupError(`${cwd} is no Git repository.`, 'Run "git init", or leave --base and --head out.');
      throw new SetupError(
        `There is no revision "${printable(revision)}" here.`,
        'Check its name; fetch it first where it is on a remote.',
      );
    },
    find: (revision) => findCommit(root, revision),
    tree: (id, label = id, near) => gitTree(root, subtree(root, id, prefix), label, near),
    mergeBase: (a, b) => mergeBase(root, a, b),
    merge: (base, head) => merge(root, base, head, prefix),
    cache: (name) => (gitDir === null ? null : fileStore(join(gitDir, 'gitsm', name))),
  };
}

function placeOf(folder: string): Pick<Repository, 'root' | 'prefix' | 'gitDir'> {
  const asked = git(folder, ['rev-parse', '--absolute-git-dir', '--show-toplevel', '--show-prefix']);
  if (asked.code !== 0) {
    if (!/not a git repository|must be run in a work tree|cannot use bare repository/i.test(asked.stderr)) {
      throw new SetupError(
        `git refuses this folder: ${asked.stderr.split('\n')[0]?.slice(0, 300) ?? ''}.`,
        'Follow what git says; "git status" shows the same.',
      );
    }
    return { root: folder, prefix: '', gitDir: null };
  }
  const [gitDir = '', top = '', prefix = ''] = asked.stdout.toString('utf8').split('\n');
  const own = prefix !== '' && (existsSync(join(folder, '.gitsm')) || existsSync(join(folder, 'records')));
  return own ? { root: folder, prefix, gitDir } : { root: top, prefix: '', gitDir };
}

/** Git's name of the tree without any file; every repository knows it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function subtree(root: string, id: string, prefix: string): string {
  if (prefix === '') return id;
  const result = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${id}:${prefix.slice(0, -1)}`]);
  const found = result.stdout
    .toString('utf8')
    .split('\n')
    .find((line) => /^[0-9a-f]{40,64}$/.test(line));
  return result.code === 0 && found !== undefined ? found : EMPTY_TREE;
}

function findCommit(root: string, revision: string): string | null {
  if (revision === '' || revision.includes('\0')) return null;
  const result = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  // Git 2.39 repeats "--end-of-options" in its answer.
  const id = result.stdout
    .toString('utf8')
    .split('\n')
    .find((line) => /^[0-9a-f]{40,64}$/.test(line));
  return result.code === 0 && id !== undefined ? id : null;
}

function mergeBase(root: string, a: string, b: string): string {
  const result = git(root, ['merge-base', a, b]);
  const id = result.stdout.toString('utf8').split('\n')[0] ?? '';
  if (result.code === 0 && id !== '') return id;
  throw new SetupError(`The revisions ${a.slice(0, 12)} and ${b.slice(0, 12)} have no common history here.`, deepen);
}

function merge(root: string, base: string, head: string, prefix: string): MergeResult {
  const result = git(root, ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base, head]);
  if (result.code !== 0 && result.code !== 1) {
    throw new SetupError(
      `git cannot merge ${base.slice(0, 12)} and ${head.slice(0, 12)}: ${result.stderr.slice(0, 200)}.`,
      `gitsm needs git 2.38 or newer. ${deepen}`,
    );
  }
  const [tree = '', ...conflicts] = result.stdout
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
  const own = [...new Set(conflicts)]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  return { tree, conflicts: own.sort() };
}

/** Local and remote-tracking branches, full names. */
export function branches(repository: Repository): readonly string[] {
  if (repository.gitDir === null) return [];
  const out = gitOrThrow(
    repository.root,
    ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'],
    'Run "git fsck".',
  );
  return [
    ...new Set(
      out
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ),
  ];
}

function fileStore(path: string): CacheStore {
  return {
    load: () => {
      try {
        return readFileSync(path);
      } catch {
        return null;
      }
    },
    save: (bytes) => {
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(temporary, bytes);
        renameSync(temporary, path);
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 100);
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who wrote a commit. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** What a commit changes: path → text, null to delete, or what is no regular file. */
export type Changes = Readonly<Record<string, string | null | Special>>;

/** A symbolic link, or a commit of another repository. */
export type Special = { readonly link: string } | { readonly submodule: string };

/** What a commit is made of beside its changes. */
export interface CommitOptions {
  readonly author?: Author;
  readonly committer?: Author;
  /** Revision it follows; the tip of the ref where left out. */
  readonly from?: string;
  readonly message?: string;
}

/** The Git side of GitHub: a bare repository that the action fetches from. */
export interface Hub {
  readonly folder: string;
  /** Makes a commit and moves the ref to it. Returns its ID. */
  commit(ref: string, changes: Changes, options?: CommitOptions): string;
  /** Adds so many commits to a ref, each with another text in one file. */
  series(ref: string, path: string, count: number, author?: Author): string;
  /** Commit ID of a revision. */
  resolve(revision: string): string;
  move(ref: string, revision: string): void;
  remove(ref: string): void;
  /** Output of any other git command. */
  git(...args: string[]): string;
  /** A checkout of a branch as `actions/checkout` leaves it, with `fetch-depth: 0` or another depth. */
  checkout(folder: string, branch?: string, depth?: number): void;
}

const SOMEBODY: Author = { name: 'Somebody', email: 'somebody@example.org' };

/** Seconds since 1970 of the next commit: they must differ for their IDs to differ. */
let clock = Math.floor(Date.now() / 1000) - 7200;

/** Makes an empty bare repository in a folder. */
export function createHub(folder: string): Hub {
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]): string => run(folder, args);
  git('init', '--bare', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const resolve = (revision: string): string =>
    looseRef(folder, revision) ?? git('rev-parse', '--verify', `${revision}^{commit}`).trim();
  return {
    folder,
    git,
    resolve,
    commit: (ref, changes, options = {}) => {
      run(folder, ['fast-import', '--quiet', '--force'], importStream(ref, changes, options, exists(folder, ref)));
      return resolve(ref);
    },
    move: (ref, revision) => void git('update-ref', ref, resolve(revision)),
    remove: (ref) => void git('update-ref', '-d', ref),
    series: (ref, path, count, author) => {
      const options = author === undefined ? {} : { author };
      const streams = Array.from({ length: count }, (_, index) =>
        importStream(ref, { [path]: `${index}\n` }, options, index === 0),
      );
      run(folder, ['fast-import', '--quiet', '--force'], Buffer.concat(streams));
      return resolve(ref);
    },
    checkout: (target, branch = 'main', depth) => {
      const shallow = depth === undefined ? [] : [`--depth=${depth}`];
      run(folder, ['clone', '--quiet', ...shallow, `--branch=${branch}`, `file://${folder}`, target]);
      run(target, ['checkout', '--quiet', '--detach']);
    },
  };
}

function importStream(ref: string, changes: Changes, options: CommitOptions, follows: boolean): Buffer {
  clock += 1;
  const author = options.author ?? SOMEBODY;
  const committer = options.committer ?? author;
  const message = Buffer.from(options.message ?? 'Change records');
  const from = options.from ?? (follows ? `${ref}^0` : null);
  const head = [
    `commit ${ref}`,
    `author ${author.name} <${author.email}> ${clock} +0000`,
    `committer ${committer.name} <${committer.email}> ${clock} +0000`,
    `data ${message.length}`,
    message.toString(),
    ...(from === null ? [] : [`from ${from}`]),
  ];
  const parts: Buffer[] = [Buffer.from(`${head.join('\n')}\n`)];
  for (const [path, content] of Object.entries(changes)) parts.push(...command(quote(path), content));
  return Buffer.concat([...parts, Buffer.from('\n')]);
}

function command(path: string, content: Changes[string]): Buffer[] {
  if (content === null || content === undefined) return [Buffer.from(`D ${path}\n`)];
  if (typeof content === 'object' && 'submodule' in content)
    return [Buffer.from(`M 160000 ${content.submodule} ${path}\n`)];
  const [mode, bytes] =
    typeof content === 'string' ? ['100644', Buffer.from(content)] : ['120000', Buffer.from(content.link)];
  return [Buffer.from(`M ${mode} inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')];
}

/** A ref that has a file of its own, read without starting a process: the gate asks for heads all the time. */
function looseRef(folder: string, ref: string): string | null {
  if (!ref.startsWith('refs/')) return null;
  try {
    const text = readFileSync(join(folder, ref), 'utf8').trim();
    return /^[0-9a-f]{40}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function quote(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function exists(folder: string, ref: string): boolean {
  return spawnSync('git', ['show-ref', '--verify', '--quiet', ref], { cwd: folder, env: environment() }).status === 0;
}

function run(cwd: string, args: readonly string[], input?: Buffer): string {
  const result = spawnSync('git', args, { cwd, env: environment(), input, encoding: 'buffer', maxBuffer: 2 ** 30 });
  if (result.status !== 0)
    throw new Error(`git ${args.join(' ')}: ${result.stderr?.toString() ?? result.error?.message ?? ''}`);
  return result.stdout.toString();
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
}

import type { GitResult } from '../git/git.ts';
import { SetupError } from '../model/setup-error.ts';

/** Calls git in a folder; see `src/git/git.ts`. */
export type Git = (cwd: string, args: readonly string[]) => GitResult;

/** Brings commits into the checkout as objects. Nothing is ever checked out. */
export interface Objects {
  /** Fetches refs of the remote. Throws SetupError where one of them cannot be had. */
  fetch(refs: readonly string[]): void;
  /** Commit that a ref of the remote is at now, fetched without its history; null where it cannot be had. */
  newest(ref: string): string | null;
  /** Commit ID of a ref that was fetched, or null. */
  tip(ref: string): string | null;
  has(commit: string): boolean;
  /** Fetches single commits as far as the remote gives them away; those it does not stay unknown. */
  fetchCommits(commits: readonly string[]): void;
  isAncestor(ancestor: string, commit: string): boolean;
}

/** Where fetched refs are kept, away from branches and from what a checkout looks at. */
const KEPT = 'refs/gitsm/';

/** Single commits that are fetched one after the other; more are left unknown. */
const MAX_COMMITS = 20;

/** @param cwd the checkout, whose remote is called `origin` as actions/checkout leaves it */
export function objectsOf(git: Git, cwd: string): Objects {
  const shallow = git(cwd, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
  let deepen = shallow ? ['--unshallow'] : [];
  const fetch = (specs: readonly string[], depth: readonly string[] = deepen): GitResult =>
    git(cwd, [
      'fetch',
      '--quiet',
      '--force',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--no-auto-gc',
      '--refmap=',
      ...depth,
      '--end-of-options',
      'origin',
      ...specs,
    ]);
  const has = (commit: string): boolean => git(cwd, ['cat-file', '-e', `${safe(commit)}^{commit}`]).code === 0;
  const specOf = (ref: string): string => `+${safe(ref)}:${KEPT}${ref.slice('refs/'.length)}`;
  const tip = (ref: string): string | null => {
    const kept = `${KEPT}${safe(ref).slice('refs/'.length)}^{commit}`;
    const result = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', kept]);
    const lines = result.stdout.toString('utf8').split('\n');
    return lines.find((line) => /^[0-9a-f]{40,64}$/.test(line)) ?? null;
  };
  return {
    has,
    tip,
    newest: (ref) => {
      if (!ref.startsWith('refs/heads/')) return null;
      return fetch([specOf(ref)], shallow ? ['--depth=1'] : []).code === 0 ? tip(ref) : null;
    },
    fetch: (refs) => {
      const result = fetch(refs.map(specOf));
      if (result.code !== 0) throw refusal(refs, result.stderr);
      deepen = [];
    },
    fetchCommits: (commits) => {
      for (const commit of commits.filter((one) => !has(one)).slice(0, MAX_COMMITS)) fetch([safe(commit)]);
    },
    isAncestor: (ancestor, commit) =>
      git(cwd, ['merge-base', '--is-ancestor', safe(ancestor), safe(commit)]).code === 0,
  };
}

/** Names come from GitHub, which keeps to git's own rules for refs; what does not is not handed on. */
function safe(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/^(?:refs\/|[0-9a-f]{40})/.test(name) && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.lock$/.test(name)) return name;
  throw new SetupError('A name of a branch or commit is not one that git allows.', 'Rename the branch.');
}

function refusal(refs: readonly string[], stderr: string): SetupError {
  const line = stderr.split('\n').find((one) => /fatal|error/.test(one)) ?? stderr.split('\n')[0] ?? '';
  const why = line
    .replace(/^(?:fatal|error): /, '')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 200);
  return new SetupError(
    `Could not fetch ${refs.join(' and ')}: ${why}.`,
    'Check out the repository with actions/checkout first; the token needs "contents: read".',
  );
}

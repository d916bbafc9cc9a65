import { isDeepStrictEqual } from 'node:util';
import { compare } from '../checks/compare.ts';
import { checks } from '../checks/index.ts';
import type { GitTree } from '../git/git-tree.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { inspect } from '../inspect.ts';
import type { RecordCheck } from '../model/check.ts';
import type { Delta } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Problem } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Progress, Tree } from '../model/ports.ts';
import type { Rules } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { openCache, type RecordCache } from '../records/cache.ts';
import { loadSnapshot } from '../records/load.ts';
import { nearest } from '../records/nearest.ts';
import { readRules, requireSound } from '../records/rules.ts';
import { SETTINGS_PATH } from '../records/settings.ts';
import { leftBehind } from './left-behind.ts';
import { type GivenFacts, noFacts } from './read-facts.ts';
import { reviewedRecords } from './reviewed.ts';

/** How a workspace is opened. */
export interface WorkspaceOptions {
  /** Keep what was read in an index below Git's folder; on by default. A run on foreign ground switches it off. */
  readonly index?: boolean;
  readonly progress?: Progress;
}

/** What to judge. Without `base` a tree is looked at alone; without `head` the work tree is meant. */
export interface JudgeOptions {
  readonly base?: string | null;
  readonly head?: string | null;
  readonly facts?: GivenFacts;
}

/** The result of judging, with what it was made from. */
export interface Judged {
  readonly inspection: Inspection;
  /** Records as looked at: the tree alone, or what merging would give. */
  readonly snapshot: Snapshot;
  readonly delta: Delta | null;
  readonly facts: Facts;
}

/** A repository with its records and rules: what command line, action and site start from. */
export interface Workspace {
  readonly repository: Repository;
  /** Records and rules of a revision, or of the work tree. Throws SetupError where rules are broken. */
  snapshot(revision?: string | null): Snapshot;
  judge(options?: JudgeOptions): Judged;
}

/** Checks of single records, which run while records are read. */
export const recordChecks: readonly RecordCheck[] = checks.filter(
  (check): check is RecordCheck => check.scope === 'record',
);

/** Opens the workspace a folder belongs to. Throws SetupError where the folder does not exist. */
export function openWorkspace(cwd: string, options: WorkspaceOptions = {}): Workspace {
  const repository = openRepository(cwd);
  const store = options.index === false ? null : repository.cache('index');
  let cache: { digest: string; rows: RecordCache } | null = null;
  const loaded: Snapshot['blobs'][] = [];
  const load: Load = (tree, rules, near) => {
    if (cache?.digest !== rules.digest) cache = { digest: rules.digest, rows: openCache(store, rules.digest) };
    const { progress } = options;
    const snapshot = loadSnapshot(tree, rules, {
      checks: recordChecks,
      cache: cache.rows,
      ...(progress === undefined ? {} : { progress }),
      ...(near === undefined ? {} : { near }),
    });
    loaded.push(snapshot.blobs);
    return snapshot;
  };
  const treeOf = (revision: string | null | undefined): Tree => {
    if (revision == null) return repository.workTree();
    return repository.tree(repository.resolve(revision), revision);
  };
  const read = new Map<string, Rules>();
  const rulesOf = (tree: Tree): Rules => {
    const key = rulesKey(tree);
    const known = key === null ? undefined : read.get(key);
    if (known !== undefined) return known;
    const rules = readRules(tree);
    if (key !== null) read.set(key, rules);
    return rules;
  };
  const save = (): void => cache?.rows.save(loaded);
  return {
    repository,
    snapshot: (revision) => {
      const tree = treeOf(revision);
      const rules = rulesOf(tree);
      requireSound(rules);
      const snapshot = load(tree, rules);
      save();
      return snapshot;
    },
    judge: ({ base = null, head = null, facts = noFacts() } = {}) => {
      const judged =
        base === null
          ? alone(treeOf(head), rulesOf, load, facts)
          : between(repository, base, head, rulesOf, load, facts);
      save();
      return judged;
    },
  };
}

/** Equal for trees with the same rules files, so that two revisions read them once; null where that is not known. */
function rulesKey(tree: Tree): string | null {
  const entries = tree.entries().filter((entry) => entry.path.startsWith('.gitsm/'));
  if (entries.some((entry) => entry.oid === null)) return null;
  return entries.map(({ path, type, oid }) => `${path}\0${type}\0${oid}`).join('\0');
}

/** Loads a snapshot; `near` is the one of the tree that this tree names as near. */
type Load = (tree: Tree, rules: Rules, near?: Snapshot) => Snapshot;
type RulesOf = (tree: Tree) => Rules;

function alone(tree: Tree, rulesOf: RulesOf, load: Load, given: GivenFacts): Judged {
  const rules = rulesOf(tree);
  const snapshot = load(tree, rules);
  const facts: Facts = { ...given, reviewed: new Map() };
  const inspection = inspect({ snapshot, delta: null, facts, problems: unknownChecks(rules) });
  return { inspection, snapshot, delta: null, facts };
}

/** Public contract, section 2: rules from the base, moves since the merge base, checks over the merge result. */
function between(
  repository: Repository,
  base: string,
  head: string | null,
  rulesOf: RulesOf,
  load: Load,
  given: GivenFacts,
): Judged {
  const baseId = repository.resolve(base);
  const headId = head === null ? null : repository.resolve(head);
  const startId = repository.mergeBase(baseId, headId ?? repository.find('HEAD') ?? baseId);
  const baseTree = repository.tree(baseId);
  const startTree = startId === baseId ? baseTree : repository.tree(startId, startId, baseTree);
  const headTree = headId === null ? repository.workTree() : repository.tree(headId, headId, baseTree);
  const problems: Problem[] = [];
  const merge = headId === null || startId === baseId ? null : repository.merge(baseId, headId);
  const label = `merge of ${headId} into ${baseId}`;
  const merged = merge === null ? headTree : repository.tree(merge.tree, label, baseTree);
  const baseRules = rulesOf(baseTree);
  const rules = baseRules.settled ? baseRules : rulesOf(headTree);
  const proposed = baseRules.settled ? rulesOrFault(merged, rulesOf) : rules;
  if (proposed instanceof SetupError) problems.push(brokenRules(proposed));
  problems.push(...unknownChecks(rules));
  const baseSnapshot = load(baseTree, { ...rules, settled: baseRules.settled });
  const start = startTree === baseTree ? baseSnapshot : load(startTree, rules, baseSnapshot);
  const headSnapshot = headId === null ? load(headTree, rules) : load(headTree, rules, baseSnapshot);
  const after = merged === headTree ? headSnapshot : load(merged, rules, baseSnapshot);
  const delta = compare(start, headSnapshot, baseSnapshot, after);
  problems.push(...unjudged(delta, rules));
  problems.push(...conflictProblems(merge?.conflicts ?? [], headSnapshot, baseSnapshot));
  const { pullRequest } = given;
  const reviewed =
    pullRequest === null
      ? new Map()
      : reviewedRecords(repository, 'id' in headTree ? (headTree as GitTree) : null, delta, pullRequest);
  const facts: Facts = { ...given, reviewed };
  if (!(proposed instanceof SetupError) && proposed.unsound.size === 0 && differ(proposed, rules))
    problems.push(...leftBehind(after, loadSnapshot(merged, proposed, { checks: recordChecks }), facts));
  return { inspection: inspect({ snapshot: after, delta, facts, problems }), snapshot: after, delta, facts };
}

function conflictProblems(conflicts: readonly string[], head: Snapshot, base: Snapshot): readonly Problem[] {
  const paths = new Set(conflicts.filter((path) => path.startsWith('records/') || path.startsWith('.gitsm/')));
  const ids = new Map(
    [...base.entries, ...head.entries].flatMap(({ path, id }) => (paths.has(path) ? [[path, id]] : [])),
  );
  return [...paths].map((file) => ({
    check: 'merge-conflict',
    record: ids.get(file) ?? null,
    file,
    place: { line: 1, column: 1 },
    message: 'Unexpected conflict with what has landed in the base meanwhile.',
    help: 'Merge or rebase onto the base and keep both timelines in order of time.',
  }));
}

/** A record whose kind has no process to go by is not judged, and so may not be changed until its process is mended. */
function unjudged({ changed }: Delta, { unsound }: Rules): readonly Problem[] {
  return changed.flatMap(({ id, before, after }) => {
    const entry = after ?? before;
    const why = entry === null ? undefined : unsound.get(entry.kind);
    if (entry === null || why === undefined) return [];
    const message = `Unexpected change of ${id}: the process of its kind is broken, so nobody can judge it (${why}).`;
    const help = 'Land what mends the process by itself, then this.';
    return [{ check: 'rules-valid', record: id, file: entry.path, place: { line: 1, column: 1 }, message, help }];
  });
}

/** A severity for a check that does not exist is lost: most likely the name is mistyped. */
function unknownChecks({ settings }: Rules): readonly Problem[] {
  const ids = checks.map((check) => check.id);
  return Object.keys(settings.checks).flatMap((id) => {
    if (ids.includes(id)) return [];
    const near = nearest(id, ids);
    return [
      {
        check: 'rules-valid',
        record: null,
        file: SETTINGS_PATH,
        place: { pointer: ['checks', id], key: true },
        severity: 'warning' as const,
        message: `Unexpected check "${id.slice(0, 60)}", which does not exist.`,
        help: near === null ? 'Remove it; "gitsm explain" knows the checks.' : `Write "${near}" if that is meant.`,
      },
    ];
  });
}

/** The rules of a tree, or why they cannot be read. */
function rulesOrFault(tree: Tree, rulesOf: RulesOf): Rules | SetupError {
  try {
    return rulesOf(tree);
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
}

/** The base's rules judge, so broken ones in the head are a finding and not a broken set-up. */
function brokenRules({ message, help }: SetupError): Problem {
  const [, file = SETTINGS_PATH, line = '1', column = '1'] = /^(\.gitsm\/\S+?):(\d+):(\d+)/.exec(message) ?? [];
  return {
    check: 'rules-valid',
    record: null,
    file,
    place: { line: Number(line), column: Number(column) },
    message,
    help,
  };
}

function differ(a: Rules, b: Rules): boolean {
  return a.digest !== b.digest || !isDeepStrictEqual(a.settings, b.settings);
}

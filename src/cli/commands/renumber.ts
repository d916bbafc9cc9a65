import type { Repository } from '../../git/repository.ts';
import type { Process } from '../../model/process.ts';
import type { RecordEntry } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { type Command, dryRun, json } from '../command.ts';
import { findRecord, recordsNamed } from '../find-record.ts';
import type { Io } from '../io.ts';
import { nextNumber, takenError, takenIds } from '../next-id.ts';
import { terminalProgress } from '../progress.ts';
import { planRenumber, type RenumberPlan } from '../renumber-plan.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm renumber`: mends two records with one number. */
export const command: Command = {
  usage: 'renumber <ID> [--path file]',
  about: [
    'Gives a record the next free ID, renames its file and rewrites every reference to it in link fields and',
    'bodies. Where two records carry one ID, the one that is not on the base branch is renumbered, and only',
    'references that are new as well follow it. Timelines are append-only and stay as they are.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: {
    path: { value: 'file', text: 'which record is meant, where several carry the ID' },
    base: { value: 'rev', text: 'base branch; origin/HEAD, origin/main, main or master where left out' },
    to: { value: 'ID', text: 'an ID of your own; needed for things, which have no numbers' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['renumber CHG-0042', 'after a merge has brought a second CHG-0042'],
    ['renumber SVC-payments --to SVC-card-payments --dry-run', 'see what renaming a service would change'],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const { repository } = workspace;
    const snapshot = workspace.snapshot();
    const id = args.positionals[0] ?? '';
    const found = recordsNamed(snapshot, id);
    const collision = found.length > 1;
    const base = collision ? baseSnapshot(workspace, args.text('base')) : null;
    const entry = collision ? pick(found, args.text('path'), base) : only(snapshot, id, args.text('path'));
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined) throw new SetupError(`The kind of ${entry.id} is not known`, 'Run `gitsm check`.');
    const to = newId(args.text('to'), repository, snapshot, process);
    const plan = planRenumber(
      snapshot,
      entry,
      to,
      base === null ? null : (path) => (base.blobs.has(path) ? base.text(path) : null),
    );
    const notice = collision ? null : landedNotice(repository, args.text('base'), entry);
    if (!args.flag('dry-run'))
      writeChanges(repository.root, plan.changes, plan.newPath === plan.oldPath ? [] : [plan.newPath]);
    report(plan, args.flag('json'), args.flag('dry-run'), io);
    if (notice !== null) io.warn(notice);
    return 0;
  },
};

const usualBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

function baseOf(repository: Repository, given: string | null): string | null {
  return given ?? usualBases.find((one) => repository.find(one) !== null) ?? null;
}

function baseSnapshot(workspace: Workspace, given: string | null): Snapshot | null {
  const revision = baseOf(workspace.repository, given);
  return revision === null ? null : workspace.snapshot(revision);
}

/** Others may know a record that has landed by its number already. */
function landedNotice(repository: Repository, given: string | null, { id, path }: RecordEntry): string | null {
  const base = baseOf(repository, given);
  const head = repository.find('HEAD');
  if (base === null || head === null) return null;
  // The base may have got another record of this name meanwhile; where the branches part, it is this one.
  const parting = repository.mergeBase(repository.resolve(base), head);
  const landed = repository
    .tree(parting)
    .entries()
    .some((one) => one.path === path);
  return landed ? `gitsm: ${id} is on ${visible(base)} already, where others know it by that ID.\n` : null;
}

function pick(found: readonly RecordEntry[], path: string | null, base: Snapshot | null): RecordEntry {
  const paths = found.map((one) => one.path).join(', ');
  if (path !== null) {
    const named = found.find((one) => one.path === path.replaceAll('\\', '/').replace(/^\.\//, ''));
    if (named !== undefined) return named;
    throw new SetupError(`Unexpected --path ${quoted(path)}`, `Expected one of ${paths}.`);
  }
  const fresh =
    base === null ? found : found.filter((one) => base.byId.get(one.id)?.some((old) => old.path === one.path) !== true);
  const [first, second] = fresh;
  if (first !== undefined && second === undefined) return first;
  throw new SetupError(
    `Several records carry the ID ${found[0]?.id ?? ''} and none of them stands out as the newer one`,
    `Pass --path with one of ${paths}.`,
  );
}

function only(snapshot: Snapshot, id: string, path: string | null): RecordEntry {
  const entry = findRecord(snapshot, id);
  if (path === null || entry.path === path) return entry;
  throw new SetupError(`Unexpected --path ${quoted(path)}`, `${entry.id} is ${entry.path}.`);
}

function newId(given: string | null, repository: Repository, snapshot: Snapshot, process: Process): string {
  if (given === null) {
    if (process.ids === 'number') return nextNumber(repository, snapshot, process);
    throw new SetupError(
      `Records of the kind ${process.kind} have names and no numbers`,
      `Pass --to ${process.prefix}-<name>.`,
    );
  }
  const form = process.ids === 'number' ? /^\d{4,}$/ : /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;
  if (!given.startsWith(`${process.prefix}-`) || !form.test(given.slice(process.prefix.length + 1))) {
    throw new SetupError(
      `Unexpected ID ${quoted(given)} for the kind ${process.kind}`,
      `It begins with ${process.prefix}-.`,
    );
  }
  if (!takenIds(repository, snapshot, process).has(given)) return given;
  throw takenError(given, process, 'Choose another one.');
}

function report(plan: RenumberPlan, asJson: boolean, dry: boolean, io: Io): void {
  const { from, to, oldPath, newPath, followed, left } = plan;
  if (asJson) {
    io.print(`${JSON.stringify({ from, to, file: { from: oldPath, to: newPath }, followed, left }, null, 2)}\n`);
    return;
  }
  io.print(`${io.paint('bold', from)} → ${io.paint('bold', to)}${dry ? '  (nothing written)' : ''}\n`);
  io.print(`  ${visible(oldPath)} → ${visible(newPath)}\n`);
  for (const { file, references } of followed)
    io.print(`  ${visible(file)}: ${references} reference${references === 1 ? '' : 's'}\n`);
  if (left.length > 0) io.print(`\nLeft as they are, look at them yourself:\n`);
  for (const { file, why } of left) io.print(`  ${visible(file)}: ${why}\n`);
}

import { compare } from '../../checks/compare.ts';
import { moveAllowed } from '../../checks/move-allowed.ts';
import { movesOf } from '../../guards/moves.ts';
import { entryWords } from '../../model/entry-words.ts';
import type { Facts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/guard.ts';
import { type Process, statusOf } from '../../model/process.ts';
import type { RecordFile, TimelineEntry } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { appendTimeline, setField } from '../../records/edit.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Command, dryRun, json } from '../command.ts';
import { changeFields } from '../field-changes.ts';
import { findRecord } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { isOlder } from '../is-older.ts';
import { aheadLine, judgeEdit, tellWarnings } from '../judge-edit.ts';
import { loginOf } from '../login.ts';
import { terminalProgress } from '../progress.ts';
import { reasonGiven, withReason } from '../reason.ts';
import { readSetOptions } from '../set-options.ts';
import { verdictLine } from '../step-lines.ts';
import { blocks, isBlocked, possibleSteps } from '../steps.ts';
import { withChanges } from '../with-changes.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm move`: a status change as the lifecycle wants it. */
export const command: Command = {
  usage: 'move <ID> <status>',
  about: [
    'Moves a record to another status: the status and a new timeline entry change, and nothing else but what',
    '--set and --reason say; what clocks depend on is told in the entry, as by `gitsm set`. What the lifecycle',
    'forbids is refused, and so is what its guards find missing in the files. Approvals are not asked here but',
    'in the pull request.',
  ].join('\n'),
  positionals: { min: 2, max: 2 },
  options: {
    by: { value: 'login', text: 'who moves it; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when it happened; now where left out' },
    note: { value: 'text', text: 'a remark for the timeline' },
    reason: { value: 'token', text: 'why it waits there; where left out, what the record says of it already' },
    set: { value: 'key=value', many: true, text: 'a field that changes along; may be given many times' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['move INC-0001 in-progress --set assignee=erin', 'somebody works on it'],
    ['move INC-0001 on-hold --reason awaiting-vendor --note "part ordered"', 'with a reason and a remark'],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const [id = '', status = ''] = args.positionals;
    const snapshot = workspace.snapshot();
    const record = findRecord(snapshot, id).open();
    const process = snapshot.rules.processes.get(record.kind);
    if (process === undefined) throw new SetupError(`The kind of ${record.id} is not known`, 'Run `gitsm check`.');
    requireStatus(process, record.id, status);
    const at = instantGiven(args);
    const last = record.timeline.at(-1);
    if (last !== undefined && isOlder(at, last.at)) {
      io.warn(
        `gitsm: ${record.id} cannot move at ${at}: the last entry of its timeline is of ${visible(last.at)}. Give a later --at.\n`,
      );
      return 1;
    }
    const by = loginOf(args.text('by'), workspace.repository.root, io);
    const note = args.text('note');
    const settings = readSetOptions(args.list('set'));
    const { text, data, telling } = changeFields(process, record, settings, '--set ');
    const reason = args.text('reason') ?? reasonGiven(process, status, data);
    const entry = {
      at,
      status,
      by: by.login,
      ...(reason === null ? {} : { reason }),
      ...(Object.keys(telling).length === 0 ? {} : { changed: telling }),
      ...(note === null ? {} : { note }),
    };
    const filled = args.text('reason') === null ? text : withReason(process, status, text, args.text('reason') ?? '');
    const changes = { [record.path]: appendTimeline(setField(filled, ['status'], status), entry) };
    const facts = noFacts();
    const after = withChanges(snapshot, changes);
    const verdict = judge(snapshot, after, record, { status, at }, facts);
    if (args.flag('json')) {
      const { allowed, verdicts } = verdict;
      const plain = verdicts.map(({ guard, answer, because }) => ({ guard, answer, because }));
      io.print(
        `${JSON.stringify({ record: record.id, from: record.status, to: status, file: record.path, allowed, verdicts: plain }, null, 2)}\n`,
      );
    }
    if (verdict.refusal !== null) {
      io.warn(`gitsm: ${verdict.refusal} ${instead(snapshot, process, record, facts)}\n`);
      return 1;
    }
    if (!args.flag('dry-run')) writeChanges(workspace.repository.root, changes);
    if (!args.flag('json')) report(record, entry, verdict, args.flag('dry-run'), io);
    by.tell();
    if (verdict.ahead) io.warn(aheadLine(record.id, at));
    return 0;
  },
};

interface Judgement {
  /** All guards met by what is known here. */
  readonly allowed: boolean;
  readonly verdicts: readonly Verdict[];
  /** Why the files forbid it, as a sentence; null where they do not. */
  readonly refusal: string | null;
  /** What `check` would say of the record from now on, but for the time of its entry. */
  readonly warnings: readonly Finding[];
  /** `check` would find the new entry too far in the future. That is for its facts to say, not for a reason to refuse. */
  readonly ahead: boolean;
}

function judge(
  before: Snapshot,
  after: Snapshot,
  record: RecordFile,
  { status, at }: { readonly status: string; readonly at: string },
  facts: Facts,
): Judgement {
  const delta = compare(before, after, before, after);
  const move = movesOf(delta, facts).find((one) => one.record === record.id && one.path === record.path);
  const cannot = `${record.id} cannot move from ${visible(record.status)} to ${status}`;
  if (move?.known !== true) {
    return { ...nothing, allowed: false, refusal: `${cannot}: its lifecycle has no such step.` };
  }
  const { verdicts, allowed } = move;
  if (isBlocked(verdicts)) {
    const reasons = verdicts.filter(blocks).map(({ because }) => visible(because));
    return { ...nothing, allowed, verdicts, refusal: `${cannot}. ${reasons.join(' ')}` };
  }
  const { refusal, warnings, ahead } = judgeEdit(before, after, record.path, at, facts);
  return {
    allowed: allowed && refusal === null,
    verdicts,
    refusal: refusal === null ? null : `${cannot}. ${refusal}`,
    // What a guard could not find out is in its verdict already.
    warnings: warnings.filter(({ check }) => check !== moveAllowed.id),
    ahead,
  };
}

const nothing = { verdicts: [], warnings: [], ahead: false } as const;

function requireStatus(process: Process, id: string, status: string): void {
  if (statusOf(process, status) !== null) return;
  const names = process.lifecycle.statuses.map(({ name }) => name);
  throw new SetupError(
    `Unexpected status ${quoted(status)} for ${id}`,
    `${suggestion(status, names)}Statuses: ${names.join(', ')}.`,
  );
}

function instead(snapshot: Snapshot, process: Process, record: RecordFile, facts: Facts): string {
  const steps = possibleSteps(snapshot, process, record, facts);
  if (steps.length === 0) return `From ${visible(record.status)} it can go nowhere.`;
  const names = steps.map(({ transition, verdicts }) => `${transition.to}${isBlocked(verdicts) ? ' (not yet)' : ''}`);
  return `Possible from ${record.status}: ${names.join(', ')}. \`gitsm explain ${record.id}\` says what each takes.`;
}

function report(record: RecordFile, entry: TimelineEntry, judgement: Judgement, dry: boolean, io: Io): void {
  const from = visible(record.status);
  const words = visible(entryWords(entry).join(', '));
  io.print(
    `${io.paint('bold', record.id)}  ${from} → ${io.paint('cyan', entry.status)}${words === '' ? '' : `, ${words}`}${dry ? '  (nothing written)' : ''}\n`,
  );
  io.print(`${visible(record.path)}\n`);
  const open = judgement.verdicts.filter(({ answer }) => answer !== 'met');
  if (open.length > 0)
    io.print(`\nWill be asked in the pull request:\n${open.map((one) => verdictLine(one, io)).join('')}`);
  tellWarnings(judgement.warnings, io);
}

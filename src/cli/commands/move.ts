import { compare } from '../../checks/compare.ts';
import { timelinePlausible } from '../../checks/timeline-plausible.ts';
import { movesOf } from '../../guards/moves.ts';
import { inspect } from '../../inspect.ts';
import type { Facts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/guard.ts';
import { type Process, statusOf } from '../../model/process.ts';
import type { RecordFile } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { appendTimeline, setField } from '../../records/edit.ts';
import { visible } from '../../reporters/visible.ts';
import { parseInstant } from '../../time/instant.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Command, dryRun, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { loginOf } from '../login.ts';
import { newFindings } from '../new-findings.ts';
import { terminalProgress } from '../progress.ts';
import { applySetting, readSetOptions } from '../set-options.ts';
import { verdictLine } from '../step-lines.ts';
import { blocks, isBlocked, possibleSteps } from '../steps.ts';
import { withChanges } from '../with-changes.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm move`: a status change as the lifecycle wants it. */
export const command: Command = {
  usage: 'move <ID> <status>',
  about: [
    'Moves a record to another status: the status and a new timeline entry change, and nothing else but what',
    '--set says. What the lifecycle forbids is refused, and so is what its guards find missing in the files.',
    'Approvals are not asked here but in the pull request.',
  ].join('\n'),
  positionals: { min: 2, max: 2 },
  options: {
    by: { value: 'login', text: 'who moves it; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when it happened; now where left out' },
    note: { value: 'text', text: 'a remark for the timeline' },
    set: { value: 'key=value', many: true, text: 'a field that changes along; may be given many times' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['move INC-0001 in-progress --set assignee=erin', 'somebody works on it'],
    ['move INC-0001 on-hold --note "waiting for the supplier"', 'with a remark'],
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
    const entry = { at, status, by: by.login, ...(note === null ? {} : { note }) };
    const filled = readSetOptions(args.list('set')).reduce(
      (text, setting) => applySetting(process, text, setting),
      record.text,
    );
    const changes = { [record.path]: appendTimeline(setField(filled, ['status'], status), entry) };
    const facts: Facts = { ...noFacts(), reviewed: new Map() };
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
    if (!args.flag('json')) report(record, status, verdict, args.flag('dry-run'), io);
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
  const found = newFindings(
    inspect({ snapshot: before, delta: null, facts }),
    inspect({ snapshot: after, delta, facts }),
    record.path,
  );
  // The move adds one entry: where it is later than now, the check can have nothing else to say of it.
  const later = isOlder(facts.now, at);
  const findings = found.filter(({ check }) => !(later && check === timelinePlausible.id));
  const error = findings.find(({ severity }) => severity === 'error');
  const refusal = error === undefined ? null : `${cannot}. ${visible(error.message)} ${visible(error.help)}`;
  // What a guard could not find out is in its verdict already.
  const warnings = findings.filter(({ check, severity }) => severity === 'warning' && check !== 'move-allowed');
  return {
    allowed: allowed && refusal === null,
    verdicts,
    refusal,
    warnings,
    ahead: findings.length < found.length,
  };
}

const nothing = { verdicts: [], warnings: [], ahead: false } as const;

function aheadLine(id: string, at: string): string {
  return `gitsm: The new entry of ${id} is dated ${at}, in the future; \`gitsm check\` will report it until then.\n`;
}

function requireStatus(process: Process, id: string, status: string): void {
  if (statusOf(process, status) !== null) return;
  const names = process.lifecycle.statuses.map(({ name }) => name);
  throw new SetupError(
    `Unexpected status ${quoted(status)} for ${id}`,
    `${suggestion(status, names)}Statuses: ${names.join(', ')}.`,
  );
}

function isOlder(at: string, than: string): boolean {
  return (parseInstant(at) ?? 0) < (parseInstant(than) ?? 0);
}

function instead(snapshot: Snapshot, process: Process, record: RecordFile, facts: Facts): string {
  const steps = possibleSteps(snapshot, process, record, facts);
  if (steps.length === 0) return `From ${visible(record.status)} it can go nowhere.`;
  const names = steps.map(({ transition, verdicts }) => `${transition.to}${isBlocked(verdicts) ? ' (not yet)' : ''}`);
  return `Possible from ${record.status}: ${names.join(', ')}. \`gitsm explain ${record.id}\` says what each takes.`;
}

function report(record: RecordFile, status: string, judgement: Judgement, dry: boolean, io: Io): void {
  const from = visible(record.status);
  io.print(
    `${io.paint('bold', record.id)}  ${from} → ${io.paint('cyan', status)}${dry ? '  (nothing written)' : ''}\n`,
  );
  io.print(`${visible(record.path)}\n`);
  const open = judgement.verdicts.filter(({ answer }) => answer !== 'met');
  if (open.length > 0)
    io.print(`\nWill be asked in the pull request:\n${open.map((one) => verdictLine(one, io)).join('')}`);
  if (judgement.warnings.length > 0)
    io.print(`\nWorth a look:\n${judgement.warnings.map((one) => warningLine(one, io)).join('')}`);
}

function warningLine({ check, message, help }: Finding, io: Io): string {
  return `    ${io.paint('yellow', '!')} ${check}: ${visible(message)} ${visible(help)}\n`;
}

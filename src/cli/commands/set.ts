import { changedUntold } from '../../checks/changed-untold.ts';
import { listed } from '../../guards/words.ts';
import { entryWords } from '../../model/entry-words.ts';
import type { Process } from '../../model/process.ts';
import type { FieldChange, RecordFile, TimelineEntry } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import { shortValue } from '../../model/short-value.ts';
import { appendTimeline } from '../../records/edit.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Arguments, type Command, dryRun, json } from '../command.ts';
import { changeFields, type FieldChanges } from '../field-changes.ts';
import { findRecord } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { isOlder } from '../is-older.ts';
import { aheadLine, judgeEdit, tellWarnings } from '../judge-edit.ts';
import { loginOf } from '../login.ts';
import { terminalProgress } from '../progress.ts';
import { reasonGiven } from '../reason.ts';
import { readSetOptions } from '../set-options.ts';
import { withChanges } from '../with-changes.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm set`: fields change, and the timeline tells what clocks depend on. */
export const command: Command = {
  usage: 'set <ID> key=value... [--correct]',
  about: [
    'Sets fields of a record and keeps everything else as it is. Values are YAML; a dot leads into a map. A',
    'priority that follows from impact and urgency is computed again. What clocks depend on - impact, urgency,',
    'priority, services, why a record is on hold - is told in a new timeline entry that repeats the status, so',
    'that the time before keeps its target. --correct says that the old value was a mistake: the field counts',
    'as having been so always. Nothing is written where `gitsm check` would find a new error.',
  ].join('\n'),
  positionals: { min: 2, max: 100 },
  options: {
    correct: { text: 'the old value was wrong from the start: no timeline entry' },
    by: { value: 'login', text: 'who changes it; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when it changed; now where left out' },
    note: { value: 'text', text: 'a remark for the timeline' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['set INC-0001 impact=high --note "the whole site is down"', 'it got worse: the priority follows'],
    ['set INC-0001 service=SVC-payments --correct', 'it was this service all along'],
    ['set INC-0001 hold-reason=awaiting-vendor', 'it waits for somebody else now'],
    ['set INC-0001 category=network "cis=[CI-firewall-1]"', 'fields that no clock depends on'],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const { root } = workspace.repository;
    const [id = '', ...words] = args.positionals;
    const snapshot = workspace.snapshot();
    const record = findRecord(snapshot, id).open();
    const process = snapshot.rules.processes.get(record.kind);
    if (process === undefined) throw new SetupError(`The kind of ${record.id} is not known`, 'Run `gitsm check`.');
    const fields = changeFields(process, record, readSetOptions(words, ''), '');
    const told = args.flag('correct') ? nothing : toTell(process, record, fields);
    const tells = told.reason !== null || Object.keys(told.changed).length > 0;
    if (!tells) refuseIdle(args, fields);
    if (!tells && fields.text === record.text) {
      if (args.flag('json')) io.print(plain(record, {}, null));
      else io.print(`${record.id}  nothing changes\n`);
      return 0;
    }
    const at = instantGiven(args);
    const last = record.timeline.at(-1);
    if (tells && last !== undefined && isOlder(at, last.at)) {
      io.warn(
        `gitsm: ${record.id} cannot change at ${at}: the last entry of its timeline is of ${visible(last.at)}. Give a later --at, or --correct where it was always so.\n`,
      );
      return 1;
    }
    const by = tells ? loginOf(args.text('by'), root, io) : null;
    const note = args.text('note');
    const entry = by === null ? null : entryOf(process, record, { ...told, at, by: by.login, note });
    const changes = { [record.path]: entry === null ? fields.text : appendTimeline(fields.text, entry) };
    const facts = noFacts();
    const after = withChanges(snapshot, changes);
    const judgement = judgeEdit(snapshot, after, record.path, entry === null ? null : at, facts);
    if (judgement.refusal !== null) {
      io.warn(`gitsm: ${record.id} cannot be set so. ${judgement.refusal}\n`);
      return 1;
    }
    if (!args.flag('dry-run')) writeChanges(root, changes);
    if (args.flag('json')) io.print(plain(record, fields.changed, entry));
    else {
      report(record, fields, entry, args, io);
      // Whoever corrects says just what this check asks about.
      tellWarnings(
        judgement.warnings.filter(({ check }) => !(args.flag('correct') && check === changedUntold.id)),
        io,
      );
    }
    by?.tell();
    if (judgement.ahead) io.warn(aheadLine(record.id, at));
    return 0;
  },
};

/** What the timeline is to be told. */
interface Telling {
  readonly changed: Readonly<Record<string, FieldChange>>;
  /** A new reason to wait in the status that the record stands in; null where it is the same. */
  readonly reason: string | null;
}

const nothing: Telling = { changed: {}, reason: null };

function toTell(process: Process, record: RecordFile, { data, telling }: FieldChanges): Telling {
  const reason = reasonGiven(process, record.status, data);
  const same = reason === reasonNow(process, record) || record.timeline.length === 0;
  return { changed: telling, reason: same ? null : reason };
}

function entryOf(
  process: Process,
  record: RecordFile,
  entry: Telling & { readonly at: string; readonly by: string; readonly note: string | null },
): TimelineEntry {
  const { at, by, changed, note } = entry;
  // It still waits for what it waited for: an entry without the reason would say otherwise.
  const reason = entry.reason ?? reasonNow(process, record);
  return {
    at,
    status: record.status,
    by,
    ...(reason === null ? {} : { reason }),
    ...(Object.keys(changed).length === 0 ? {} : { changed }),
    ...(note === null ? {} : { note }),
  };
}

/** Why a record waits in its status until now: as its last entry says, else as its field does. */
function reasonNow(process: Process, { timeline, status, data }: RecordFile): string | null {
  return timeline.at(-1)?.reason ?? reasonGiven(process, status, data);
}

/** Options that say something of an entry, where there will be none. */
function refuseIdle(args: Arguments, { changed }: FieldChanges): void {
  const idle = ['note', 'at'].find((option) => args.text(option) !== null);
  if (idle === undefined) return;
  const why = args.flag('correct')
    ? 'A correction adds none.'
    : `No clock depends on ${listed(Object.keys(changed), 'or').replace('nobody', 'what stays as it is')}.`;
  throw new SetupError(`Unexpected --${idle}, expected it only with a new timeline entry`, `${why} Leave it out.`);
}

function plain(
  { id, path }: RecordFile,
  changed: Readonly<Record<string, FieldChange>>,
  entry: TimelineEntry | null,
): string {
  return `${JSON.stringify({ record: id, file: path, changed, entry }, null, 2)}\n`;
}

function report(
  record: RecordFile,
  { changed, telling }: FieldChanges,
  entry: TimelineEntry | null,
  args: Arguments,
  io: Io,
): void {
  const dry = args.flag('dry-run') ? '  (nothing written)' : '';
  for (const [field, { from, to }] of Object.entries(changed)) {
    const [old, now] = [visible(shortValue(from)), io.paint('cyan', visible(shortValue(to)))];
    io.print(`${io.paint('bold', record.id)}  ${visible(field)}: ${old} → ${now}${dry}\n`);
  }
  io.print(`${visible(record.path)}\n`);
  if (entry !== null) io.print(`Told in the timeline at ${entry.at}: ${visible(entryWords(entry).join(', '))}\n`);
  else if (args.flag('correct') && Object.keys(telling).length > 0)
    io.print(`A correction: ${visible(listed(Object.keys(telling)))}, as it always was.\n`);
}

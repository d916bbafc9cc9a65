import { appendOnlyFields } from '../../model/append-only.ts';
import { asString, isObject } from '../../model/json.ts';
import type { Process } from '../../model/process.ts';
import type { RecordFile } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import { appendEntry } from '../../records/edit.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, dryRun, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import { isOlder } from '../is-older.ts';
import { aheadLine, judgeEdit, tellWarnings } from '../judge-edit.ts';
import { loginOf } from '../login.ts';
import { terminalProgress } from '../progress.ts';
import { withChanges } from '../with-changes.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm update`: the requester was told how things stand. */
export const command: Command = {
  usage: 'update <ID> --note text',
  about: [
    'Notes in a record that the requester was told how things stand: an entry is added to its list of updates,',
    'which the clock of updates begins anew from. Nothing is sent; tell the requester, then note it here.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: {
    note: { value: 'text', text: 'what was told' },
    by: { value: 'login', text: 'who told it; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when it was told; now where left out' },
    'dry-run': dryRun,
    json,
  },
  examples: [['update INC-0001 --note "Supplier is on site, next news by 16:00"', 'the reporter was told']],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const { root } = workspace.repository;
    const snapshot = workspace.snapshot();
    const record = findRecord(snapshot, args.positionals[0] ?? '').open();
    const process = snapshot.rules.processes.get(record.kind);
    if (process === undefined) throw new SetupError(`The kind of ${record.id} is not known`, 'Run `gitsm check`.');
    const field = listOf(process);
    const note = args.text('note')?.trim() ?? '';
    if (note === '') throw new SetupError('Missing --note', 'For example --note "Supplier is on site".');
    const at = instantGiven(args);
    const last = lastOf(record, field);
    if (last !== null && isOlder(at, last)) {
      io.warn(
        `gitsm: ${record.id} cannot have an update of ${at}: its last one is of ${visible(last)}. Give a later --at.\n`,
      );
      return 1;
    }
    const by = loginOf(args.text('by'), root, io);
    const entry = { at, by: by.login, note };
    const changes = { [record.path]: appendEntry(record.text, field, entry) };
    const facts = noFacts();
    const { refusal, warnings, ahead } = judgeEdit(snapshot, withChanges(snapshot, changes), record.path, at, facts);
    if (refusal !== null) {
      io.warn(`gitsm: ${record.id} cannot have this update. ${refusal}\n`);
      return 1;
    }
    const dry = args.flag('dry-run');
    if (!dry) writeChanges(root, changes);
    if (args.flag('json')) {
      io.print(`${JSON.stringify({ record: record.id, file: record.path, field, entry }, null, 2)}\n`);
    } else {
      io.print(`${io.paint('bold', record.id)}  update of ${at}${dry ? '  (nothing written)' : ''}\n`);
      io.print(`${visible(record.path)}\n`);
      tellWarnings(warnings, io);
    }
    by.tell();
    if (ahead) io.warn(aheadLine(record.id, at));
    return 0;
  },
};

/** The list that begins a clock of the kind anew. */
function listOf(process: Process): string {
  const { properties } = process.schema;
  const [field] = appendOnlyFields(process).filter(
    (name) => name !== 'timeline' && isObject(properties) && Object.hasOwn(properties, name),
  );
  if (field !== undefined) return field;
  throw new SetupError(
    `Unexpected update of a record of the kind ${process.kind}, which has no list of updates`,
    'A clock of its lifecycle would name one with `restarts`.',
  );
}

function lastOf({ data }: RecordFile, field: string): string | null {
  const list = data[field];
  const last: unknown = Array.isArray(list) ? list.at(-1) : null;
  return isObject(last) ? asString(last['at']) : null;
}

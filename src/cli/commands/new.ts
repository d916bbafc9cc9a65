import type { Repository } from '../../git/repository.ts';
import { inspect } from '../../inspect.ts';
import type { Process } from '../../model/process.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { needsLogin, renderTemplate } from '../../records/render-template.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, dryRun, json } from '../command.ts';
import { findProcess } from '../find-process.ts';
import { instantGiven } from '../instant-given.ts';
import { linkedData } from '../linked-data.ts';
import { loginOf } from '../login.ts';
import { newFindings } from '../new-findings.ts';
import { nextNumber, slugId, slugOf, takenError, takenIds } from '../next-id.ts';
import { terminalProgress } from '../progress.ts';
import { routed } from '../routed.ts';
import { applySetting, readSetOptions } from '../set-options.ts';
import { withChanges } from '../with-changes.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm new`: a record from the template. */
export const command: Command = {
  usage: 'new <kind> --title T [--set key=value]...',
  about: [
    'Makes a record from the template of its kind and prints its path. Tickets get the next number over all',
    'local and remote-tracking branches, things an ID made from the title. Values are YAML; a dot leads into',
    'a map. What the schema does not allow is refused before anything is written. A template may copy from a',
    'record that a field names (a request its group and tasks from the offering); where no group is given, the',
    'routing of the settings gives it.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: {
    title: { value: 'text', text: 'what the record is about, in one line' },
    set: { value: 'key=value', many: true, text: 'a field; may be given many times' },
    id: { value: 'ID', text: 'an ID of your own' },
    by: { value: 'login', text: 'who makes it; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when it began; now where left out' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['new incident --title "Checkout is slow" --set impact=high --set service=SVC-payments', 'the next incident'],
    [
      'new change --title "New disks" --set risk=low --set \'cis=[CI-db-1]\' --set window.start=2026-12-01T22:00:00Z --set window.end=2026-12-02T01:00:00Z',
      'a change with a list and a map',
    ],
    ['new service --title Payments --set owner=carol', 'a thing: SVC-payments'],
    [
      'new request --title "Laptop for Dana" --set offering=OFR-laptop --set form.model=standard',
      'a request, with the tasks and the group of what is offered',
    ],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const { repository } = workspace;
    const snapshot = workspace.snapshot();
    const process = findProcess(snapshot.rules, args.positionals[0] ?? '');
    const title = args.text('title');
    if (title === null)
      throw new SetupError('Missing --title', `For example \`gitsm new ${process.kind} --title "What it is about"\`.`);
    const settings = readSetOptions(args.list('set'));
    if (settings.some(({ key }) => key === 'title')) throw new SetupError('Unexpected --set title', 'Pass --title.');
    const status = statusOf(process, settings.find(({ key }) => key === 'status')?.text ?? null);
    const at = instantGiven(args);
    const by = needsLogin(process) || args.text('by') !== null ? loginOf(args.text('by'), repository.root, io) : null;
    const id = idOf(args, process, title, repository, snapshot);
    const path = pathOf(process, id, title, at, snapshot);
    const values = { id, title, status, at, by: by?.login ?? '' };
    const filled = settings
      .filter(({ key }) => key !== 'status')
      .reduce(
        (changed, setting) => applySetting(process, changed, setting),
        renderTemplate(process, values, linkedData(process, settings, snapshot)),
      );
    const text = routed(process, filled, snapshot);
    const facts = noFacts();
    const before = inspect({ snapshot, delta: null, facts });
    const [error] = newFindings(
      before,
      inspect({ snapshot: withChanges(snapshot, { [path]: text }), delta: null, facts }),
      path,
    );
    if (error?.severity === 'error') {
      if (error.check === 'schema-valid') throw new SetupError(error.message, error.help);
      io.warn(`gitsm: ${visible(error.message)} ${visible(error.help)}\n`);
      return 1;
    }
    if (!args.flag('dry-run')) writeChanges(repository.root, { [path]: text }, [path]);
    if (args.flag('json')) io.print(`${JSON.stringify({ id, kind: process.kind, status, file: path }, null, 2)}\n`);
    else io.print(args.flag('dry-run') ? `${path}\n\n${text}` : `${path}\n`);
    by?.tell();
    return 0;
  },
};

function statusOf(process: Process, wanted: string | null): string {
  const { initial } = process.lifecycle;
  const status = wanted ?? initial[0] ?? '';
  if (initial.includes(status)) return status;
  throw new SetupError(
    `Unexpected status ${quoted(status)} for a new ${process.kind}`,
    `${suggestion(status, initial)}It may start as ${initial.join(' or ')}; \`gitsm move\` leads on from there.`,
  );
}

function idOf(args: Arguments, process: Process, title: string, repository: Repository, snapshot: Snapshot): string {
  const given = args.text('id');
  if (given === null && process.ids === 'number') return nextNumber(repository, snapshot, process);
  const id = given ?? slugId(process, title);
  const form = process.ids === 'number' ? /^\d{4,}$/ : /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;
  if (!id.startsWith(`${process.prefix}-`) || !form.test(id.slice(process.prefix.length + 1))) {
    const example = `${process.prefix}-${process.ids === 'number' ? '0042' : 'name'}`;
    throw new SetupError(`Unexpected ID ${quoted(id)} for the kind ${process.kind}`, `Write it like ${example}.`);
  }
  if (!takenIds(repository, snapshot, process).has(id)) return id;
  throw takenError(id, process, given === null ? 'Pass another one with --id.' : 'Choose another one.');
}

/** Where the kind's last record has a folder of its year or words of its title in its name, the new one has them too. */
function pathOf(process: Process, id: string, title: string, at: string, snapshot: Snapshot): string {
  const folder = `records/${process.folder}`;
  const last = snapshot.entries.findLast(({ kind }) => kind === process.kind)?.path.slice(folder.length + 1) ?? '';
  const year = /^\d{4}\/[^/]+$/.test(last) ? `${at.slice(0, 4)}/` : '';
  const slug = /(?:^|\/)[A-Z][A-Z0-9]*-\d+-[^/]+$/.test(last) && process.ids === 'number' ? slugOf(title) : '';
  return `${folder}/${year}${id}${slug === '' ? '' : `-${slug}`}.md`;
}

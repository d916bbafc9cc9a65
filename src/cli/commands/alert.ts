import { SetupError } from '../../model/setup-error.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { alertChange, openRecordOf } from '../alert-change.ts';
import { choice } from '../choice.ts';
import { type Arguments, type Command, dryRun, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import { loginOf } from '../login.ts';
import { terminalProgress } from '../progress.ts';
import { refusalsOf } from '../refusals.ts';
import { writeChanges } from '../write-changes.ts';
import { command as make } from './new.ts';

/** The kind that alerts open. */
const kinds = ['incident'] as const;

/** Severity of an alert → impact and urgency of its incident; the matrix of the lifecycle makes the priority of them. */
const severities = {
  critical: ['high', 'high'],
  major: ['high', 'medium'],
  minor: ['medium', 'medium'],
  warning: ['low', 'low'],
} as const;

/** `gitsm alert`: an alert opens, updates and resolves one incident. */
export const command: Command = {
  usage: 'alert <key> --title T [--state firing|over]',
  about: [
    'Hands in what a monitoring system says. An alert that fires opens an incident, routed as any other; the same',
    'alert again, by its key, is noted in the timeline of the incident that is open, and takes it up again where',
    'it was resolved. An alert that is over resolves it. However often it fires, there is one incident.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: {
    state: { value: 'state', text: 'firing (default) or over' },
    title: { value: 'text', text: 'what a new incident is called; needed where it fires' },
    severity: { value: 'level', text: 'critical, major, minor (default) or warning: impact and urgency' },
    service: { value: 'ID', text: 'service that is hit' },
    ci: { value: 'ID', many: true, text: 'configuration item that alerts; may be given many times' },
    note: { value: 'text', text: 'what the monitoring system measured' },
    by: { value: 'login', text: 'who hands it in; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when; now where left out' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['alert pay-db-1/connections --title "Connections run out" --severity critical --ci CI-pay-db-1', 'it fires'],
    ['alert pay-db-1/connections --state over --note "61 of 400"', 'it is over'],
  ],
  run: (args, io) => {
    const [key = ''] = args.positionals;
    const state = choice(args, 'state', ['firing', 'over']);
    const severity = choice(args, 'severity', ['minor', 'critical', 'major', 'warning']);
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const snapshot = workspace.snapshot();
    const record = openRecordOf(snapshot, kinds[0], key);
    if (record === null) {
      if (state === 'firing') return make.run(newRecord(args, key, severities[severity]), io);
      if (args.flag('json')) io.print('null\n');
      else io.print(`No open incident of the alert ${visible(key)}.\n`);
      return 0;
    }
    const at = instantGiven(args);
    const by = loginOf(args.text('by'), workspace.repository.root, io);
    const change = alertChange(record, { key, state, at, by: by.login, note: args.text('note') });
    const changes = change === null ? {} : { [record.path]: change.text };
    const facts = { ...noFacts(), now: at };
    const refusal = refusalsOf(snapshot, changes, facts).get(record.path);
    if (refusal !== undefined) {
      io.warn(`gitsm: ${record.id} cannot become ${change?.status}: ${visible(refusal)}\n`);
      return 1;
    }
    if (!args.flag('dry-run')) writeChanges(workspace.repository.root, changes);
    const status = change?.status ?? record.status;
    if (args.flag('json'))
      io.print(
        `${JSON.stringify({ id: record.id, kind: record.kind, from: record.status, status, file: record.path }, null, 2)}\n`,
      );
    else {
      const step =
        status === record.status ? visible(status) : `${visible(record.status)} → ${io.paint('cyan', status)}`;
      const told = change === null ? ', nothing to add' : args.flag('dry-run') ? '  (nothing written)' : '';
      io.print(`${io.paint('bold', record.id)}  ${step}${told}\n${visible(record.path)}\n`);
    }
    by.tell();
    return 0;
  },
};

/** The words of `gitsm new` that open the incident. */
function newRecord(args: Arguments, key: string, [impact, urgency]: readonly [string, string]): Arguments {
  if (args.text('title') === null)
    throw new SetupError('Missing --title', 'A new incident needs one: --title "Connections run out".');
  const cis = args.list('ci');
  const set = [
    `alert=${JSON.stringify(key)}`,
    `impact=${impact}`,
    `urgency=${urgency}`,
    'channel=monitoring',
    ...(args.text('service') === null ? [] : [`service=${args.text('service')}`]),
    ...(cis.length === 0 ? [] : [`cis=${JSON.stringify(cis)}`]),
  ];
  return {
    positionals: [kinds[0]],
    text: (name) => (['title', 'by', 'at'].includes(name) ? args.text(name) : null),
    list: (name) => (name === 'set' ? set : []),
    flag: (name) => ['dry-run', 'json'].includes(name) && args.flag(name),
  };
}

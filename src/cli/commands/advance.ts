import { visible } from '../../reporters/visible.ts';
import { formatInstant, readInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Advance, advances } from '../advances.ts';
import { type Command, dryRun, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import { loginOf } from '../login.ts';
import { terminalProgress } from '../progress.ts';
import { writeChanges } from '../write-changes.ts';

/** `gitsm advance`: moves on what has stood long enough. */
export const command: Command = {
  usage: 'advance [--dry-run]',
  about: [
    'Moves every record on that has stood in its status as long as its lifecycle allows (`after:`): a resolved',
    'incident that nobody objected to is closed. Guards are asked as by `gitsm move`; what they refuse stays, and',
    'is told. Made to run on a schedule, in a pull request of its own.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: {
    by: { value: 'login', text: 'who moves them; `git config github.user` where left out' },
    at: { value: 'instant', text: 'when; now where left out' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['advance --dry-run', 'see what would be moved'],
    ['advance --by gitsm-bot', 'move it'],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const at = formatInstant(readInstant(instantGiven(args)));
    const by = loginOf(args.text('by'), workspace.repository.root, io);
    const { moved, stays, changes } = advances(workspace.snapshot(), at, by.login);
    if (!args.flag('dry-run')) writeChanges(workspace.repository.root, changes);
    if (args.flag('json')) {
      io.print(`${JSON.stringify({ moved: moved.map(plain), stays: stays.map(plain) }, null, 2)}\n`);
      return 0;
    }
    for (const { record, to, days } of moved) {
      const dry = args.flag('dry-run') ? '  (nothing written)' : '';
      const from = visible(record.status);
      io.print(`${io.paint('bold', record.id)}  ${from} → ${io.paint('cyan', to)}, after ${days} days${dry}\n`);
    }
    for (const { record, to, because } of stays)
      io.print(`${io.paint('bold', record.id)}  stays ${visible(record.status)}, not ${to}: ${visible(because)}\n`);
    if (moved.length + stays.length === 0) io.print('Nothing has stood long enough.\n');
    by.tell();
    return 0;
  },
};

function plain({ record, to, days, because }: Advance): Readonly<Record<string, unknown>> {
  const base = { record: record.id, file: record.path, from: record.status, to, days };
  return because === '' ? base : { ...base, because };
}

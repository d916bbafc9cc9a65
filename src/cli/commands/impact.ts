import { impactOf } from '../../model/graph.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm impact`: what stops when a record does. */
export const command: Command = {
  usage: 'impact <ID>',
  about: [
    'Shows everything that depends on a record, directly or through others, nearest first, each with the',
    'shortest path: what would be hit if it failed or were changed.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: { json },
  examples: [['impact CI-db-1', 'services and CIs that need this database']],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const { id } = findRecord(snapshot, args.positionals[0] ?? '');
    const impact = impactOf(snapshot, id);
    if (args.flag('json')) {
      const rows = impact.map(({ entry, path }) => ({
        record: entry.id,
        kind: entry.kind,
        status: entry.status,
        title: entry.title,
        path,
      }));
      io.print(`${JSON.stringify(rows, null, 2)}\n`);
      return 0;
    }
    if (impact.length === 0) io.print(`Nothing depends on ${id}.\n`);
    io.print(
      table(
        io,
        impact.map(({ entry, path }) => [
          { text: entry.id, style: 'bold' },
          entry.title,
          { text: path.join(' → '), style: 'dim' },
        ]),
      ),
    );
    return 0;
  },
};

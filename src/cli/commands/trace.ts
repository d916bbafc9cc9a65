import { kinds, type TraceStep, traceOf } from '../../measures/trace.ts';
import type { RecordEntry } from '../../model/record.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm trace`: what something is good for, and what it rests on. */
export const command: Command = {
  usage: 'trace <ID>',
  about: [
    'Shows the chain objective ← business process ← service ← configuration item in both directions: which aims',
    'of the business a record serves, and what it rests on, each with the shortest path. A record outside the',
    'chain, such as an incident, a budget or a customer, is traced from the items, services and processes that',
    'it names or that name it. What is retired or closed is left out.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: { json },
  examples: [
    ['trace CI-db-1', 'which aims this database serves'],
    ['trace OBJ-fair-bills', 'everything that an objective rests on'],
    ['trace CHG-0042', 'what a change is good for'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const entry = findRecord(snapshot, args.positionals[0] ?? '');
    const { starts, serves, restsOn } = traceOf(snapshot, entry);
    if (args.flag('json')) {
      io.print(
        `${JSON.stringify(
          {
            record: entry.id,
            starts: starts.map(({ id }) => id),
            serves: serves.map(plain),
            restsOn: restsOn.map(plain),
          },
          null,
          2,
        )}\n`,
      );
      return 0;
    }
    if (starts.length === 0) {
      io.print(`${visible(entry.id)} is about no service, item or business process.\n`);
      return 0;
    }
    const own = starts.length === 1 && starts[0] === entry;
    io.print(`${io.paint('bold', visible(entry.id))}  ${visible(entry.title)}\n`);
    if (!own) io.print(`About ${visible(starts.map(({ id }) => id).join(', '))}.\n`);
    // Nothing stands above an objective.
    const top = starts.every(({ kind }) => kind === kinds[0]);
    if (serves.length > 0) part(io, snapshot, 'Serves', serves, own);
    else if (!top) io.print('Serves nothing.\n');
    if (restsOn.length > 0) part(io, snapshot, 'Rests on', restsOn, own);
    else io.print('Rests on nothing.\n');
    return 0;
  },
};

function plain({ entry, path }: TraceStep): Readonly<Record<string, unknown>> {
  return { record: entry.id, kind: entry.kind, status: entry.status, title: entry.title, path };
}

/** Steps by kind, from the top of the chain down. */
function part(io: Io, { rules }: Snapshot, title: string, steps: readonly TraceStep[], own: boolean): void {
  io.print(`\n${io.paint('bold', title)}\n`);
  for (const kind of kinds) {
    const list = steps.filter(({ entry }) => entry.kind === kind);
    if (list.length === 0) continue;
    io.print(`  ${visible(rules.processes.get(kind)?.plural ?? kind)}\n`);
    const rows = list
      .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
      .map(({ entry, path }) => [
        { text: entry.id, style: 'bold' as const },
        `${entry.title}${note(entry)}`,
        { text: path.slice(own ? 1 : 0, -1).join(' → '), style: 'dim' as const },
      ]);
    io.print(table(io, rows, { indent: 4 }));
  }
}

/** Statuses that tell something about the chain are named. */
function note({ status }: RecordEntry): string {
  return status === 'live' || status === 'active' ? '' : ` (${status})`;
}

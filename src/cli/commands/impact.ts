import { touchedBy } from '../../measures/touched.ts';
import { type Impact, impactOf } from '../../model/impact.ts';
import type { RecordEntry } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm impact`: what stops when records do. */
export const command: Command = {
  usage: 'impact <ID>... [--down ID,ID]',
  about: [
    'Shows everything that depends on a record, directly or through others, nearest first, each with the',
    'shortest path: what would be hit if it failed or were changed. Several records fail together. Where',
    'redundancy says that fewer than all of a group are enough, what still has enough is at risk and not down;',
    'items that are planned, in maintenance or retired do not stand in for others. At the end stand the',
    'agreements, customers and business processes of the services that are hit. Of a ticket, such as a change,',
    'what counts is the items and services that it names.',
  ].join('\n'),
  positionals: { min: 0, max: 100 },
  options: {
    down: { value: 'IDs', many: true, text: 'more records that are down, parted by commas' },
    json,
  },
  examples: [
    ['impact CI-db-1', 'services and CIs that need this database'],
    ['impact CI-host-7 --down CI-host-8', 'both at once: is what they share still there?'],
    ['impact CHG-0042', 'what could be hit by a change'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const named = [...new Set(idsGiven(args))].map((id) => findRecord(snapshot, id));
    const starts = [...new Set(named.flatMap((entry) => startsOf(snapshot, entry)))];
    const hit = impactOf(snapshot, starts);
    const failed = starts.flatMap((id) => snapshot.byId.get(id)?.slice(0, 1) ?? []);
    const own = failed.map((entry): Impact => ({ entry, path: [entry.id], state: 'down' }));
    const touched = touchedBy(snapshot, [...own, ...hit]);
    if (args.flag('json')) {
      io.print(`${JSON.stringify([...hit, ...touched].map(rowOf), null, 2)}\n`);
      return 0;
    }
    printImpact(io, named, starts, hit, touched);
    return 0;
  },
};

function rowOf({ entry, path, state }: Impact) {
  return { record: entry.id, kind: entry.kind, status: entry.status, title: entry.title, path, state };
}

function idsGiven(args: Arguments): readonly string[] {
  const down = args.list('down').flatMap((list) => list.split(',').map((id) => id.trim()));
  const ids = [...args.positionals, ...down].filter((id) => id !== '');
  if (ids.length === 0)
    throw new SetupError('Missing argument, expected `gitsm impact <ID>`', 'Name the record that fails.');
  return ids;
}

/** A thing fails itself; a ticket stands for the things that it names in fields of its own. */
function startsOf(snapshot: Snapshot, entry: RecordEntry): readonly string[] {
  const { processes } = snapshot.rules;
  if (processes.get(entry.kind)?.ids !== 'number') return [entry.id];
  const isThing = (id: string): boolean => {
    const kind = snapshot.byId.get(id)?.[0]?.kind ?? '';
    return processes.get(kind)?.links.some((link) => link.dependency) ?? false;
  };
  return entry.links.map(({ to }) => to).filter(isThing);
}

function printImpact(
  io: Io,
  named: readonly RecordEntry[],
  starts: readonly string[],
  hit: readonly Impact[],
  touched: readonly Impact[],
): void {
  const names = visible(named.map(({ id }) => id).join(', '));
  const tickets = named.filter(({ id }) => !starts.includes(id));
  if (tickets.length > 0)
    io.print(`${visible(tickets.map(({ id }) => id).join(', '))} names ${visible(starts.join(', ')) || 'nothing'}.\n`);
  if (hit.length === 0) io.print(`Nothing depends on ${names}.\n`);
  const part = (title: string, rows: readonly Impact[]): void => {
    if (rows.length === 0) return;
    io.print(`${title}\n`);
    io.print(
      table(
        io,
        rows.map(({ entry, path }) => [
          { text: entry.id, style: 'bold' },
          entry.title,
          { text: path.join(' → '), style: 'dim' },
        ]),
        { indent: 2 },
      ),
    );
  };
  part(
    io.paint('red', 'Down'),
    hit.filter(({ state }) => state === 'down'),
  );
  part(
    io.paint('yellow', 'At risk'),
    hit.filter(({ state }) => state === 'at-risk'),
  );
  part('Touched', touched);
}

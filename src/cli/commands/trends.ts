import { type Trend, trendsOf } from '../../measures/trends.ts';
import type { RecordEntry } from '../../model/record.ts';
import { SetupError } from '../../model/setup-error.ts';
import { find, type Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { readInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm trends`: incidents that repeat, as candidates for problems. */
export const command: Command = {
  usage: 'trends [--days n] [--least n]',
  about: [
    'Counts incidents by configuration item, by category within a service, and by service, and shows those that',
    'repeat although not all of them name a problem: each is a candidate for one, with the command that opens it,',
    'or for being linked to one that is open. Cancelled incidents and children of a parent do not count.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: {
    days: { value: 'n', text: 'look back so many days; 90 where left out' },
    least: { value: 'n', text: 'so many incidents at least; 3 where left out' },
    at: { value: 'instant', text: 'as of another instant; now where left out' },
    json,
  },
  examples: [
    ['trends', 'what happened three times in the last 90 days'],
    ['trends --days 365 --least 2', 'what happened twice in a year'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const now = readInstant(instantGiven(args));
    const [days, least] = [numberGiven(args, 'days', 90), numberGiven(args, 'least', 3)];
    const trends = trendsOf(snapshot, { now, days, least });
    if (args.flag('json')) io.print(`${JSON.stringify(trends.map(plain), null, 2)}\n`);
    else if (trends.length === 0)
      io.print(`Nothing has happened ${least} times in ${days} days without a problem that explains it.\n`);
    else
      for (const [index, trend] of trends.entries())
        io.print(`${index === 0 ? '' : '\n'}${shown(trend, snapshot, io)}`);
    return 0;
  },
};

function numberGiven(args: Arguments, name: string, otherwise: number): number {
  const text = args.text(name);
  if (text === null) return otherwise;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new SetupError(
    `Unexpected --${name} ${quoted(text)}, expected a number from 1 on`,
    `For example ${otherwise}.`,
  );
}

function plain(trend: Trend): Readonly<Record<string, unknown>> {
  const ids = (entries: readonly RecordEntry[]): readonly string[] => entries.map(({ id }) => id);
  return {
    by: trend.by,
    record: trend.record,
    category: trend.category,
    count: trend.incidents.length,
    incidents: ids(trend.incidents),
    unexplained: ids(trend.unexplained),
    problems: ids(trend.problems),
    open: openCommand(trend),
    link: linkCommand(trend),
  };
}

/** Only IDs stand in a command that people copy: text of records could be anything to a shell. */
function openCommand({ by, record }: Trend): string {
  const field = by === 'ci' ? 'cis' : 'services';
  const id = plainId(record);
  return `gitsm new problem --title "Repeated incidents on ${id}" --set found-by=trend --set ${field}='[${id}]'`;
}

function linkCommand({ problems, unexplained }: Trend): string | null {
  const [problem] = problems;
  return problem === undefined ? null : `gitsm set ${plainId(unexplained[0]?.id ?? '')} problem=${plainId(problem.id)}`;
}

/** An ID as the schema has it; a record whose ID is anything else has a finding of its own. */
function plainId(id: string): string {
  return /^[A-Z][A-Z0-9]*-[A-Za-z0-9._-]+$/.test(id) ? id : 'ID';
}

function shown(trend: Trend, snapshot: Snapshot, io: Io): string {
  const { record, category, incidents, unexplained, problems } = trend;
  const what = category === null ? record : `${record}, category ${category}`;
  const title = find(snapshot, record)?.title ?? '';
  const rows = incidents.map((entry) => [
    entry.opened.slice(0, 10),
    { text: entry.id, style: 'bold' as const },
    { text: entry.status, style: 'cyan' as const },
    entry.links.find(({ field }) => field === 'problem')?.to ?? '-',
    { text: entry.title, style: 'dim' as const },
  ]);
  const link = linkCommand(trend);
  const known = problems.map(({ id, title: what }) => `  open: ${id} ${visible(what)}\n`);
  return [
    `${io.paint('bold', `${incidents.length} incidents: ${visible(what)}`)}  ${io.paint('dim', visible(title))}\n`,
    table(io, rows, { indent: 2 }),
    ...known,
    `  ${unexplained.length} name no problem. To open one:\n    ${openCommand(trend)}\n`,
    ...(link === null ? [] : [`  To link one to a problem that is open:\n    ${link}\n`]),
  ].join('');
}

import { type Duty, dutiesOf } from '../../measures/duties.ts';
import { SetupError } from '../../model/setup-error.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { findProcess } from '../find-process.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm due`: what somebody has to do by a day, over all kinds. */
export const command: Command = {
  usage: 'due [--within days] [--owner login] [--kind k]',
  about: [
    'Lists every duty that is overdue or comes up: reviews, renewals, exercises, verifications, expiries, and',
    'records that may not stand much longer where they stand. How early each is told is its own affair (a',
    'contract 90 days ahead, a review 30); --within asks for one number of days for all.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: {
    within: { value: 'days', text: 'everything due within so many days; 0: only what is due today or overdue' },
    owner: { value: 'login', text: 'only duties of this person, or of this group' },
    kind: { value: 'kind', text: 'only this kind: its name or its prefix' },
    at: { value: 'instant', text: 'as of another instant; now where left out' },
    json,
  },
  examples: [
    ['due', 'what is overdue, and what is to be told by now'],
    ['due --within 90 --owner carol', "one person's next three months"],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const within = daysGiven(args);
    const owner = args.text('owner')?.replace(/^@/, '').toLowerCase() ?? null;
    const kind = args.text('kind') === null ? null : findProcess(snapshot.rules, args.text('kind') ?? '').kind;
    const duties = dutiesOf(snapshot, instantGiven(args))
      .filter((one) => (within === null ? one.near || one.days < 0 : one.days <= within))
      .filter(({ entry }) => kind === null || entry.kind === kind)
      .filter((one) => owner === null || [one.owner, one.group].some((who) => who?.toLowerCase() === owner));
    if (args.flag('json')) io.print(`${JSON.stringify(duties.map(plain), null, 2)}\n`);
    else print(duties, io);
    return 0;
  },
};

function daysGiven(args: Arguments): number | null {
  const text = args.text('within');
  if (text === null) return null;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new SetupError(`Unexpected --within ${quoted(text)}, expected a number of days`, 'For example 30.');
}

function plain({ entry, pointer, duty, date, days, owner, group, automatic }: Duty): Readonly<Record<string, unknown>> {
  return {
    record: entry.id,
    kind: entry.kind,
    status: entry.status,
    title: entry.title,
    file: entry.path,
    field: pointer.join('/'),
    duty,
    date,
    days,
    overdue: days < 0,
    owner,
    group,
    automatic,
  };
}

function print(duties: readonly Duty[], io: Io): void {
  const overdue = duties.filter(({ days }) => days < 0);
  const coming = duties.filter(({ days }) => days >= 0);
  if (overdue.length > 0) io.print(`${io.paint('red', `Overdue (${overdue.length})`)}\n${rows(overdue, io)}`);
  if (overdue.length > 0 && coming.length > 0) io.print('\n');
  if (coming.length > 0) io.print(`${io.paint('bold', `Coming up (${coming.length})`)}\n${rows(coming, io)}`);
  if (duties.length === 0) io.print('Nothing is due.\n');
}

function rows(duties: readonly Duty[], io: Io): string {
  return table(
    io,
    duties.map(({ entry, duty, date, days, owner, group, automatic }) => [
      date,
      { text: daysText(days), style: days < 0 ? 'red' : 'dim' },
      { text: entry.id, style: 'bold' },
      owner ?? group ?? '-',
      automatic ? `${duty} (\`gitsm advance\` does it)` : duty,
      { text: entry.title, style: 'dim' },
    ]),
    { indent: 2 },
  );
}

function daysText(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `${-days} d late` : `in ${days} d`;
}

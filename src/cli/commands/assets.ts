import { assetRegister, type RegisterLine } from '../../measures/asset-register.ts';
import { localToday } from '../../measures/local-today.ts';
import type { Money } from '../../model/money.ts';
import { SetupError } from '../../model/setup-error.ts';
import { parseDate } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import type { Io } from '../io.ts';
import { moneyText, sumsText } from '../money-text.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm assets`: the asset register with its value. */
export const command: Command = {
  usage: 'assets [--each] [--on date]',
  about: [
    'Prints what is on the books: number, cost and book value of assets for each category, straight-line',
    'depreciation by full months. Ordered and disposed assets are not; missing and retired ones are, until their',
    'end is certified. --each prints one line an asset, with warranty and end of life.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: {
    each: { text: 'one line for each asset' },
    category: { value: 'name', text: 'only this category' },
    status: { value: 'status', text: 'only assets that stand there: in-stock, missing' },
    on: { value: 'date', text: 'value on another day; today where left out. Which assets there are is told of now' },
    json,
  },
  examples: [
    ['assets', 'what there is, what it cost and what it is worth'],
    ['assets --on 2027-03-31', 'the value at the end of the financial year'],
    ['assets --each --category laptop', 'every laptop'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const date = dateGiven(args) ?? localToday(snapshot, new Date().toISOString());
    const category = args.text('category')?.trim().toLowerCase() ?? null;
    const status = args.text('status');
    const lines = assetRegister(snapshot, date)
      .filter((line) => category === null || line.category.toLowerCase() === category)
      .filter(({ entry }) => status === null || entry.status === status);
    if (args.flag('json')) io.print(`${JSON.stringify({ date, assets: lines.map(plain) }, null, 2)}\n`);
    else if (lines.length === 0) io.print('No assets.\n');
    else if (args.flag('each')) printEach(lines, io);
    else printGroups(lines, io);
    return 0;
  },
};

function dateGiven(args: Arguments): string | null {
  const text = args.text('on');
  if (text === null || parseDate(text) !== null) return text;
  throw new SetupError(`Unexpected --on ${quoted(text)}, expected a date`, 'For example 2027-03-31.');
}

function printGroups(lines: readonly RegisterLine[], io: Io): void {
  const groups = new Map<string, { readonly name: string; readonly lines: RegisterLine[] }>();
  for (const line of lines) {
    const key = line.category.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: line.category, lines: [line] });
    else group.lines.push(line);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => figures(group.name, group.lines));
  io.print(
    table(io, groups.size > 1 ? [...rows, figures('together', lines)] : rows, {
      head: ['category', 'assets', 'in use', 'in stock', 'missing', 'cost', 'book value'],
    }),
  );
}

function figures(name: string, lines: readonly RegisterLine[]): readonly string[] {
  const standing = (status: string): string => String(lines.filter(({ entry }) => entry.status === status).length);
  return [
    name,
    String(lines.length),
    standing('in-use'),
    standing('in-stock'),
    standing('missing'),
    sumsText(lines.flatMap(({ cost }) => cost ?? [])),
    sumsText(lines.flatMap(({ value }) => value ?? [])),
  ];
}

function printEach(lines: readonly RegisterLine[], io: Io): void {
  io.print(
    table(
      io,
      lines.map((line) => [
        { text: line.entry.id, style: 'bold' },
        line.tag || '-',
        line.category,
        line.entry.status,
        line.user || '-',
        textOf(line.cost),
        textOf(line.value),
        line.warranty || '-',
        line.replaceBy || '-',
        { text: line.entry.title, style: 'dim' },
      ]),
      {
        head: ['asset', 'tag', 'category', 'status', 'user', 'cost', 'book value', 'warranty', 'replace by', 'title'],
      },
    ),
  );
}

function textOf(money: Money | null): string {
  return money === null ? '-' : moneyText(money);
}

function plain(line: RegisterLine): Readonly<Record<string, unknown>> {
  return {
    record: line.entry.id,
    title: line.entry.title,
    status: line.entry.status,
    file: line.entry.path,
    tag: line.tag || null,
    category: line.category,
    user: line.user || null,
    cost: line.cost,
    value: line.value,
    warranty: line.warranty || null,
    replaceBy: line.replaceBy || null,
  };
}

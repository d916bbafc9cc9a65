import { type BaselineDifference, compareBaselines, type Relation } from '../../model/baseline.ts';
import type { Rules } from '../../model/process.ts';
import type { RecordEntry } from '../../model/record.ts';
import { shortValue } from '../../model/short-value.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { findProcess } from '../find-process.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** What a configuration is made of, where nobody says otherwise. */
export const kinds = ['ci', 'service'] as const;

const WORK_TREE = 'work tree';

/** `gitsm baseline`: what differs between two states of the configuration. */
export const command: Command = {
  usage: 'baseline <revision> [<revision>]',
  about: [
    'Shows what differs between two states of the configuration: records added, removed and changed field by',
    'field, and relations added and removed. Any revision is a baseline: a commit, a tag, a branch. Without a',
    'second one the work tree is compared with the first. Timelines are left out: they tell how, not what.',
  ].join('\n'),
  positionals: { min: 1, max: 2 },
  options: {
    kind: { value: 'kind', many: true, text: `kind of records to compare; ${kinds.join(' and ')} where left out` },
    json,
  },
  examples: [
    ['baseline audit-2026-06', 'what has changed since the audit'],
    ['baseline v1 v2 --json', 'two tags, as JSON'],
    ['baseline HEAD~20 HEAD --kind agreement', 'another part of the records'],
  ],
  run: (args, io) => {
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const [from, to = null] = args.positionals;
    const before = workspace.snapshot(from ?? null);
    const after = workspace.snapshot(to);
    const difference = compareBaselines(before, after, kindsGiven(args, after.rules));
    const names = [from ?? '', to ?? WORK_TREE] as const;
    if (args.flag('json')) io.print(`${JSON.stringify(baselineJson(names, difference), null, 2)}\n`);
    else printDifference(io, names, difference);
    return 0;
  },
};

function kindsGiven(args: Arguments, rules: Rules): readonly string[] {
  const given = args.list('kind').map((name) => findProcess(rules, name).kind);
  return given.length === 0 ? kinds : given;
}

function baselineJson([from, to]: readonly [string, string], difference: BaselineDifference) {
  const row = ({ id, kind, status, title }: RecordEntry) => ({ record: id, kind, status, title });
  return {
    from: { revision: from, ...difference.before },
    to: { revision: to, ...difference.after },
    added: difference.added.map(row),
    removed: difference.removed.map(row),
    changed: difference.changed.map(({ entry, fields, body }) => ({ ...row(entry), fields, body })),
    relations: difference.relations,
  };
}

function printDifference(io: Io, [from, to]: readonly [string, string], difference: BaselineDifference): void {
  const { before, after, added, removed, changed, relations } = difference;
  io.print(
    `${visible(from)} → ${visible(to)}: ${before.records} → ${after.records} records, ${before.relations} → ${after.relations} relations\n`,
  );
  const records: readonly (readonly [string, readonly Cell[]])[] = [
    ...added.map((entry) => [entry.id, [mark('+'), name(entry.id), { text: entry.title }]] as const),
    ...removed.map((entry) => [entry.id, [mark('-'), name(entry.id), { text: entry.title }]] as const),
    ...changed.map(
      ({ entry, fields, body }) =>
        [
          entry.id,
          [
            mark('~'),
            name(entry.id),
            {
              text: [
                ...fields.map((one) => `${one.field}: ${shortValue(one.from)} → ${shortValue(one.to)}`),
                ...(body ? ['text'] : []),
              ].join(', '),
            },
          ],
        ] as const,
    ),
  ];
  const links: readonly (readonly [string, readonly Cell[]])[] = [
    ...relations.added.map((one) => [one.record, relationRow('+', one)] as const),
    ...relations.removed.map((one) => [one.record, relationRow('-', one)] as const),
  ];
  if (records.length === 0 && links.length === 0) io.print('Nothing differs.\n');
  for (const [title, rows] of [
    ['Records', records],
    ['Relations', links],
  ] as const) {
    if (rows.length === 0) continue;
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    io.print(
      `${title}\n${table(
        io,
        sorted.map(([, cells]) => cells),
        { indent: 2 },
      )}`,
    );
  }
}

function mark(text: '+' | '-' | '~'): Cell {
  return { text, style: text === '+' ? 'green' : text === '-' ? 'red' : 'yellow' };
}

function name(text: string): Cell {
  return { text, style: 'bold' };
}

function relationRow(sign: '+' | '-', { record, relation, to, inverse }: Relation): readonly Cell[] {
  return [mark(sign), name(record), { text: relation }, { text: to }, { text: `(${inverse})`, style: 'dim' }];
}

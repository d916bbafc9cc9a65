import { measures as all } from '../../measures/index.ts';
import { type MeasureRow, measureReport, type NamedPeriod } from '../../measures/measure-report.ts';
import { knows, narrowed, type Only, restricts } from '../../measures/narrowed.ts';
import { asStrings } from '../../model/json.ts';
import type { Measure } from '../../model/measure.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { formatInstant, readInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { figureText } from '../figure-text.ts';
import { findProcess } from '../find-process.ts';
import { findOfKind } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { measurePeriods } from '../measure-periods.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

const kinds = ['report', 'service'] as const;
const [REPORT, SERVICE] = kinds;

/** Names that kinds give to the services they are about. */
const SERVICE_FIELDS = ['service', 'services'];

/** `gitsm measures`: the figures of the catalogue. */
export const command: Command = {
  usage: 'measures [measure...] [--from date] [--until date] [--by month|quarter|year]',
  about: [
    'Prints key figures computed from the records, each with its formula when named. What happened counts for',
    'the period it happened in; how things stood is told of the end of a period; how they stand, of now alone.',
    'Without --from, --until and --by everything up to now counts. Measures that have nothing to measure are',
    'left out unless they are named or --all is given.',
  ].join('\n'),
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    from: { value: 'date', text: 'first day' },
    until: { value: 'date', text: 'last day' },
    by: {
      value: 'length',
      text: 'a column for each month, quarter or year; the last few where no day is given',
    },
    kind: { value: 'kind', text: 'only measures computed from this kind' },
    report: { value: 'ID', text: 'the measures that this report names' },
    service: { value: 'ID', text: 'only records about this service' },
    where: { value: 'field=value', many: true, text: 'only records that say so: priority=P1, group=GRP-network' },
    at: { value: 'instant', text: 'as it stood then; now where left out' },
    all: { text: 'also measures that have nothing to measure' },
    json,
  },
  examples: [
    ['measures', 'everything, over all time'],
    ['measures reopen-rate mean-time-to-resolve --by quarter', 'two figures, the last four quarters'],
    ['measures --kind incident --where priority=P1 --from 2026-01-01', 'critical incidents of this year'],
    ['measures --report RPT-service-levels --from 2026-10-01 --until 2026-10-31', 'the figures of a report'],
  ],
  run: async (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const now = instantGiven(args);
    const only = onlyGiven(args, snapshot);
    const chosen = chosenMeasures(args, snapshot, io);
    const asked = chosen.filter((measure) => restricts(snapshot, measure, only));
    const periods = measurePeriods(args, snapshot.rules.settings.timezone, readInstant(now));
    const rows = await measureReport(narrowed(snapshot, only), asked, periods, now);
    if (args.flag('json'))
      io.print(
        `${JSON.stringify(
          rows.map((row) => plain(row, periods)),
          null,
          2,
        )}\n`,
      );
    else print(args, io, rows, periods);
    return 0;
  },
};

function chosenMeasures(args: Arguments, snapshot: Snapshot, io: Io): readonly Measure[] {
  const kind = args.text('kind') === null ? null : findProcess(snapshot.rules, args.text('kind') ?? '').kind;
  const report = args.text('report') === null ? null : measuresOfReport(snapshot, args.text('report') ?? '', io);
  const named = args.positionals.map(measureNamed);
  const from = report === null && named.length === 0 ? all : [...(report ?? []), ...named];
  return [...new Set(from)].filter((one) => kind === null || one.kinds.length === 0 || one.kinds.includes(kind));
}

function measureNamed(name: string): Measure {
  const found = all.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const near = suggestion(
    name,
    all.map(({ id }) => id),
  );
  throw new SetupError(`Unexpected measure ${quoted(name)}`, `${near}\`gitsm measures --all\` lists every one.`);
}

function measuresOfReport(snapshot: Snapshot, id: string, io: Io): readonly Measure[] {
  const entry = findOfKind(snapshot, id, REPORT);
  return asStrings(entry.open().data['measures']).flatMap((name) => {
    const found = all.find((one) => one.id === name);
    if (found === undefined)
      io.warn(`gitsm: ${entry.id} names the measure ${visible(quoted(name))}, which does not exist.\n`);
    return found ?? [];
  });
}

function onlyGiven(args: Arguments, snapshot: Snapshot): readonly Only[] {
  const service = args.text('service');
  const entry = service === null ? null : findOfKind(snapshot, service, SERVICE);
  const services = entry === null ? [] : [{ fields: SERVICE_FIELDS, value: entry.id, kind: entry.kind }];
  const others = args.list('where').map((word): Only => {
    const equals = word.indexOf('=');
    const one = { fields: [word.slice(0, Math.max(0, equals)).trim()], value: word.slice(equals + 1).trim() };
    const processes = [...snapshot.rules.processes.values()];
    if (equals > 0 && processes.some((process) => knows(process, one))) return one;
    throw new SetupError(
      `Unexpected --where ${quoted(word)}, expected the field of a kind and a value`,
      'For example --where priority=P1.',
    );
  });
  return [...services, ...others];
}

function plain({ measure, values }: MeasureRow, periods: readonly NamedPeriod[]): Readonly<Record<string, unknown>> {
  const { id, title, formula, unit, span = 'present', better = null, source, kinds: of } = measure;
  return {
    measure: id,
    title,
    formula,
    unit,
    span,
    better,
    source,
    kinds: of,
    values: periods.map(({ name, start, end }, index) => ({
      period: name,
      from: Number.isFinite(start) ? formatInstant(start) : null,
      until: Number.isFinite(end) ? formatInstant(end) : null,
      value: values[index] ?? null,
    })),
  };
}

function print(args: Arguments, io: Io, rows: readonly MeasureRow[], periods: readonly NamedPeriod[]): void {
  const named = args.positionals.length > 0 || args.text('report') !== null || args.flag('all');
  const shown = named ? rows : rows.filter(({ values }) => values.some((value) => value !== null));
  if (shown.length === 0) io.print('Nothing to measure.\n');
  const cells = shown.map(({ measure, values }): readonly (string | Cell)[] => [
    { text: measure.id, style: 'bold' },
    ...values.map((value) => figureText(value, measure.unit)),
    { text: measure.title, style: 'dim' },
  ]);
  io.print(table(io, cells, { head: ['measure', ...periods.map(({ name }) => name), ''] }));
  const left = rows.length - shown.length;
  if (left > 0) io.print(`${left} more ${left === 1 ? 'has' : 'have'} nothing to measure; --all lists them.\n`);
  if (args.positionals.length > 0)
    for (const { measure } of shown)
      io.print(
        `\n${io.paint('bold', measure.id)} (${measure.unit}${measure.better === undefined ? '' : `, ${measure.better} is better`})\n  ${measure.formula}\n  ${io.paint('dim', measure.source)}\n`,
      );
}

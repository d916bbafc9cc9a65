import { type Period, periodStart, periodsOf } from '../../../src/measures/availability-periods.ts';
import { measures } from '../../../src/measures/index.ts';
import { type MeasureRow, measureReport } from '../../../src/measures/measure-report.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportProps, ReportRowProps, ReportSectionProps } from '../../report-props.ts';
import type { Context } from '../context.ts';
import { figureText } from '../figure.ts';
import { spark } from '../spark.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** Months told, the present one among them: as many as `gitsm measures --by month` tells. */
const MONTHS = 6;

/** Every figure of the catalogue, month by month. */
export interface MonthlyFigures {
  readonly months: readonly Period[];
  readonly rows: readonly MeasureRow[];
}

/** Computes them once, for all reports. */
export async function monthlyFigures({ snapshot, now, at }: Context): Promise<MonthlyFigures> {
  const zone = snapshot.rules.settings.timezone;
  const last = periodStart('month', zone, at, -1);
  const months = periodsOf('month', zone, periodStart('month', zone, last - 1, MONTHS - 1), last);
  const named = months.map(({ name, from, until }) => ({ name, start: from, end: until }));
  return { months, rows: await measureReport(snapshot, measures, named, now) };
}

/** Key figures by what they are computed from. */
export function measuresReport(context: Context, { months, rows }: MonthlyFigures): ReportProps {
  const told = rows.filter(({ values }) => values.some((value) => value !== null));
  const titles = new Map([...context.processes.values()].map(({ kind, plural }) => [kind, plural]));
  const groups = Map.groupBy(told, ({ measure }) => titles.get(measure.kinds[0] ?? '') ?? 'All records');
  const left = rows.length - told.length;
  return {
    path: 'reports/measures.html',
    stage: 'Improvement',
    title: 'Key figures',
    lede: `${counted(told.length, 'figure', 'figures')}, month by month, each with its formula and where that comes from.${left === 0 ? '' : ` ${left} more have nothing to measure yet.`}`,
    command: 'gitsm measures --by month',
    sections: [...groups]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([title, group]) => figureSection(title, group, months, '')),
    source: 'What happened counts for the month it happened in; how things stood is told of its end.',
  };
}

/** A table of figures over months. */
export function figureSection(
  title: string,
  rows: readonly MeasureRow[],
  months: readonly Period[],
  note: string,
): ReportSectionProps {
  const [before, last] = months.slice(-3, -1).map(({ name }) => monthText(name));
  // Where the records tell of the present alone, there is nothing to compare it with.
  const past = rows.some(({ values }) => values.slice(0, -1).some((value) => value !== null));
  const now = figures(past ? 'Now, or this month so far' : 'Now');
  return {
    title,
    note,
    first: 'Figure',
    columns: past
      ? [minor(words('Trend')), minor(figures(before ?? '')), figures(last ?? ''), minor(words('Change')), now]
      : [now],
    rows: rows.map((row) => figureRow(row, months, past)),
    empty: 'Nothing to measure.',
  };
}

function figureRow({ measure, values }: MeasureRow, months: readonly Period[], past: boolean): ReportRowProps {
  const text = (value: number | null | undefined): string => figureText(value ?? null, measure.unit);
  const [before = null, last = null, now = null] = values.slice(-3);
  const course = months.map(({ name }, index) => `${monthText(name)}: ${text(values[index]) || 'nothing to measure'}`);
  return {
    head: { id: measure.id, title: measure.title, path: null, status: null },
    cells: past
      ? [
          { text: '', spark: spark(values, course) },
          { text: text(before) },
          { text: text(last) },
          { text: '', mark: changeMark(before, last, measure.better) },
          { text: text(now) },
        ]
      : [{ text: text(now) }],
    lines: [{ mark: null, text: `${sentence(measure.formula)}. ${measure.source}.`, refs: [] }],
  };
}

function changeMark(
  before: number | null,
  last: number | null,
  better: 'higher' | 'lower' | undefined,
): MarkProps | null {
  if (before === null || last === null) return null;
  if (before === last) return { tone: 'idle', word: 'the same' };
  const word = last > before ? 'higher' : 'lower';
  if (better === undefined) return { tone: 'info', word };
  return word === better ? { tone: 'ok', word: 'better' } : { tone: 'warn', word: 'worse' };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Feb 2026". */
function monthText(name: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
    Date.parse(`${name}-01T00:00:00Z`),
  );
}

import type { Period } from '../../src/measures/availability-periods.ts';
import type { MeasureRow } from '../../src/measures/measure-report.ts';
import type { MarkProps } from '../props.ts';
import type { ReportRowProps, ReportSectionProps } from '../report-props.ts';
import { figureText } from './figure.ts';
import { monthText } from './month-text.ts';
import { figures, minor, words } from './reports/columns.ts';
import { spark } from './spark.ts';
import { capital } from './words.ts';

/** A table of figures over months. */
export function figureSection(
  title: string,
  rows: readonly MeasureRow[],
  months: readonly Period[],
): ReportSectionProps {
  const [before, last] = months.slice(-3, -1).map(({ name }) => monthText(name));
  // Where the records tell of the present alone, there is nothing to compare it with.
  const past = rows.some(({ values }) => values.slice(0, -1).some((value) => value !== null));
  const now = figures(past ? 'Now, or this month so far' : 'Now');
  return {
    title,
    note: '',
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
    lines: [{ mark: null, text: `${capital(measure.formula)}. ${measure.source}.`, refs: [] }],
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

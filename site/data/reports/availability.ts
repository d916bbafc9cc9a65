import { availabilityPercent, percentText } from '../../../src/measures/availability-percent.ts';
import type { ServiceAvailability } from '../../../src/measures/availability-report.ts';
import { formatDuration } from '../../../src/time/duration.ts';
import type { ReportCellProps, ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refToId } from '../context.ts';
import { monthText } from '../month-text.ts';
import { spark } from '../spark.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** Months that have a column of their own. */
const COLUMNS = 3;

/** Availability of all services beside each other; null where none is measured. */
export function availabilityReport(context: Context): ReportProps | null {
  const services = [...context.availability];
  const names = [...new Set(services.flatMap(([, rows]) => rows.map(({ period }) => period.name)))].sort();
  const last = names.at(-1);
  if (last === undefined) return null;
  const columns = names.slice(-COLUMNS);
  const rows = services.map(([id, months]) => row(context, id, months, names, columns));
  const missed = services.filter(([, months]) => months.some((one) => one.period.name === last && one.missed)).length;
  return {
    path: 'reports/availability.html',
    stage: 'Design',
    title: 'Availability',
    lede: `${counted(services.length, 'service', 'services')}, ${missed === 0 ? 'none of which has' : `${missed} of which ${missed === 1 ? 'has' : 'have'}`} lost more this month than was promised.`,
    command: 'gitsm availability --period month',
    sections: [
      {
        title: 'Services',
        note: 'Of the agreed service time, without unplanned outages. The page of each service tells every outage.',
        first: 'Service',
        columns: [
          words('This month'),
          figures('Promised'),
          minor(words('Trend')),
          ...columns.map((name) => (name === last ? figures(monthText(name)) : minor(figures(monthText(name))))),
          minor(figures('Lost')),
          minor(figures('Missed')),
        ],
        rows,
        empty: '',
      },
    ],
    source: `Lost and missed are told of ${counted(names.length, 'month', 'months')}.`,
  };
}

function row(
  context: Context,
  id: string,
  months: readonly ServiceAvailability[],
  names: readonly string[],
  columns: readonly string[],
): ReportRowProps {
  const byName = new Map(months.map((one) => [one.period.name, one]));
  const percents = names.map((name) => percentOf(byName.get(name)));
  const course = names.map((name, index) => `${monthText(name)}: ${textOf(percents[index] ?? null) || 'not measured'}`);
  const last = byName.get(columns.at(-1) ?? '');
  const target = last?.target ?? null;
  const lost = months.reduce((sum, { unplanned }) => sum + unplanned, 0);
  return {
    head: refToId(context, id),
    cells: [
      {
        text: '',
        mark:
          last === undefined
            ? { tone: 'idle', word: 'not in use' }
            : last.missed
              ? { tone: 'bad', word: 'below target' }
              : target === null
                ? { tone: 'idle', word: 'nothing promised' }
                : { tone: 'ok', word: 'so far' },
      },
      { text: target === null ? '' : `${target} %` },
      { text: '', spark: spark(percents, course) },
      ...columns.map((name): ReportCellProps => ({ text: textOf(percentOf(byName.get(name))) })),
      { text: formatDuration(lost / 60_000) },
      { text: String(months.filter(({ missed }) => missed).length) },
    ],
    lines: [],
  };
}

function percentOf(month: ServiceAvailability | undefined): number | null {
  return month === undefined ? null : availabilityPercent(month.agreed, month.unplanned);
}

function textOf(percent: number | null): string {
  return percent === null ? '' : `${percentText(percent)} %`;
}

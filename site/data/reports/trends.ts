import { type Trend, trendsOf } from '../../../src/measures/trends.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refTo, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { figures, words } from './columns.ts';

const DAYS = 90;
const LEAST = 3;
/** Most incidents that one trend lists. */
const LONGEST = 20;

/** What repeats, and which problem explains it. */
export function trendsReport(context: Context): ReportProps {
  const trends = trendsOf(context.snapshot, { now: context.at, days: DAYS, least: LEAST });
  return {
    path: 'reports/trends.html',
    stage: 'Operation',
    title: 'Trends',
    lede:
      trends.length === 0
        ? `Nothing has happened ${LEAST} times in ${DAYS} days without a problem that explains it.`
        : `${counted(trends.length, 'thing has', 'things have')} gone wrong ${LEAST} times or more in ${DAYS} days, not all of it explained by a problem.`,
    command: `gitsm trends --days ${DAYS} --least ${LEAST}`,
    sections: [
      {
        title: 'Candidates for problems',
        note: 'Incidents on one configuration item, in one category of a service, or on one service. The command tells how to open a problem for them, or how to link them to one.',
        first: 'What they have in common',
        columns: [figures('Incidents'), figures('Without a problem'), words('Open problem')],
        rows: trends.map((trend) => row(context, trend)),
        empty: 'Nothing repeats.',
      },
    ],
    source: 'Cancelled incidents and children of a parent do not count.',
  };
}

function row(context: Context, { record, category, incidents, unexplained, problems }: Trend): ReportRowProps {
  const head = refToId(context, record);
  const open = new Set(unexplained);
  const told = incidents.slice(-LONGEST).reverse();
  return {
    head: category === null ? head : { ...head, title: `${head.title}: ${category}` },
    cells: [
      { text: String(incidents.length) },
      { text: String(unexplained.length) },
      { text: problems.length === 0 ? 'none' : '', refs: problems.map((one) => refTo(context, one)) },
    ],
    lines: [
      ...told.map((entry) => ({
        mark: open.has(entry)
          ? ({ tone: 'warn', word: 'no problem named' } as const)
          : ({ tone: 'ok', word: 'explained' } as const),
        text: `${context.times.moment(entry.opened.slice(0, 10)).text}: ${entry.title}`,
        refs: [refTo(context, entry)],
      })),
      ...(incidents.length > LONGEST
        ? [{ mark: null, text: `and ${incidents.length - LONGEST} earlier ones`, refs: [] }]
        : []),
    ],
  };
}

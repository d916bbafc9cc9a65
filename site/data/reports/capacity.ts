import type { Capacity } from '../../../src/measures/capacity.ts';
import { parseDate } from '../../../src/time/instant.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportCellProps, ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refTo, refToId } from '../context.ts';
import { oneDecimal } from '../figure.ts';
import { meterProps } from '../meter.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** How full resources are, and on which day they run short; null where nobody plans them. */
export function capacityReport(context: Context): ReportProps | null {
  const plans = context.capacity;
  if (plans.length === 0) return null;
  const short = plans.filter((plan) => markOf(plan).tone !== 'ok');
  return {
    path: 'reports/capacity.html',
    stage: 'Design',
    title: 'Capacity',
    lede: `${counted(plans.length, 'resource', 'resources')}: ${short.length === 0 ? 'none runs short' : `${short.length} ${short.length === 1 ? 'needs' : 'need'} attention`}.`,
    command: 'gitsm capacity',
    sections: [
      {
        title: 'Resources',
        note: 'The latest measurement against what there is today; the days on which what is expected comes to the mark for action and to the limit.',
        first: 'Resource',
        columns: [
          words('Standing'),
          figures('Used'),
          minor(words('Share')),
          words('Action by'),
          words('Full by'),
          minor(figures('Lead time')),
          minor(words('Measured')),
        ],
        rows: plans.map((plan) => row(context, plan)),
        empty: '',
        charts: [...context.charts.values()],
      },
    ],
    source:
      'The forecast is the straight line through the measurements of the last year, with approved demand on top of it. ISO/IEC 20000-1:2018 8.4.3, FitSM PR5.1 to PR5.4.',
  };
}

function row(context: Context, plan: Capacity): ReportRowProps {
  const { latest, used, unit, marks, reached, leadTime, limitOn, today, upgrades } = plan;
  const day = (text: string | null): ReportCellProps =>
    text === null
      ? { text: plan.trend === null ? 'not known' : 'not in three years' }
      : { text: parseDate(text) === today ? 'already' : context.times.moment(text).text };
  const mark = markOf(plan);
  return {
    head: refTo(context, plan.plan),
    cells: [
      { text: '', mark },
      { text: latest === null ? '' : `${oneDecimal(latest.value)} of ${oneDecimal(limitOn(today))} ${unit}` },
      {
        text: '',
        meter: used === null ? null : meterProps(mark.tone, used, marks.critical, Math.max(100, used)),
      },
      day(reached.warning),
      day(reached.limit),
      { text: `${leadTime} d` },
      { text: latest === null ? 'never' : context.times.moment(latest.date).text },
    ],
    lines: [
      ...upgrades.map(({ date, limit, change, counts, status, day: from }) => ({
        mark: counts
          ? ({ tone: from <= today ? 'ok' : 'info', word: from <= today ? 'upgraded' : 'planned' } as const)
          : ({ tone: 'idle', word: 'does not count' } as const),
        text: `${oneDecimal(limit)} ${unit} from ${context.times.moment(date).text}${status === null ? '' : ` (${status})`}`,
        refs: change === null ? [] : [refToId(context, change)],
      })),
      ...plan.demands.map(({ demand, each, figures: forecast }) => ({
        mark:
          forecast === null
            ? ({ tone: 'idle', word: 'not approved' } as const)
            : ({ tone: 'info', word: 'demand' } as const),
        text: `${significant(each)} ${unit} for each unit`,
        refs: [refToId(context, demand)],
      })),
    ],
  };
}

/** One unit of a demand takes little: three figures of it, however small. */
function significant(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}

/** Full before more can be there is as bad as full. */
function markOf({ used, marks, reached, moreBy, trend }: Capacity): MarkProps {
  if (used === null) return { tone: 'idle', word: 'not measured' };
  if (used >= marks.critical) return { tone: 'bad', word: 'critical' };
  if (reached.limit !== null && reached.limit < moreBy) return { tone: 'bad', word: 'full before more is there' };
  if (used >= marks.warning) return { tone: 'warn', word: 'above the warning' };
  return trend === null ? { tone: 'idle', word: 'no trend yet' } : { tone: 'ok', word: 'enough' };
}

import type { Agreement } from '../../../src/measures/agreement.ts';
import { availabilityGaps } from '../../../src/measures/chain-availability.ts';
import { type TimeGap, timeGaps } from '../../../src/measures/chain-times.ts';
import { type PromiseChain, promiseChain } from '../../../src/measures/promise-chain.ts';
import { formatDuration } from '../../../src/time/duration.ts';
import type { ReportLineProps, ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** What is promised to customers, and whether those behind it hold it; null where nothing is promised. */
export function agreementsReport(context: Context): ReportProps | null {
  const chain = promiseChain(context.snapshot, context.now);
  if (chain.slas.length === 0) return null;
  const rows = chain.slas.map((sla) => row(context, chain, sla));
  const weak = rows.filter(({ cells }) => cells[0]?.mark?.tone === 'bad').length;
  return {
    path: 'reports/agreements.html',
    stage: 'Design',
    title: 'Agreement chain',
    lede: `${counted(rows.length, 'agreement', 'agreements')} with customers: ${weak === 0 ? 'none promises more than those behind it hold' : `${weak} ${weak === 1 ? 'promises' : 'promise'} more than those behind hold`}.`,
    command: 'gitsm check',
    sections: [
      {
        title: 'With customers',
        note: 'Each rests on the agreements with groups and suppliers for its services and for those that they need.',
        first: 'Agreement',
        columns: [words('Holds together'), minor(figures('Services')), minor(words('Calendar')), words('Rests on')],
        rows,
        empty: '',
      },
    ],
    source:
      'Targets are held against each other on an ordinary week of both calendars, from the worst start on; availabilities multiply. ISO/IEC 20000-1:2018 8.3.3 and 8.3.4, FitSM PR2.4.',
  };
}

function row(context: Context, chain: PromiseChain, sla: Agreement): ReportRowProps {
  const behind = chain.behind(sla).map(({ agreement }) => refToId(context, agreement.id));
  const times = Map.groupBy(timeGaps(chain, sla), ({ support }) => support.agreement);
  const lines: readonly ReportLineProps[] = [
    ...[...times].map(
      ([agreement, gaps]): ReportLineProps => ({
        mark: { tone: 'bad', word: 'later' },
        text: gaps.map((gap) => timeText(gap)).join('; '),
        refs: [refToId(context, agreement.id)],
      }),
    ),
    ...availabilityGaps(context.snapshot, chain, sla).map(
      ({ service, promised, possible, parts }): ReportLineProps => ({
        mark: { tone: 'bad', word: 'less available' },
        // Cut off, so that what is promised never looks as if it could be held.
        text: `${promised} % promised for ${service}, ${Math.floor(possible * 1000) / 1000} % possible with what it rests on`,
        refs: [...new Set(parts.map(({ agreement }) => agreement.id))].map((id) => refToId(context, id)),
      }),
    ),
  ];
  const calendar = sla.versions.at(-1)?.named;
  return {
    head: refToId(context, sla.id),
    cells: [
      {
        text: '',
        mark:
          lines.length > 0
            ? { tone: 'bad', word: counted(lines.length, 'gap', 'gaps') }
            : behind.length === 0
              ? { tone: 'idle', word: 'nothing to compare' }
              : { tone: 'ok', word: 'holds' },
      },
      { text: sla.services === null ? 'all' : String(sla.services.size) },
      calendar === undefined || calendar === '' ? { text: '' } : { text: '', refs: [refToId(context, calendar)] },
      behind.length === 0 ? { text: 'nothing that is written down' } : { text: '', refs: behind },
    ],
    lines,
  };
}

function timeText({ metric, priority, promised, kept, handOver, calendar, later }: TimeGap): string {
  const after = handOver === 0 ? '' : ` with ${formatDuration(handOver)} of hand-over`;
  const excess = Number.isFinite(later) ? `up to ${formatDuration(later)} later` : 'never';
  return `${metric} ${priority}: ${formatDuration(promised)} promised, ${formatDuration(kept)} behind it${after} on ${calendar}, ${excess}`;
}

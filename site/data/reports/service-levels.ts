import { find } from '../../../src/model/snapshot.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { byUrgency, clockProps } from '../clocks.ts';
import { type Context, isOpen, type MeasuredClock, refToId } from '../context.ts';
import { figureSection } from '../figure-section.ts';
import { counted } from '../words.ts';
import { minor, words } from './columns.ts';

/** Most clocks told. */
const LONGEST = 300;
/** Figures of service levels. */
const NAMED = ['sla-attainment', 'sla-breached-open', 'sla-near-breach'];

/** Every clock that goes on, what breaks next first, and how many targets were kept; null where nothing is measured. */
export function serviceLevelsReport(context: Context): ReportProps | null {
  if (context.clocksOf.size === 0) return null;
  const open = [...context.clocksOf.values()]
    .flat()
    .filter((clock) => isRunning(context, clock))
    .sort(byUrgency);
  const late = open.filter(({ breached }) => breached).length;
  const { months, rows } = context.monthly;
  return {
    path: 'reports/service-levels.html',
    stage: 'Design',
    title: 'Service levels',
    lede: `${counted(open.length, 'target is', 'targets are')} open, ${late === 0 ? 'none is' : `${late} ${late === 1 ? 'is' : 'are'}`} late.`,
    command: 'gitsm sla',
    sections: [
      {
        title: 'Open targets',
        note: `What is late or will be late first stands first.${open.length > LONGEST ? ` The first ${LONGEST} of ${open.length}.` : ''}`,
        first: 'Record',
        columns: [
          words('Standing'),
          words('Target'),
          minor(words('Used')),
          minor(words('Account')),
          minor(words('By')),
        ],
        rows: open.slice(0, LONGEST).map((clock) => row(context, clock)),
        empty: 'Nothing is open.',
      },
      figureSection(
        'Targets kept',
        NAMED.flatMap((id) => rows.filter(({ measure }) => measure.id === id)),
        months,
      ),
    ],
    source: 'Counted in the working time of each agreement, at the time of the build.',
  };
}

/** Of a record that is open, a clock that has not stopped. */
function isRunning({ snapshot, processes }: Context, { record, stopped, state }: MeasuredClock): boolean {
  const entry = find(snapshot, record);
  return stopped === null && state !== 'met' && entry !== null && isOpen(processes, entry);
}

function row(context: Context, clock: MeasuredClock): ReportRowProps {
  const agreement = refToId(context, clock.agreement);
  const { name, tone, headline, account, percent } = clockProps(clock, context.times, agreement);
  return {
    head: refToId(context, clock.record),
    cells: [
      { text: '', mark: { tone, word: headline } },
      { text: name },
      { text: '', meter: { tone, used: percent, limit: 100 } },
      { text: account },
      { text: '', refs: [agreement] },
    ],
    lines: [],
  };
}

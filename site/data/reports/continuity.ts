import {
  APPROVED,
  type Continuity,
  continuityOf,
  type HeldExercise,
  OBJECTIVES,
  type Objective,
} from '../../../src/measures/continuity.ts';
import { type ContinuityGap, continuityGaps } from '../../../src/measures/continuity-gaps.ts';
import { orderGaps } from '../../../src/measures/recovery-order.ts';
import { uncoveredServices } from '../../../src/measures/uncovered-services.ts';
import { formatDuration } from '../../../src/time/duration.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportCellProps, ReportProps, ReportRowProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, refTo, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

const titles: Readonly<Record<Objective, string>> = {
  rto: 'Time to recover (RTO)',
  rpo: 'Data that may be lost (RPO)',
};

const notes: Readonly<Record<Objective, string>> = {
  rto: 'From the disaster to working services.',
  rpo: 'How old the data may be that comes back.',
};

/** What the business requires, what is promised, and what exercises have shown; null where nobody plans for it. */
export function continuityReport(context: Context): ReportProps | null {
  const plans = continuityOf(context.snapshot, context.now);
  const uncovered = uncoveredServices(context.snapshot, plans);
  if (plans.length === 0 && uncovered.length === 0) return null;
  const gaps = new Map(plans.map((plan) => [plan, continuityGaps(plan)]));
  const weak = plans.filter((plan) => (gaps.get(plan) ?? []).length > 0).length;
  return {
    path: 'reports/continuity.html',
    stage: 'Design',
    title: 'Continuity',
    lede: `${counted(plans.length, 'plan', 'plans')}: ${weak === 0 ? 'each holds what is required' : `${weak} ${weak === 1 ? 'does' : 'do'} not hold what is required or promised`}. ${uncovered.length === 0 ? 'Every service that needs a plan has one.' : `${counted(uncovered.length, 'service has', 'services have')} none and should.`}`,
    command: 'gitsm continuity',
    sections: [
      ...OBJECTIVES.map((objective): ReportSectionProps => objectiveSection(context, objective, plans, gaps)),
      exercisesSection(context, plans),
      {
        title: 'Out of order',
        note: 'A service that is back before something it needs is up and of no use.',
        first: 'Service',
        columns: [figures('Back after'), words('Needs'), figures('Which is back after')],
        rows: orderGaps(context.snapshot, plans).map(({ service, minutes, needs, later }) => ({
          head: refToId(context, service),
          cells: [
            { text: formatDuration(minutes) },
            { text: '', refs: [refToId(context, needs)] },
            { text: formatDuration(later) },
          ],
          lines: [],
        })),
        empty: 'Every service is back after what it needs.',
      },
      {
        title: 'Services without a plan',
        note: 'Live services of tier 1, and those for which an agreement promises a time to recover.',
        first: 'Service',
        columns: [words('Why it should have one')],
        rows: uncovered.map(({ service, agreement }) => ({
          head: refTo(context, service),
          cells: [
            agreement === null ? { text: 'tier 1' } : { text: 'promised by ', refs: [refToId(context, agreement)] },
          ],
          lines: [],
        })),
        empty: 'None.',
      },
    ],
    source: 'ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1 to PR4.3.',
  };
}

function objectiveSection(
  context: Context,
  objective: Objective,
  plans: readonly Continuity[],
  gaps: ReadonlyMap<Continuity, readonly ContinuityGap[]>,
): ReportSectionProps {
  return {
    title: titles[objective],
    note: notes[objective],
    first: 'Plan',
    columns: [
      words('Together'),
      figures('Required'),
      figures('Promised by the plan'),
      minor(figures('By agreements')),
      figures('Exercised'),
    ],
    rows: plans.map((plan) =>
      objectiveRow(
        context,
        objective,
        plan,
        (gaps.get(plan) ?? []).filter((gap) => gap.objective === objective),
      ),
    ),
    empty: 'There is no plan.',
  };
}

function objectiveRow(
  context: Context,
  objective: Objective,
  { plan, required, planned, promises, exercises }: Continuity,
  gaps: readonly ContinuityGap[],
): ReportRowProps {
  const promised = promises.flatMap(({ promised: all }) => all[objective] ?? []);
  const last = exercises.find(({ actual }) => actual[objective] !== null);
  const mark: MarkProps =
    plan.status !== APPROVED
      ? { tone: 'idle', word: 'not approved' }
      : gaps.length > 0
        ? { tone: 'bad', word: counted(gaps.length, 'gap', 'gaps') }
        : last === undefined
          ? { tone: 'warn', word: 'never exercised' }
          : { tone: 'ok', word: 'holds' };
  return {
    head: refTo(context, plan),
    cells: [
      { text: '', mark },
      timeCell(required[objective]?.minutes ?? null),
      timeCell(planned[objective]),
      timeCell(promised.length === 0 ? null : Math.min(...promised)),
      timeCell(last?.actual[objective] ?? null),
    ],
    lines: gaps.map((gap) => ({
      mark: { tone: 'bad', word: gap.is },
      text: `${formatDuration(gap.minutes)}${gap.held === null ? '' : ` on ${context.times.moment(gap.held).text}`}, at most ${formatDuration(gap.most)}: ${gap.because}`,
      refs: gap.entry === plan ? [] : [refTo(context, gap.entry)],
    })),
  };
}

function timeCell(minutes: number | null): ReportCellProps {
  return { text: minutes === null ? '' : formatDuration(minutes) };
}

function exercisesSection(context: Context, plans: readonly Continuity[]): ReportSectionProps {
  return {
    title: 'Exercises',
    note: '',
    first: 'Plan',
    columns: [
      words('Last held'),
      words('Result'),
      minor(words('Type')),
      words('Next planned'),
      minor(figures('Tier')),
      minor(words('Services')),
    ],
    rows: plans.map(({ plan, exercises, next, services, tier }) => {
      const last: HeldExercise | undefined = exercises[0];
      return {
        head: refTo(context, plan),
        cells: [
          { text: last === undefined ? 'never' : context.times.moment(last.held).text },
          { text: last?.result.replaceAll('-', ' ') ?? '' },
          { text: last?.type.replaceAll('-', ' ') ?? '' },
          { text: next === null ? 'none' : context.times.moment(next).text },
          { text: tier === null ? '' : String(tier) },
          { text: '', refs: services.map((id) => refToId(context, id)) },
        ],
        lines: [],
      };
    }),
    empty: 'There is no plan.',
  };
}

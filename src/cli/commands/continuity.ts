import { type Continuity, continuityOf, OBJECTIVES, type Objective } from '../../measures/continuity.ts';
import { continuityGaps } from '../../measures/continuity-gaps.ts';
import { RATINGS, ratingsOf } from '../../measures/impact-analysis.ts';
import { type OrderGap, orderGaps } from '../../measures/recovery-order.ts';
import { readSteps, recoveryPath } from '../../measures/recovery-path.ts';
import { uncoveredServices } from '../../measures/uncovered-services.ts';
import { formatDuration } from '../../time/duration.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { idsGiven } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** Kinds that it shows. */
const kinds = ['continuity-plan'] as const;

/** `gitsm continuity`: recovery times required, promised and exercised, side by side. */
export const command: Command = {
  usage: 'continuity [CNT...] [--at instant]',
  about: [
    'Shows for every continuity plan the recovery time (RTO) and the data that may be lost (RPO): what the',
    'impact analysis requires, what agreements and the plan promise, and what the last exercise has shown. What',
    'is weaker than it has to be is red. A plan that is named is shown with its impact analysis, its steps in',
    'time and its exercises.',
  ].join('\n'),
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  options: { at: { value: 'instant', text: 'as of another instant; now where left out' }, json },
  examples: [
    ['continuity', 'all plans, and critical services without one'],
    ['continuity CNT-payments', 'one plan with its steps and exercises'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const named = idsGiven(snapshot, args.positionals, kinds[0]);
    const all = continuityOf(snapshot, instantGiven(args));
    const order = orderGaps(snapshot, all);
    const plans = all.filter(({ plan }) => named?.has(plan.id) ?? true);
    const missing = named === null ? uncoveredServices(snapshot, all) : [];
    if (args.flag('json')) {
      const without = missing.map(({ service, agreement }) => ({ service: service.id, agreement }));
      io.print(`${JSON.stringify({ plans: plans.map((one) => plain(one, order)), without }, null, 2)}\n`);
      return 0;
    }
    if (named !== null) for (const one of plans) io.print(explained(io, one, order));
    else if (plans.length > 0) io.print(table(io, plans.flatMap(rowsOf), { head }));
    if (plans.length === 0) io.print(named === null ? 'There is no continuity plan.\n' : 'It is retired.\n');
    if (missing.length > 0) {
      const rows = missing.map(({ service, agreement }): (string | Cell)[] => [
        { text: service.id, style: 'bold' },
        agreement === null ? 'tier 1' : `${agreement} promises a recovery time`,
        { text: service.title, style: 'dim' },
      ]);
      io.print(`\n${io.paint('red', 'Without an approved plan')}\n${table(io, rows, { indent: 2 })}`);
    }
    return 0;
  },
};

const head = ['plan', 'status', 'tier', '', 'required', 'agreed', 'planned', 'exercised', 'on', 'next', 'services'];

function rowsOf(one: Continuity): readonly (readonly (string | Cell)[])[] {
  const { plan, tier, next, services } = one;
  return OBJECTIVES.map((objective, index) => {
    const first = index === 0;
    return [
      { text: first ? plan.id : '', style: 'bold' },
      first ? plan.status : '',
      first ? (tier === null ? '-' : String(tier)) : '',
      objective.toUpperCase(),
      ...figures(one, objective),
      first ? (next ?? '-') : '',
      { text: first ? services.join(' ') : '', style: 'dim' },
    ];
  });
}

/** Required, agreed, planned, exercised and the day of that exercise; what is too weak is red. */
function figures(one: Continuity, objective: Objective): readonly (string | Cell)[] {
  const gaps = continuityGaps(one).filter((gap) => gap.objective === objective);
  const mark = (minutes: number | null, is: string): Cell =>
    gaps.some((gap) => gap.is === is) ? { text: length(minutes), style: 'red' } : { text: length(minutes) };
  const agreed = one.promises.flatMap(({ promised }) => promised[objective] ?? []);
  const last = one.exercises.find(({ actual }) => actual[objective] !== null);
  return [
    length(one.required[objective]?.minutes ?? null),
    mark(agreed.length === 0 ? null : Math.min(...agreed), 'promised'),
    mark(one.planned[objective], 'planned'),
    mark(last?.actual[objective] ?? null, 'exercised'),
    last?.held ?? '-',
  ];
}

function length(minutes: number | null): string {
  return minutes === null ? '-' : formatDuration(minutes);
}

/** One plan with the analysis behind its objectives, its steps in time, and how exercises went. */
function explained(io: Io, one: Continuity, order: readonly OrderGap[]): string {
  const { plan, data, services, tier, exercises } = one;
  const title = [
    { text: plan.id, style: 'bold' as const },
    plan.title,
    { text: `${plan.status}${tier === null ? '' : `, tier ${tier}`}`, style: 'dim' as const },
    services.join(' '),
  ];
  const parts = [table(io, [title])];
  const objectives = OBJECTIVES.map((objective): (string | Cell)[] => [
    objective.toUpperCase(),
    ...figures(one, objective),
    { text: one.required[objective] === null ? '' : `${one.required[objective]?.category} decides`, style: 'dim' },
  ]);
  parts.push(table(io, objectives, { indent: 2, head: ['', 'required', 'agreed', 'planned', 'exercised', 'on', ''] }));
  for (const [name, field] of [
    ['impact of an outage', 'impact'],
    ['impact of lost data', 'data-loss'],
  ] as const) {
    const rows = Map.groupBy(ratingsOf(data[field]), ({ index }) => index);
    if (rows.size === 0) continue;
    const lines = [...rows.values()].map((ratings): string[] => [
      ratings[0]?.category ?? '',
      ratings.map(({ minutes, rating }) => `${length(minutes)} ${RATINGS[rating]}`).join(', '),
    ]);
    parts.push(`\n${name}\n${table(io, lines, { indent: 2 })}`);
  }
  parts.push(stepsOf(io, one));
  const held = exercises.map(({ held: on, type, result, actual }): (string | Cell)[] => [
    on,
    type,
    result === 'passed' ? result : { text: result, style: result === 'failed' ? 'red' : 'yellow' },
    `RTO ${length(actual.rto)}`,
    `RPO ${length(actual.rpo)}`,
  ]);
  if (one.next !== null) held.unshift([one.next, 'planned']);
  if (held.length > 0) parts.push(`\nexercises\n${table(io, held, { indent: 2 })}`);
  for (const gap of order.filter((other) => other.plan === plan)) {
    const text = `${gap.service} is to be back after ${length(gap.minutes)}, but needs ${gap.needs}, which ${gap.needsPlan.id} brings back after ${length(gap.later)}.`;
    parts.push(`\n${table(io, [[{ text, style: 'red' }]])}`);
  }
  return `${parts.join('')}\n`;
}

function stepsOf(io: Io, { data, exercises }: Continuity): string {
  const steps = readSteps(data);
  if (steps.length === 0) return '';
  const tried = exercises.find(({ took }) => took.size > 0);
  const { starts, minutes, longest } = recoveryPath(steps);
  const rows = steps.map(({ name, title, group, takes }): (string | Cell)[] => {
    const start = starts.get(name) ?? null;
    const took = tried?.took.get(name) ?? null;
    const late = took !== null && took > takes;
    return [
      start === null ? 'never' : `after ${length(start)}`,
      length(takes),
      took === null ? '' : late ? { text: `took ${length(took)}`, style: 'red' } : `took ${length(took)}`,
      longest.includes(name) ? { text: name, style: 'bold' } : name,
      group ?? '-',
      { text: title, style: 'dim' },
    ];
  });
  const sum = `all done after ${length(minutes)}; on the longest way: ${longest.join(', ')}`;
  return `\nsteps\n${table(io, rows, { indent: 2 })}${table(io, [[{ text: sum, style: 'dim' }]], { indent: 2 })}`;
}

function plain(one: Continuity, order: readonly OrderGap[]): Readonly<Record<string, unknown>> {
  const { plan, services, required, planned, promises, exercises, next, tier, data } = one;
  const path = recoveryPath(readSteps(data));
  return {
    record: plan.id,
    title: plan.title,
    status: plan.status,
    file: plan.path,
    owner: data['owner'] ?? null,
    services,
    tier,
    required: { rto: required.rto, rpo: required.rpo },
    agreed: promises.map(({ agreement, promised }) => ({ agreement: agreement.id, ...promised })),
    planned,
    exercises: exercises.map(({ held, type, result, actual }) => ({ held, type, result, ...actual })),
    nextExercise: next,
    stepsMinutes: path.minutes,
    longestWay: path.longest,
    gaps: continuityGaps(one).map(({ entry, objective, is, minutes, most, because, held }) => ({
      record: entry.id,
      objective,
      is,
      minutes,
      most,
      because,
      held,
    })),
    order: order
      .filter((gap) => gap.plan === plan)
      .map(({ service, minutes, needs, needsPlan, later }) => ({ service, minutes, needs, plan: needsPlan.id, later })),
  };
}

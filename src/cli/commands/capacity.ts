import { type Capacity, capacityOf, MARKS, type Mark, type Sample } from '../../measures/capacity.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { idsGiven } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io, Style } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** Kinds that it shows. */
const kinds = ['capacity-plan'] as const;

/** Days of a month on average: 365.25 / 12. */
const MONTH = 30.4375;
/** Months ahead that are shown, and the width of a bar that is full. */
const MONTHS_AHEAD = 12;
const BAR = 30;
/** Measurements shown; older ones are counted. */
const MOST_SAMPLES = 15;

/** `gitsm capacity`: how much of a resource is used, and when it runs short. */
export const command: Command = {
  usage: 'capacity [CAP...] [--at instant]',
  about: [
    'Shows every capacity plan: what is used of how much, the trend, and the days on which the warning',
    'threshold, the critical one and the limit are reached. The forecast is a straight line through the',
    'measurements of the last year (least squares), and approved demand on top. A plan that is named is shown',
    'with all measurements and the forecast of the next twelve months.',
  ].join('\n'),
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  options: { at: { value: 'instant', text: 'as of another instant; now where left out' }, json },
  examples: [
    ['capacity', 'all plans, one a line'],
    ['capacity CAP-storage-west', 'one plan with its measurements and its forecast'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const named = idsGiven(snapshot, args.positionals, kinds[0]);
    const plans = capacityOf(snapshot, instantGiven(args)).filter(({ plan }) => named?.has(plan.id) ?? true);
    if (args.flag('json')) io.print(`${JSON.stringify(plans.map(plain), null, 2)}\n`);
    else if (plans.length === 0) io.print(named === null ? 'There is no capacity plan.\n' : 'It is superseded.\n');
    else if (named === null) io.print(table(io, plans.map(rowOf), { head }));
    else for (const one of plans) io.print(explained(io, one));
    return 0;
  },
};

const head = ['plan', 'used', 'limit', '', 'a month', 'warning', 'critical', 'full', 'resource'];

function rowOf(one: Capacity): readonly (string | Cell)[] {
  const { plan, data, latest, unit, used, limitOn, today, reached } = one;
  return [
    { text: plan.id, style: 'bold' },
    latest === null ? '-' : `${shown(latest.value)} ${unit}`,
    `${shown(limitOn(today))} ${unit}`,
    used === null ? '-' : painted(`${shown(used, 1)} %`, levelOf(one, used)),
    monthly(one),
    ...MARKS.map((mark) => reached[mark] ?? '-'),
    { text: typeof data['resource'] === 'string' ? data['resource'] : plan.title, style: 'dim' },
  ];
}

function monthly({ trend, unit }: Capacity): string {
  if (trend === null) return '-';
  const slope = shown(trend.slope * MONTH);
  return `${slope < 0 ? '' : '+'}${slope} ${unit}`;
}

/** One plan with what was measured and what is expected. */
function explained(io: Io, one: Capacity): string {
  const { plan, data, unit, samples, limitOn, today, marks, leadTime, trend, counted, reached, upgrades, demands } =
    one;
  const now = limitOn(today);
  const lines: string[] = [
    `${io.paint('bold', plan.id)}  ${table(io, [[plan.title, { text: plan.status, style: 'dim' }]])}`,
    table(
      io,
      [
        ['resource', String(data['resource'] ?? '-')],
        ['limit', `${shown(now)} ${unit}, warning from ${at(marks.warning)}, critical from ${at(marks.critical)}`],
        ['lead time', `${leadTime} days`],
      ],
      { indent: 2 },
    ),
  ];
  const left = samples.length - MOST_SAMPLES;
  lines.push(`\nmeasured${left > 0 ? ` (${left} earlier ones left out)` : ''}\n`);
  lines.push(rows(io, one, samples.slice(-MOST_SAMPLES)));
  if (trend === null) lines.push('\nNo forecast: it takes three measurements on different days within a year.\n');
  else {
    const fit = trend.fit === null ? '' : `, R² ${shown(trend.fit, 3)}`;
    lines.push(
      `\nexpected  ${monthly(one)} a month (${counted} measurements${fit})\n`,
      rows(io, one, monthsAhead(one)),
      '\n',
    );
    const days = MARKS.map((mark): (string | Cell)[] => [
      names[mark],
      painted(reached[mark] ?? 'not within three years', urgency(one, mark)),
    ]);
    lines.push(table(io, days, { indent: 2 }));
  }
  const ups = upgrades.map(({ date, limit, change, status, counts }) => [
    date,
    `${shown(limit)} ${unit}`,
    change === null ? '-' : `${change} (${status ?? 'does not exist'})${counts ? '' : ': does not count'}`,
  ]);
  if (ups.length > 0) lines.push(`\nupgrades\n${table(io, ups, { indent: 2 })}`);
  const asked = demands.map(({ demand, each, figures }) => [
    demand,
    `${each} ${unit} each`,
    figures === null
      ? 'not approved: does not count'
      : `${figures.at(-1)?.[1] ?? 0} from ${figures.at(-1)?.[0] ?? '-'}`,
  ]);
  if (asked.length > 0) lines.push(`\ndemand\n${table(io, asked, { indent: 2 })}`);
  return `${lines.join('')}\n`;

  function at(percent: number): string {
    return `${percent} % (${shown((now * percent) / 100)} ${unit})`;
  }
}

const names: Readonly<Record<Mark, string>> = { warning: 'warning', critical: 'critical', limit: 'full' };

function rows(io: Io, one: Capacity, points: readonly Sample[]): string {
  const cells = points.map(({ day, date, value }) => {
    const limit = one.limitOn(day);
    const percent = (value / limit) * 100;
    const full = '█'.repeat(Math.min(BAR, Math.round((percent / 100) * BAR)));
    const bar = painted(`${full}${'·'.repeat(BAR - full.length)}`, levelOf(one, percent));
    return [date, `${shown(value)} ${one.unit}`, `of ${shown(limit)}`, `${shown(percent, 1)} %`, bar];
  });
  return table(io, cells, { indent: 2 });
}

function monthsAhead({ today, expected }: Capacity): readonly Sample[] {
  const first = new Date(today);
  return Array.from({ length: MONTHS_AHEAD }, (_, index) => {
    const day = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index + 1, 1);
    return { day, date: new Date(day).toISOString().slice(0, 10), value: expected(day) ?? 0 };
  });
}

function levelOf({ marks }: Capacity, percent: number): Style | null {
  if (percent >= marks.critical) return 'red';
  return percent >= marks.warning ? 'yellow' : 'green';
}

/** Whether a mark is reached before more can be had. */
function urgency({ reached, moreBy }: Capacity, mark: Mark): Style | null {
  const day = reached[mark];
  return day !== null && day < moreBy ? 'red' : null;
}

function painted(text: string, style: Style | null): Cell {
  return style === null ? { text } : { text, style };
}

/** A figure for people, cut to so many decimals. */
function shown(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

function plain(one: Capacity): Readonly<Record<string, unknown>> {
  const { plan, data, unit, samples, latest, limitOn, today, used, marks, leadTime, trend, counted, reached } = one;
  return {
    record: plan.id,
    title: plan.title,
    status: plan.status,
    file: plan.path,
    owner: data['owner'] ?? null,
    services: data['services'] ?? [],
    resource: data['resource'] ?? null,
    unit,
    limit: limitOn(today),
    thresholds: { warning: marks.warning, critical: marks.critical },
    leadTimeDays: leadTime,
    samples: samples.map(({ date, value }) => ({ on: date, value })),
    latest: latest === null ? null : { on: latest.date, value: latest.value },
    usedPercent: used,
    trend: trend === null ? null : { perDay: trend.slope, fit: trend.fit, samples: counted },
    reached,
    forecast:
      trend === null ? [] : monthsAhead(one).map(({ date, value, day }) => ({ on: date, value, limit: limitOn(day) })),
    upgrades: one.upgrades.map(({ date, limit, change, status, counts }) => ({
      on: date,
      limit,
      change,
      status,
      counts,
    })),
    demands: one.demands.map(({ demand, each, figures }) => ({ demand, each, counts: figures !== null })),
  };
}

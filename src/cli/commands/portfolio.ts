import { DAY } from '../../measures/figures.ts';
import { localDay } from '../../measures/local-today.ts';
import { type PortfolioService, portfolioOf, VIEWS, type View } from '../../measures/portfolio.ts';
import { compareText } from '../../model/compare-text.ts';
import { asString, isObject } from '../../model/json.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** `gitsm portfolio`: pipeline, catalogue and retired services. */
export const command: Command = {
  usage: `portfolio [${VIEWS.join(' | ')}]`,
  about: [
    'Shows the service portfolio in its three parts. Pipeline: what is proposed, approved or being built, with',
    'what the decision rests on. Catalogue: what is live or retiring, with owner, group, agreements and the',
    'aims of the business that it serves. Retired: what is no longer offered, and what was decided against.',
  ].join('\n'),
  positionals: { min: 0, max: 1 },
  options: { json },
  examples: [
    ['portfolio', 'all three parts'],
    ['portfolio pipeline', 'what is to be decided and built'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const now = instantGiven(args);
    const wanted = viewGiven(args);
    const services = portfolioOf(snapshot).filter(({ view }) => wanted === null || view === wanted);
    if (args.flag('json')) {
      io.print(`${JSON.stringify(services.map(plain), null, 2)}\n`);
      return 0;
    }
    const views = VIEWS.filter((view) => services.some((one) => one.view === view));
    if (views.length === 0) io.print('There is no such service.\n');
    for (const [index, view] of views.entries()) {
      const own = services.filter((one) => one.view === view);
      io.print(`${index > 0 ? '\n' : ''}${io.paint('bold', TITLES[view])} (${own.length})\n`);
      io.print(print(io, snapshot, view, own, now));
    }
    return 0;
  },
};

const TITLES: Readonly<Record<View, string>> = { pipeline: 'Pipeline', catalogue: 'Catalogue', retired: 'Retired' };

function viewGiven(args: Arguments): View | null {
  const given = args.positionals[0];
  if (given === undefined) return null;
  const found = VIEWS.find((view) => view === given);
  if (found !== undefined) return found;
  throw new SetupError(
    `Unexpected view ${quoted(given)}, expected ${VIEWS.join(', ')}`,
    suggestion(given, VIEWS) || 'For example `gitsm portfolio pipeline`.',
  );
}

function print(io: Io, snapshot: Snapshot, view: View, services: readonly PortfolioService[], now: string): string {
  const sorted = [...services].sort(
    (a, b) => ORDER.indexOf(a.entry.status) - ORDER.indexOf(b.entry.status) || compareText(a.entry.id, b.entry.id),
  );
  if (view === 'pipeline') {
    return table(
      io,
      sorted.map((one) => pipelineRow(one, snapshot, now)),
      {
        indent: 2,
        head: ['service', 'status', 'since', 'owner', 'proposal', 'serves', ''],
      },
    );
  }
  if (view === 'catalogue')
    return table(io, sorted.map(catalogueRow), {
      indent: 2,
      head: ['service', 'status', 'tier', 'owner', 'group', 'agreement', 'customers', 'serves', ''],
    });
  return table(io, sorted.map(retiredRow), { indent: 2, head: ['service', 'status', 'until', 'replaced by', ''] });
}

/** Order of statuses within a view. */
const ORDER: readonly string[] = ['building', 'approved', 'proposed', 'live', 'retiring', 'retired', 'rejected'];

function pipelineRow(one: PortfolioService, snapshot: Snapshot, now: string): readonly (string | Cell)[] {
  const { entry } = one;
  const { proposal } = entry.open().data;
  const lacks = ['demand', 'resources', 'benefit'].filter((key) => !isObject(proposal) || proposal[key] === undefined);
  return [
    { text: entry.id, style: 'bold' },
    entry.status,
    entry.since === ''
      ? '-'
      : `${Math.max(0, Math.round((localDay(snapshot, now) - localDay(snapshot, entry.since)) / DAY))} d`,
    asString(entry.kept()['owner']) ?? '-',
    lacks.length === 0 ? 'complete' : { text: `lacks ${lacks.join(', ')}`, style: 'yellow' },
    serves(one),
    { text: entry.title, style: 'dim' },
  ];
}

function catalogueRow(one: PortfolioService): readonly (string | Cell)[] {
  const { entry, agreements, customers, gaps } = one;
  const { tier, owner } = entry.kept();
  const missing: Cell = { text: 'none', style: 'yellow' };
  return [
    { text: entry.id, style: 'bold' },
    entry.status,
    typeof tier === 'number' ? String(tier) : '-',
    asString(owner) ?? missing,
    entry.links.find(({ field }) => field === 'group')?.to ?? (gaps.includes('group') ? missing : '-'),
    agreements.length > 0 ? agreements.join(', ') : gaps.includes('agreement') ? missing : '-',
    String(customers.length),
    serves(one),
    { text: entry.title, style: 'dim' },
  ];
}

/** Aims of the business; a supporting service serves those of the services that need it. */
function serves({ objectives, aligned, entry }: PortfolioService): string | Cell {
  if (objectives.length > 0) return objectives.join(', ');
  if (aligned) return 'through others';
  return entry.status === 'retiring' ? '-' : { text: 'none', style: 'yellow' };
}

function retiredRow({ entry }: PortfolioService): readonly (string | Cell)[] {
  const { until } = entry.open().data;
  return [
    { text: entry.id, style: 'bold' },
    entry.status,
    asString(until) ?? (entry.since === '' ? '-' : entry.since.slice(0, 10)),
    entry.links.find(({ field }) => field === 'replaced-by')?.to ?? '-',
    { text: entry.title, style: 'dim' },
  ];
}

function plain({ entry, view, agreements, processes, objectives, aligned, customers, gaps }: PortfolioService) {
  const { owner, tier } = entry.kept();
  const { proposal = null, since = null, until = null } = entry.open().data;
  return {
    record: entry.id,
    title: entry.title,
    status: entry.status,
    file: entry.path,
    view,
    owner: asString(owner),
    group: entry.links.find(({ field }) => field === 'group')?.to ?? null,
    tier: typeof tier === 'number' ? tier : null,
    since,
    until,
    standsSince: entry.since === '' ? null : entry.since,
    agreements,
    customers,
    processes,
    objectives,
    aligned,
    proposal,
    gaps,
  };
}

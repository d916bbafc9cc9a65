import { borneBy } from '../../measures/borne.ts';
import type { Budget } from '../../measures/budget-lines.ts';
import { type Charge, type Cost, costsOf, type ServiceCost, variance } from '../../measures/costs.ts';
import { ALL_MONTHS, type Months, monthName, monthNumber } from '../../measures/months.ts';
import { SetupError } from '../../model/setup-error.ts';
import { visible } from '../../reporters/visible.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import type { Io } from '../io.ts';
import { moneyText, sumsText } from '../money-text.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** Kinds that it shows: what costs, who bears it, and where it stands. */
export const kinds = ['service', 'customer', 'budget'] as const;

const [SERVICE, CUSTOMER, BUDGET] = kinds;

/** Deviations from here on are shown in colour: those that a review has to explain. */
const WIDE = 0.1;

/** `gitsm costs`: what services cost, and who bears it. */
export const command: Command = {
  usage: 'costs [SVC|CUS|BUD...] [--from month] [--until month]',
  about: [
    'Shows planned and actual cost by service from approved and closed budgets, how far the actual cost is from',
    'the plan, and what customers bear by their share of units. Compared are only months up to the latest',
    'actual cost of a budget: the column "so far" is the plan for those. A service that is named is shown by',
    'kind of cost and with its shares, a customer with the services it pays for; a budget that is named counts',
    'alone, a draft too. A service in two currencies has two lines.',
  ].join('\n'),
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    from: { value: 'month', text: 'first month, such as 2026-07' },
    until: { value: 'month', text: 'last month' },
    json,
  },
  examples: [
    ['costs --from 2026-07 --until 2026-09', 'a quarter, all services'],
    ['costs SVC-payments', 'one service by kind of cost, with those who bear it'],
    ['costs BUD-2027', 'a budget alone, also while it is a draft'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const named = args.positionals.map((id) => findRecord(snapshot, id));
    for (const entry of named)
      if (!kinds.some((kind) => kind === entry.kind))
        throw new SetupError(
          `Unexpected ${entry.kind} ${entry.id}, expected ${kinds.join(', ')}`,
          '`gitsm trace` shows which services it is about.',
        );
    const ids = (kind: string): ReadonlySet<string> =>
      new Set(named.filter((entry) => entry.kind === kind).map(({ id }) => id));
    const [services, customers, budgets] = [ids(SERVICE), ids(CUSTOMER), ids(BUDGET)];
    const wanted = budgets.size === 0 ? undefined : ({ entry }: Budget) => budgets.has(entry.id);
    const period = monthsGiven(args);
    const costs = costsOf(snapshot, period, wanted);
    const shown = costs.services.filter(
      ({ service, charges }) =>
        (services.size === 0 && customers.size === 0) ||
        services.has(service) ||
        charges.some(({ customer }) => customers.has(customer)),
    );
    const charges = shown
      .flatMap((one) => one.charges)
      .filter(({ customer }) => customers.size === 0 || customers.has(customer));
    if (args.flag('json')) {
      const from = Number.isFinite(period.first) ? monthName(period.first) : null;
      const until = Number.isFinite(period.last) ? monthName(period.last) : null;
      const list = costs.budgets.map(({ entry }) => entry.id);
      const data = { from, until, budgets: list, services: shown.map(plain), customers: borneBy(charges) };
      io.print(`${JSON.stringify(data, null, 2)}\n`);
      return 0;
    }
    if (shown.length === 0) io.print('No budget tells of any cost there.\n');
    else if (services.size > 0) for (const one of shown) io.print(explained(io, one));
    else {
      if (customers.size === 0) io.print(byService(io, shown));
      io.print(byCustomer(io, charges, shown, customers.size > 0));
    }
    return 0;
  },
};

function monthsGiven(args: Arguments): Months {
  const [first, last] = [monthGiven(args, 'from'), monthGiven(args, 'until')];
  if (first !== null && last !== null && last < first)
    throw new SetupError(
      `Unexpected --until ${args.text('until')}, expected --from ${args.text('from')} or later`,
      'Swap them.',
    );
  return { first: first ?? ALL_MONTHS.first, last: last ?? ALL_MONTHS.last };
}

function monthGiven(args: Arguments, name: string): number | null {
  const text = args.text(name);
  const month = monthNumber(text);
  if (text === null || month !== null) return month;
  throw new SetupError(`Unexpected --${name} ${quoted(text)}, expected a month`, 'For example 2026-07.');
}

const HEAD = ['planned', 'so far', 'actual', 'difference', ''];

function byService(io: Io, services: readonly ServiceCost[]): string {
  const rows = services.map((one) => [{ text: one.service, style: 'bold' as const }, ...cells(one), one.currency]);
  const totals = [...new Set(services.map(({ currency }) => currency))].map((currency) => [
    'all',
    ...cells(services.filter((one) => one.currency === currency).reduce<Cost>(added, NOTHING)),
    currency,
  ]);
  return table(io, [...rows, ...totals], { head: ['service', ...HEAD, ''] });
}

const NOTHING: Cost = { planned: 0, comparable: 0, actual: 0 };

function added(a: Cost, b: Cost): Cost {
  return {
    planned: a.planned + b.planned,
    comparable: a.comparable + b.comparable,
    actual: a.actual + b.actual,
  };
}

function cells(cost: Cost): readonly (string | Cell)[] {
  const share = variance(cost);
  const difference = cost.actual - cost.comparable;
  return [
    amount(cost.planned),
    amount(cost.comparable),
    amount(cost.actual),
    `${difference > 0 ? '+' : ''}${amount(difference)}`,
    share === null ? '-' : coloured(`${share > 0 ? '+' : ''}${percent(share)}`, share),
  ];
}

function coloured(text: string, share: number): Cell {
  if (Math.abs(share) < WIDE) return { text };
  return { text, style: share > 0 ? 'red' : 'yellow' };
}

function byCustomer(io: Io, charges: readonly Charge[], services: readonly ServiceCost[], detailed: boolean): string {
  if (charges.length === 0) return detailed ? 'No budget charges it with anything there.\n' : '';
  if (detailed)
    return table(io, charges.map(chargeRow), { head: ['customer', 'service', 'units', '', 'share', 'bears'] });
  const rows = borneBy(charges).map(({ customer, bears, services: of }) => [
    { text: customer, style: 'bold' as const },
    sumsText(bears),
    { text: of.join(', '), style: 'dim' as const },
  ]);
  const idle = services
    .filter(({ uncharged, charges: own }) => own.length > 0 && uncharged > 0)
    .map(({ uncharged, currency }) => ({ amount: uncharged, currency }));
  const rest = idle.length === 0 ? '' : `Units that nobody has taken leave ${sumsText(idle)} with IT.\n`;
  return `\n${table(io, rows, { head: ['customer', 'bears', 'for'] })}${rest}`;
}

function chargeRow({
  customer,
  service,
  units,
  unit,
  share,
  amount: borne,
  currency,
}: Charge): readonly (string | Cell)[] {
  return [
    { text: customer, style: 'bold' },
    service,
    number(units),
    unit,
    percent(share),
    moneyText({ amount: borne, currency }),
  ];
}

/** One service by kind of cost, with those who bear it. */
function explained(io: Io, one: ServiceCost): string {
  const head = `${io.paint('bold', visible(one.service))}  ${visible(one.currency)}\n`;
  const rows = [...one.types.map((part) => [part.type, ...cells(part)]), ['all', ...cells(one)]];
  const costs = table(io, rows, { indent: 2, head: ['kind', ...HEAD] });
  if (one.charges.length === 0) return `${head}${costs}Nobody is charged for it.\n`;
  const shares: (string | Cell)[][] = one.charges.map(({ customer, units, unit, share, amount: borne }) => [
    { text: customer, style: 'bold' },
    `${number(units)} ${unit}`,
    percent(share),
    amount(borne),
  ]);
  if (one.uncharged > 0) shares.push(['IT', '', percent(one.uncharged / one.actual), amount(one.uncharged)]);
  return `${head}${costs}\n${table(io, shares, { indent: 2, head: ['borne by', 'units', 'share', 'amount'] })}`;
}

function plain(one: ServiceCost): Readonly<Record<string, unknown>> {
  const { service, currency, planned, comparable, actual, types, charges, uncharged } = one;
  return {
    service,
    currency,
    planned,
    comparable,
    actual,
    variance: variance(one),
    kinds: types.map((part) => ({
      kind: part.type,
      planned: part.planned,
      comparable: part.comparable,
      actual: part.actual,
    })),
    charges: charges.map(({ customer, unit, units, share, amount: borne }) => ({
      customer,
      unit,
      units,
      share,
      amount: borne,
    })),
    uncharged,
  };
}

/** Whole units of the currency: cents say nothing about a year. */
function amount(value: number): string {
  return number(Math.round(value));
}

function number(value: number): string {
  return (value + 0).toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

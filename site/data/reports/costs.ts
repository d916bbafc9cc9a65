import type { Budget } from '../../../src/measures/budget-lines.ts';
import { type Charge, costsOf, type ServiceCost, variance } from '../../../src/measures/costs.ts';
import { localToday } from '../../../src/measures/local-today.ts';
import { ALL_MONTHS, monthName, monthNumber } from '../../../src/measures/months.ts';
import { totalOf } from '../../../src/model/money.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportCellProps, ReportProps, ReportRowProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, refToId } from '../context.ts';
import { oneDecimal } from '../figure.ts';
import { monthText } from '../month-text.ts';
import { moneyText } from '../values.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** Budgets told: those that run first, the largest of them before the others. */
const BUDGETS = 3;
/** Most customers that share one service and are told. */
const LONGEST = 50;
/** From this share on, more than planned stands out. */
const OVER = 0.05;

/** What services cost, against what was planned, and who bears it; null without a budget that counts. */
export function costsReport(context: Context): ReportProps | null {
  const { budgets } = costsOf(context.snapshot);
  const month = monthNumber(localToday(context.snapshot, context.now).slice(0, 7)) ?? 0;
  const runs = ({ months }: Budget): boolean => months.first <= month && month <= months.last;
  const latest = budgets
    .toSorted(
      (a, b) => Number(runs(b)) - Number(runs(a)) || b.plan.length - a.plan.length || b.months.first - a.months.first,
    )
    .slice(0, BUDGETS);
  const [first] = latest;
  if (first === undefined) return null;
  const parts = latest.map((budget) => ({ budget, services: servicesOf(context, budget) }));
  const services = parts[0]?.services ?? [];
  return {
    path: 'reports/costs.html',
    stage: 'Strategy',
    title: 'Costs and chargeback',
    lede: `${first.entry.title}: ${counted(services.length, 'service', 'services')}${total(services, ({ planned }) => planned, ', planned ')}${total(services, ({ actual }) => actual, ', spent so far ')}.`,
    command: 'gitsm costs',
    sections: parts.flatMap(({ budget, services: all }) => [
      serviceSection(context, budget, all),
      ...(all.some(({ charges }) => charges.length > 0) ? [customerSection(context, budget, all)] : []),
    ]),
    source:
      'More or less than planned is told of the months for which actual cost is known. ISO/IEC 20000-1:2018 8.4.1.',
  };
}

function servicesOf(context: Context, budget: Budget): readonly ServiceCost[] {
  return costsOf(context.snapshot, ALL_MONTHS, ({ entry }) => entry === budget.entry).services;
}

function serviceSection(context: Context, budget: Budget, services: readonly ServiceCost[]): ReportSectionProps {
  const { booked } = budget;
  return {
    title: budget.entry.title,
    note: booked === null ? 'Nothing was spent yet.' : `Actual cost is known until ${monthText(monthName(booked))}.`,
    first: 'Service',
    columns: [
      words('Against the plan'),
      figures('Planned'),
      figures('Spent'),
      minor(figures('Nobody bears')),
      minor(words('For')),
    ],
    rows: services.map((one) => serviceRow(context, one)),
    empty: 'No lines.',
  };
}

function serviceRow(context: Context, cost: ServiceCost): ReportRowProps {
  const { service, currency, planned, actual, uncharged, types, charges } = cost;
  const money = (amount: number): ReportCellProps => ({ text: moneyText({ amount, currency }) });
  return {
    head: refToId(context, service),
    cells: [
      { text: '', mark: varianceMark(cost) },
      money(planned),
      money(actual),
      charges.length === 0 ? { text: '' } : money(uncharged),
      { text: types.map(({ type }) => type.replaceAll('-', ' ')).join(', ') },
    ],
    lines: [],
  };
}

function varianceMark(cost: ServiceCost): MarkProps {
  const share = variance(cost);
  if (share === null) return { tone: 'idle', word: 'nothing to compare' };
  const percent = `${oneDecimal(Math.abs(share) * 100)} %`;
  if (Math.abs(share) < 0.001) return { tone: 'ok', word: 'as planned' };
  if (share < 0) return { tone: 'ok', word: `${percent} less` };
  return { tone: share > OVER ? 'bad' : 'warn', word: `${percent} more` };
}

function customerSection(context: Context, budget: Budget, services: readonly ServiceCost[]): ReportSectionProps {
  const charges = Map.groupBy(
    services.flatMap((one) => one.charges),
    ({ customer }) => customer,
  );
  return {
    title: `Who bears it: ${budget.entry.title}`,
    note: 'Actual cost by the share of units that each customer takes.',
    first: 'Customer',
    columns: [figures('Bears'), words('Of')],
    rows: [...charges]
      .sort(([, a], [, b]) => amountOf(b) - amountOf(a))
      .map(([customer, list]) => customerRow(context, customer, list)),
    empty: '',
  };
}

function amountOf(charges: readonly Charge[]): number {
  return charges.reduce((sum, { amount }) => sum + amount, 0);
}

function customerRow(context: Context, customer: string, charges: readonly Charge[]): ReportRowProps {
  const sum = totalOf(charges.map(({ amount, currency }) => ({ amount, currency })));
  return {
    head: refToId(context, customer),
    cells: [
      { text: sum === null ? 'several currencies' : moneyText(sum) },
      { text: counted(charges.length, 'service', 'services') },
    ],
    lines: charges.slice(0, LONGEST).map(({ service, currency, unit, units, share, amount }) => ({
      mark: null,
      text: `${moneyText({ amount, currency })}, ${oneDecimal(share * 100)} % for ${oneDecimal(units)} ${unit}:`,
      refs: [refToId(context, service)],
    })),
  };
}

/** Empty in several currencies. */
function total(services: readonly ServiceCost[], of: (one: ServiceCost) => number, words: string): string {
  const sum = totalOf(services.map((one) => ({ amount: of(one), currency: one.currency })));
  return sum === null ? '' : `${words}${moneyText(sum)}`;
}

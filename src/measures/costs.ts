import { compareText } from '../model/compare-text.ts';
import { ofKind, type Snapshot } from '../model/snapshot.ts';
import { type Budget, type BudgetLine, budgetOf, costWithin } from './budget-lines.ts';
import { ALL_MONTHS, commonMonths, type Months } from './months.ts';

/** The kind that costs are read from. */
export const kinds = ['budget'] as const;

/** Sums of one currency, in its units. */
export interface Cost {
  /** Of all months of the period. */
  readonly planned: number;
  /** The part of it that can be compared: up to the latest month for which its budget knows actual cost. */
  readonly comparable: number;
  readonly actual: number;
}

/** What a customer bears of a service. */
export interface Charge {
  readonly customer: string;
  readonly service: string;
  readonly currency: string;
  readonly unit: string;
  readonly units: number;
  /** 0 to 1, of the actual cost that is shared out. */
  readonly share: number;
  readonly amount: number;
}

/** What a service costs in one currency. */
export interface ServiceCost extends Cost {
  readonly service: string;
  readonly currency: string;
  /** By kind of cost, most planned first. */
  readonly types: readonly (Cost & { readonly type: string })[];
  readonly charges: readonly Charge[];
  /** Actual cost that nobody bears but IT itself. */
  readonly uncharged: number;
}

/** Costs of a period. */
export interface Costs {
  /** Ordered by ID, then by currency. */
  readonly services: readonly ServiceCost[];
  /** The budgets they come from, ordered by path. */
  readonly budgets: readonly Budget[];
}

/** Drafts are nobody's money yet. */
const COUNTS: readonly string[] = ['approved', 'closed'];

/**
 * Planned and actual cost by service, and who bears it: ISO/IEC 20000-1:2018 8.4.1, ITIL financial management. Charges follow the two ways of
 * ServiceNow: the share of all units, or of those that were taken. Linear in the number of lines. Sums are to the hundredth.
 *
 * @param period months that count
 * @param wanted which budgets count; approved and closed ones where left out
 */
export function costsOf(
  snapshot: Snapshot,
  period: Months = ALL_MONTHS,
  wanted: (budget: Budget) => boolean = ({ entry }) => COUNTS.includes(entry.status),
): Costs {
  const budgets = ofKind(snapshot, kinds[0]).map(budgetOf).filter(wanted);
  const sums = new Map<string, Sums>();
  for (const budget of budgets) addBudget(sums, budget, period);
  const services = [...sums.values()]
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => compareText(a.service, b.service) || compareText(a.currency, b.currency))
    .map(finished);
  return { services, budgets };
}

interface Sum {
  planned: number;
  comparable: number;
  actual: number;
}

interface Sums {
  readonly service: string;
  readonly currency: string;
  readonly all: Sum;
  readonly types: Map<string, Sum>;
  readonly charges: Map<string, { unit: string; units: number; amount: number }>;
  /** Lines that have something in the period. */
  lines: number;
}

function addBudget(sums: Map<string, Sums>, budget: Budget, period: Months): void {
  const last = budget.booked ?? Number.NEGATIVE_INFINITY;
  const booked = commonMonths(period, { first: Number.NEGATIVE_INFINITY, last });
  const own = new Map<string, number>();
  for (const line of budget.plan) {
    add(sums, line, period, (sum, amount) => {
      sum.planned += amount;
      sum.comparable += costWithin(line, booked);
    });
  }
  for (const line of budget.actual) {
    add(sums, line, period, (sum, amount) => {
      sum.actual += amount;
    });
    const key = keyOf(line);
    own.set(key, (own.get(key) ?? 0) + costWithin(line, period));
  }
  charge(sums, budget, own);
}

function add(
  sums: Map<string, Sums>,
  line: BudgetLine,
  period: Months,
  count: (sum: Sum, amount: number) => void,
): void {
  const key = keyOf(line);
  let found = sums.get(key);
  if (found === undefined) {
    const { service, cost } = line;
    found = { service, currency: cost.currency, all: nothing(), types: new Map(), charges: new Map(), lines: 0 };
    sums.set(key, found);
  }
  let type = found.types.get(line.type);
  if (type === undefined) found.types.set(line.type, (type = nothing()));
  const amount = costWithin(line, period);
  if (amount !== 0) found.lines += 1;
  count(found.all, amount);
  count(type, amount);
}

/** Shares out what a budget's own actual cost is, by the units of that budget. */
function charge(sums: Map<string, Sums>, budget: Budget, own: ReadonlyMap<string, number>): void {
  if (budget.chargeback === 'none') return;
  const taken = new Map<string, number>();
  for (const { service, units } of budget.shares) taken.set(service, (taken.get(service) ?? 0) + units);
  const pools = new Map(budget.units.map((one) => [one.service, one]));
  const byService = new Map<string, [sums: Sums, amount: number][]>();
  for (const [key, amount] of own) {
    const one = sums.get(key);
    if (one === undefined) continue;
    const list = byService.get(one.service);
    if (list === undefined) byService.set(one.service, [[one, amount]]);
    else list.push([one, amount]);
  }
  for (const { customer, service, units } of budget.shares) {
    const pool = pools.get(service);
    // More taken than there is would charge more than was spent.
    const all = taken.get(service) ?? 0;
    const base = pool === undefined ? 0 : budget.chargeback === 'all-units' ? Math.max(pool.total, all) : all;
    if (pool === undefined || base <= 0) continue;
    for (const [{ charges }, amount] of byService.get(service) ?? []) {
      const one = charges.get(customer) ?? { unit: pool.unit, units: 0, amount: 0 };
      one.units += units;
      one.amount += (amount * units) / base;
      charges.set(customer, one);
    }
  }
}

function finished({ service, currency, all, types, charges }: Sums): ServiceCost {
  const list = [...charges]
    .map(([customer, { unit, units, amount }]): Charge => {
      const share = all.actual === 0 ? 0 : amount / all.actual;
      return { customer, service, currency, unit, units, share, amount: cents(amount) };
    })
    .sort((a, b) => b.amount - a.amount || compareText(a.customer, b.customer));
  const charged = [...charges.values()].reduce((sum, { amount }) => sum + amount, 0);
  return {
    service,
    currency,
    ...rounded(all),
    types: [...types]
      .map(([type, sum]) => ({ type, ...rounded(sum) }))
      .sort((a, b) => b.planned - a.planned || compareText(a.type, b.type)),
    charges: list,
    uncharged: cents(all.actual - charged),
  };
}

/** (actual − plan) / plan over the months that can be compared; null where nothing was planned for them. */
export function variance({ comparable, actual }: Cost): number | null {
  return comparable === 0 ? null : (actual - comparable) / comparable;
}

function nothing(): Sum {
  return { planned: 0, comparable: 0, actual: 0 };
}

function rounded({ planned, comparable, actual }: Sum): Cost {
  return { planned: cents(planned), comparable: cents(comparable), actual: cents(actual) };
}

/** To the hundredth; never -0. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100 + 0;
}

function keyOf({ service, cost }: BudgetLine): string {
  return `${service} ${cost.currency}`;
}

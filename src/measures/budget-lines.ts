import { asString, isObject, type Json } from '../model/json.ts';
import { type Money, moneyOf } from '../model/money.ts';
import type { RecordEntry } from '../model/record.ts';
import { commonMonths, type Months, monthCount, monthNumber } from './months.ts';

/** One line of plan or actual cost. */
export interface BudgetLine {
  /** Place in its list. */
  readonly index: number;
  readonly service: string;
  /** Kind of cost: `people`, `external`. */
  readonly type: string;
  readonly months: Months;
  readonly cost: Money;
}

/** How many units of a service there are, and what they are called. */
export interface Units {
  readonly index: number;
  readonly service: string;
  readonly unit: string;
  readonly total: number;
}

/** How many units of a service a customer has taken. */
export interface Share {
  readonly index: number;
  readonly customer: string;
  readonly service: string;
  readonly units: number;
}

/** How the cost of a service is shared, see schemas/budget. */
export type Chargeback = 'all-units' | 'allocated-units' | 'none';

/** A budget, read. What cannot be read is left out: the schema says so elsewhere. */
export interface Budget {
  readonly entry: RecordEntry;
  readonly months: Months;
  readonly plan: readonly BudgetLine[];
  readonly actual: readonly BudgetLine[];
  /** The last month that can be compared: that of the latest actual cost, of a closed budget its own; null where nothing was spent yet. */
  readonly booked: number | null;
  readonly chargeback: Chargeback;
  readonly units: readonly Units[];
  readonly shares: readonly Share[];
}

/** Reads a budget. */
export function budgetOf(entry: RecordEntry): Budget {
  const { data } = entry.open();
  const months = {
    first: monthNumber(data['from']) ?? Number.NEGATIVE_INFINITY,
    last: monthNumber(data['until']) ?? Number.POSITIVE_INFINITY,
  };
  const actual = linesOf(data['actual']);
  const latest = actual.reduce((last, line) => Math.max(last, line.months.last), Number.NEGATIVE_INFINITY);
  const mode = data['chargeback'];
  return {
    entry,
    months,
    plan: linesOf(data['plan']),
    actual,
    booked: entry.status === 'closed' ? months.last : Number.isFinite(latest) ? latest : null,
    chargeback: mode === 'all-units' || mode === 'allocated-units' ? mode : 'none',
    units: objectsOf(data['units']).flatMap(([index, one]) => {
      const [service, unit, total] = [asString(one['service']), asString(one['unit']), one['total']];
      if (service === null || typeof total !== 'number' || !(total > 0)) return [];
      return [{ index, service, unit: unit ?? 'units', total }];
    }),
    shares: objectsOf(data['shares']).flatMap(([index, one]) => {
      const [customer, service, units] = [asString(one['customer']), asString(one['service']), one['units']];
      if (customer === null || service === null || typeof units !== 'number' || !(units >= 0)) return [];
      return [{ index, customer, service, units }];
    }),
  };
}

/** The part of a line's cost that falls into these months; it is spread evenly over its own. */
export function costWithin({ months, cost }: BudgetLine, window: Months): number {
  const all = monthCount(months);
  return all === 0 ? 0 : (cost.amount * monthCount(commonMonths(months, window))) / all;
}

function linesOf(list: Json | undefined): readonly BudgetLine[] {
  return objectsOf(list).flatMap(([index, one]): BudgetLine[] => {
    const [service, type, cost] = [asString(one['service']), asString(one['kind']), moneyOf(one['cost'])];
    const first = monthNumber(one['month']);
    const last = one['until'] === undefined ? first : monthNumber(one['until']);
    if (service === null || type === null || cost === null || first === null || last === null) return [];
    return [{ index, service, type, months: { first, last }, cost }];
  });
}

function objectsOf(
  list: Json | undefined,
): readonly (readonly [index: number, one: { readonly [key: string]: Json }])[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: Json, index) => (isObject(one) ? [[index, one] as const] : []));
}

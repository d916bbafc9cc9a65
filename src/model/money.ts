import { isObject, type Json } from './json.ts';

/** A sum of money. */
export interface Money {
  /** In whole units of the currency, with its decimals; never below 0. */
  readonly amount: number;
  /** Code by ISO 4217. */
  readonly currency: string;
}

/** The money that a field holds (`common.schema.json#/$defs/money`), or null where it holds none. */
export function moneyOf(value: Json | undefined): Money | null {
  if (!isObject(value)) return null;
  const { amount, currency } = value;
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return null;
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? { amount, currency } : null;
}

/** The sum, to the hundredth; null of nothing, and of several currencies: nothing here knows an exchange rate. */
export function totalOf(sums: readonly Money[]): Money | null {
  const currency = sums[0]?.currency;
  if (currency === undefined || sums.some((one) => one.currency !== currency)) return null;
  return { amount: Math.round(sums.reduce((sum, { amount }) => sum + amount, 0) * 100) / 100, currency };
}

/** One sum for each currency, each to the hundredth. */
export function totalsOf(sums: readonly Money[]): readonly Money[] {
  const byCurrency = Map.groupBy(sums, ({ currency }) => currency);
  return [...byCurrency.values()].flatMap((own) => totalOf(own) ?? []);
}

import { type Money, totalsOf } from '../model/money.ts';

/** Money for people: `1,250.50 GBP`. */
export function moneyText({ amount, currency }: Money): string {
  return `${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
}

/** Sums by currency, most first; a dash where there is nothing. */
export function sumsText(sums: readonly Money[]): string {
  const totals = totalsOf(sums).toSorted((a, b) => b.amount - a.amount);
  return totals.length === 0 ? '-' : totals.map(moneyText).join(' + ');
}

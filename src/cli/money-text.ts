import type { Money } from '../model/money.ts';

/** Money for people: `1,250.50 GBP`. */
export function moneyText({ amount, currency }: Money): string {
  return `${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
}

/** Sums by currency, most first; a dash where there is nothing. */
export function sumsText(sums: readonly Money[]): string {
  const totals = new Map<string, number>();
  for (const { amount, currency } of sums) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  const texts = [...totals].sort((a, b) => b[1] - a[1]).map(([currency, amount]) => moneyText({ amount, currency }));
  return texts.length === 0 ? '-' : texts.join(' + ');
}

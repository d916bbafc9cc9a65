import { compareText } from '../model/compare-text.ts';
import { type Money, totalsOf } from '../model/money.ts';
import type { Charge } from './costs.ts';

/** What one customer bears. */
export interface Borne {
  readonly customer: string;
  /** One sum for each currency. */
  readonly bears: readonly Money[];
  /** IDs of the services it is for. */
  readonly services: readonly string[];
}

/** What each customer bears over all services, most first. */
export function borneBy(charges: readonly Charge[]): readonly Borne[] {
  return [...Map.groupBy(charges, ({ customer }) => customer)]
    .map(([customer, own]) => ({
      customer,
      bears: totalsOf(own),
      services: [...new Set(own.map(({ service }) => service))],
    }))
    .sort((a, b) => numberOf(b) - numberOf(a) || compareText(a.customer, b.customer));
}

/** For the order alone: nothing here knows an exchange rate. */
function numberOf({ bears }: Borne): number {
  return bears.reduce((sum, { amount }) => sum + amount, 0);
}

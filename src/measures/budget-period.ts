import type { Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Cost, costsOf, type ServiceCost } from './costs.ts';
import { monthsOf } from './month-of.ts';
import { ALL_MONTHS, type Months, monthNumber } from './months.ts';

/** The months that a period touches, in the time zone of the settings. */
export function monthsTouched({ rules }: Snapshot, { start, end }: Period): Months {
  const monthOf = monthsOf(rules.settings.timezone);
  return {
    first: Number.isFinite(start) ? (monthNumber(monthOf(start)) ?? ALL_MONTHS.first) : ALL_MONTHS.first,
    last: Number.isFinite(end) ? (monthNumber(monthOf(end - 1)) ?? ALL_MONTHS.last) : ALL_MONTHS.last,
  };
}

/** Sums over all services in the months of a period; null where there are none, or several currencies: nothing here knows an exchange rate. */
export function costInPeriod(snapshot: Snapshot, period: Period): (Cost & { readonly uncharged: number }) | null {
  const { services } = costsOf(snapshot, monthsTouched(snapshot, period));
  if (services.length === 0 || new Set(services.map(({ currency }) => currency)).size > 1) return null;
  const sum = (part: (one: ServiceCost) => number): number => services.reduce((all, one) => all + part(one), 0);
  return {
    planned: sum(({ planned }) => planned),
    comparable: sum(({ comparable }) => comparable),
    actual: sum(({ actual }) => actual),
    uncharged: sum(({ uncharged }) => uncharged),
  };
}

/** Months `YYYY-MM` as numbers that can be counted with. */
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** A stretch of months, both included, as numbers of {@link monthNumber}. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/** Every month there is. */
export const ALL_MONTHS: Months = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/** Months since the year 0; null for what is no `YYYY-MM`. */
export function monthNumber(value: unknown): number | null {
  const match = typeof value === 'string' ? MONTH.exec(value) : null;
  return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** `YYYY-MM` of a number of {@link monthNumber}. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The months that both stretches have in common; empty where `last` comes before `first`. */
export function commonMonths(a: Months, b: Months): Months {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

/** How many months there are; 0 where it is empty. */
export function monthCount({ first, last }: Months): number {
  return Math.max(0, last - first + 1);
}

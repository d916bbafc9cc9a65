/** How far apart the two instants of a question lie. */
export type SpanName = 'day' | 'year' | 'twenty-years';

/** One question in both directions. */
export interface TimeQuestion {
  /** Milliseconds since 1970, whole minutes. */
  readonly from: number;
  readonly to: number;
  /** Working minutes that end about where `to` lies. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Days, and working minutes of 253 days a year. */
const spans: Readonly<Record<SpanName, { readonly days: number; readonly minutes: number; readonly years: number }>> = {
  day: { days: 1, minutes: 480, years: 1 },
  year: { days: 365, minutes: 253 * 480, years: 2 },
  'twenty-years': { days: 20 * 365 + 5, minutes: 20 * 253 * 480, years: 21 },
};
const FIRST = 2005;

/** The same questions in every process: they begin at any minute of 2005, and their lengths vary by up to eight hours. */
export function timeQuestions(span: SpanName, count: number): readonly TimeQuestion[] {
  let seed = 20_261_121;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const from = Date.UTC(FIRST, 0, 1) + next(365 * 1440) * MINUTE;
    return {
      from,
      to: from + spans[span].days * DAY + next(480) * MINUTE,
      minutes: spans[span].minutes - next(240),
    };
  });
}

/** Years that the questions of a span touch. */
export function yearsOf(span: SpanName): readonly number[] {
  return Array.from({ length: spans[span].years + 1 }, (_, index) => FIRST + index);
}

/** A stretch of time in milliseconds since 1970; `end` is not part of it. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** From the beginning to the end of time. */
export const ALWAYS: Period = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** Whether an instant lies in a period. */
export function isWithin({ start, end }: Period, instant: number): boolean {
  return instant >= start && instant < end;
}

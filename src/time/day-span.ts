/** Minutes from midnight of the day a span begins; `end` is above 1440 where it lies on the next day. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * Reads one span of a day: `09:00-17:30`, `00:00-24:00`, `22:00-06:00`. One that does not close after it opens closes on the next day.
 *
 * @returns null for anything else
 */
export function parseSpan(text: unknown): DaySpan | null {
  const match = typeof text === 'string' ? SPAN.exec(text) : null;
  if (match === null) return null;
  const start = Number(match[1]) * 60 + Number(match[2]);
  const end = match[3] === undefined ? 1440 : Number(match[3]) * 60 + Number(match[4]);
  return { start, end: end > start ? end : end + 1440 };
}

/** Orders the spans of one day and joins those that overlap or touch. */
export function joinSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Writes a span as it is read; one that ends on the next day has its end before its start. */
export function formatSpan({ start, end }: DaySpan): string {
  return `${clock(start)}-${clock(end > 1440 ? end - 1440 : end)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

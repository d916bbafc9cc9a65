import { SetupError } from '../model/setup-error.ts';
import { parseDate } from '../time/instant.ts';
import { instantOf } from '../time/zoned.ts';
import { quoted } from './arguments.ts';
import type { Arguments, Option } from './command.ts';

/** Days from one to another, both included, and as instants. */
export interface Period {
  /** `YYYY-MM-DD` as typed; null: from the beginning. */
  readonly from: string | null;
  /** `YYYY-MM-DD` as typed; null: to the end. */
  readonly until: string | null;
  /** Whether an instant lies in it, milliseconds since 1970. */
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** `--from` and `--until`, the same wherever a period is asked for. */
export const periodOptions: Readonly<Record<'from' | 'until', Option>> = {
  from: { value: 'date', text: 'only clocks that ended on this day or later, such as 2026-11-01' },
  until: { value: 'date', text: 'only clocks that ended on this day or earlier' },
};

const DAY = 86_400_000;

/**
 * Reads `--from` and `--until`, days in a time zone.
 *
 * @throws SetupError where one is no date, or the period ends before it begins
 */
export function periodGiven(args: Arguments, zone: string): Period {
  const from = dateGiven(args, 'from');
  const until = dateGiven(args, 'until');
  if (from !== null && until !== null && until.day < from.day)
    throw new SetupError(`Unexpected --until ${until.text}, expected --from ${from.text} or later`, 'Swap them.');
  return {
    from: from?.text ?? null,
    until: until?.text ?? null,
    start: from === null ? Number.NEGATIVE_INFINITY : instantOf(from.text, '00:00', zone),
    end:
      until === null
        ? Number.POSITIVE_INFINITY
        : instantOf(new Date(until.day + DAY).toISOString().slice(0, 10), '00:00', zone),
  };
}

function dateGiven(args: Arguments, name: 'from' | 'until'): { readonly text: string; readonly day: number } | null {
  const text = args.text(name);
  const day = parseDate(text);
  if (text === null || (day !== null && text >= '1970-01-01' && text <= '2199-12-30'))
    return text === null || day === null ? null : { text, day };
  throw new SetupError(`Unexpected --${name} ${quoted(text)}, expected a date`, 'For example 2026-11-21.');
}

/** A period in words, for the end of a sentence: ` from 2026-11-01 until 2026-11-30`; nothing where it has no bounds. */
export function periodText({ from, until }: Period): string {
  return `${from === null ? '' : ` from ${from}`}${until === null ? '' : ` until ${until}`}`;
}

import { parseInstant } from '../../time/instant.ts';

/** What one run leaves to the next one in the overview, beside the heartbeat. */
export interface Memory {
  /** RFC 3339 instant since which clocks that ended in a breach may not have been told; null before the first run that finished. */
  readonly since: string | null;
  /** Keys of records that failed. */
  readonly failed: readonly string[];
}

/** Records that are remembered to have failed. */
const MOST_FAILED = 60;

/** How long the end of a clock is told of whose telling fails, milliseconds: 7 days. */
const PATIENCE = 7 * 24 * 3_600_000;

/** Third line of the overview. */
export function memoryMark({ since, failed }: Memory): string {
  return `<!-- gitsm: since ${since ?? '-'} failed ${failed.slice(0, MOST_FAILED).join(' ')} -->`;
}

/** Reads it, from wherever it stands. */
export function readMemory(body: string): Memory {
  const found = /^<!-- gitsm: since (\S{1,40}) failed ([0-9a-f ]*) -->\r?$/m.exec(body.slice(0, 20_000));
  const since = found?.[1] ?? '';
  return {
    since: parseInstant(since) === null ? null : since,
    failed: (found?.[2] ?? '').split(' ').filter((key) => /^[0-9a-f]{16}$/.test(key)),
  };
}

/**
 * Since when the next run has to look for clocks that have ended: since this run, unless it leaves some of them untold.
 *
 * @param now RFC 3339
 * @param left ends of clocks that a bound left to the next run, RFC 3339
 * @param failed ends of clocks whose telling failed
 */
export function nextSince(now: string, left: readonly string[], failed: readonly string[]): string {
  const instant = Date.parse(now);
  const patient = failed.filter((at) => Date.parse(at) >= instant - PATIENCE);
  return [...left, ...patient].reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first), now);
}

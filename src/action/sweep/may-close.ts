import type { Gaps } from './gaps.ts';

/** A record without a clock past a threshold. */
export interface Silent {
  readonly record: string;
  /** Whether a file of that ID is there. */
  readonly known: boolean;
  /** Whether it stands in a status that ends it. */
  readonly final: boolean;
}

/**
 * Whether the issue of a silent record is over. It is not where a clock may only be missing: because an agreement, a calendar or the record
 * itself cannot be relied on, or because time went back. A record that has ended needs none of these.
 */
export function mayClose({ record, known, final }: Silent, gaps: Gaps, clockWentBack: boolean): boolean {
  if (clockWentBack || gaps.twins.has(record)) return false;
  if (final) return true;
  if (gaps.rules.length > 0 || gaps.records.has(record)) return false;
  return known || gaps.unread.length === 0;
}

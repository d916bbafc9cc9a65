import type { Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { formatInstant, readInstant } from '../time/instant.ts';

/** A period with the name that people know it by: `2026-10`. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

/** One measure, and its figure for each period; null where there was nothing to measure, or where the records do not tell it of then. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly values: readonly (number | null)[];
}

/**
 * Measures over periods (ISO/IEC 20000-1:2018, 9.1: what is measured, and when, is determined). What happened counts for the period it
 * happened in; how things stood is told of each period's end, or of now where it lasts; how they stand is told of now alone.
 *
 * @param now RFC 3339 instant
 */
export async function measureReport(
  snapshot: Snapshot,
  measures: readonly Measure[],
  periods: readonly NamedPeriod[],
  now: string,
): Promise<readonly MeasureRow[]> {
  const instant = readInstant(now);
  const rows: MeasureRow[] = [];
  for (const measure of measures) {
    const values: (number | null)[] = [];
    for (const period of periods) values.push(await figureOf(snapshot, measure, period, instant));
    rows.push({ measure, values });
  }
  return rows;
}

async function figureOf(
  snapshot: Snapshot,
  measure: Measure,
  period: NamedPeriod,
  now: number,
): Promise<number | null> {
  if (period.start > now) return null;
  const over = period.end <= now;
  const span = measure.span ?? 'present';
  if (span === 'present' && over) return null;
  const at = span === 'instant' && over ? period.end - 1 : now;
  return measure.compute(snapshot, formatInstant(at), period);
}

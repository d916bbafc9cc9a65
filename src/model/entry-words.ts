import type { TimelineEntry } from './record.ts';
import { shortValue } from './short-value.ts';

/** What a timeline entry tells besides its status and note, for people: `awaiting-vendor`, `priority P3 → P1`. */
export function entryWords({ reason, changed }: TimelineEntry): readonly string[] {
  const changes = Object.entries(changed ?? {}).map(
    ([field, { from, to }]) => `${field} ${shortValue(from)} → ${shortValue(to)}`,
  );
  return reason === undefined ? changes : [reason, ...changes];
}

import type { JsonObject } from '../model/json.ts';
import type { RecordEntry, TimelineEntry } from '../model/record.ts';
import { ofKind, perQuestion } from '../model/snapshot.ts';
import { parseInstant } from '../time/instant.ts';

/** A status that a record came to stand in, and when: milliseconds since 1970. */
export interface Arrival {
  readonly status: string;
  readonly at: number;
}

/** Where a record has been. Entries of the timeline that repeat a status are no arrivals. */
export interface History {
  readonly entry: RecordEntry;
  readonly data: JsonObject;
  /** In the order of the timeline, at least one. */
  readonly path: readonly Arrival[];
  /** First entry of the timeline. */
  readonly opened: number;
  /** Last entry of the timeline, a repeated status too. */
  readonly touched: number;
}

/**
 * The histories of the records of a kind until an instant: what a timeline tells of later has not happened. Records that did not
 * exist then, have no timeline or an unreadable one are left out. All of them are opened; worked out once a snapshot and instant.
 *
 * @param now RFC 3339
 */
export const historiesOf = perQuestion((snapshot, kind: string, now: string): readonly History[] => {
  const until = parseInstant(now) ?? Number.NEGATIVE_INFINITY;
  const entries = ofKind(snapshot, kind);
  snapshot.preload(entries);
  return entries.flatMap((entry) => historyOf(entry, until));
});

function historyOf(entry: RecordEntry, until: number): readonly History[] {
  const { timeline, data } = entry.open();
  const path: Arrival[] = [];
  let touched = Number.NEGATIVE_INFINITY;
  for (const [index, { at, status }] of timeline.entries()) {
    const instant = parseInstant(at);
    if (instant === null) return [];
    if (instant > until) break;
    touched = instant;
    if (!repeats(timeline, index)) path.push({ status, at: instant });
  }
  const [first] = path;
  return first === undefined ? [] : [{ entry, data, path, opened: first.at, touched }];
}

function repeats(timeline: readonly TimelineEntry[], index: number): boolean {
  return index > 0 && timeline[index - 1]?.status === timeline[index]?.status;
}

/** Where the record stands at the end of its history. */
export function standing({ path }: History): string {
  return path.at(-1)?.status ?? '';
}

/** When the record last came to stand in one of these statuses from another one; null where it does not stand there. */
export function cameTo({ path }: History, statuses: readonly string[]): number | null {
  let at: number | null = null;
  for (let index = path.length - 1; index >= 0 && statuses.includes(path[index]?.status ?? ''); index -= 1)
    at = path[index]?.at ?? null;
  return at;
}

/** When the record first came to stand in one of these statuses; null where it never did. */
export function firstIn({ path }: History, statuses: readonly string[]): number | null {
  return path.find(({ status }) => statuses.includes(status))?.at ?? null;
}

import { byPath } from '../model/by-path.ts';
import { compareText } from '../model/compare-text.ts';
import { asObjects, type JsonObject } from '../model/json.ts';
import type { RecordEntry, RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Attained, attained } from './attainment.ts';
import type { Outcome } from './outcome.ts';

/** How well promises were kept, as they are and as proposed, for one sort of promise, metric and priority. */
export interface WhatIfRow {
  readonly type: string;
  readonly metric: string;
  readonly priority: string | null;
  readonly before: Attained;
  readonly after: Attained;
}

/** A promise that would have ended otherwise. Null on a side where there is none. */
export interface VerdictChange {
  /** ID of the record. */
  readonly record: string;
  readonly type: string;
  readonly metric: string;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** What a proposal would have changed. */
export interface WhatIf {
  /** By type, metric and priority. */
  readonly rows: readonly WhatIfRow[];
  /** In the order of the records. */
  readonly changes: readonly VerdictChange[];
}

/**
 * A proposed agreement or calendar as if it had held all the time: active, without a first and a last day. Of its periods the one that
 * stands in the end holds, which is the last one without an end.
 */
export function alwaysInForce(record: RecordFile): RecordFile {
  const { 'valid-from': _from, 'valid-until': _until, timeline: _timeline, periods, ...rest } = record.data;
  const list = asObjects(periods);
  const { from: _first, title: _title, ...last } = list.findLast(({ until }) => until === undefined) ?? {};
  const data = { ...rest, ...last, status: 'active' } as JsonObject;
  return { ...record, status: 'active', data, timeline: [] };
}

/** A snapshot in which proposed records stand in the place of those with their IDs, or beside the others where there are none. */
export function withProposals(snapshot: Snapshot, proposals: readonly RecordEntry[]): Snapshot {
  const ids = new Set(proposals.map(({ id }) => id));
  const entries = [...snapshot.entries.filter(({ id }) => !ids.has(id)), ...proposals].sort(byPath);
  const known = new Set(snapshot.entries);
  return {
    ...snapshot,
    entries,
    byId: new Map([...snapshot.byId, ...proposals.map((entry) => [entry.id, [entry]] as const)]),
    preload: (wanted) => snapshot.preload(wanted.filter((entry) => known.has(entry))),
  };
}

/**
 * Holds what was against what would have been, promise by promise.
 *
 * @param wanted whether a clock that ended then counts; a promise counts on both sides where it does on one
 */
export function whatIf(
  before: readonly Outcome[],
  after: readonly Outcome[],
  wanted: (at: number) => boolean = () => true,
): WhatIf {
  const pairs = new Map<string, { before: Outcome | null; after: Outcome | null }>();
  for (const one of before) pairs.set(one.key, { before: one, after: null });
  for (const one of after) pairs.set(one.key, { before: pairs.get(one.key)?.before ?? null, after: one });
  const counted = [...pairs.values()].filter((pair) =>
    [pair.before, pair.after].some((one) => one !== null && one.at !== null && wanted(one.at)),
  );
  return { rows: rowsOf(counted), changes: counted.flatMap((pair) => changeOf(pair)) };
}

interface Pair {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

function changeOf({ before, after }: Pair): readonly VerdictChange[] {
  const one = before ?? after;
  if (one === null || before?.verdict === after?.verdict) return [];
  return [{ record: one.record, type: one.type, metric: one.metric, before, after }];
}

function rowsOf(pairs: readonly Pair[]): readonly WhatIfRow[] {
  const groups = Map.groupBy(pairs, ({ before, after }) => {
    const { type = '', metric = '', priority = null } = before ?? after ?? {};
    return JSON.stringify([type, metric, priority]);
  });
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => {
      const [type, metric, priority] = JSON.parse(key) as [string, string, string | null];
      const side = (of: (pair: Pair) => Outcome | null): Attained => attained(group.flatMap((pair) => of(pair) ?? []));
      return { type, metric, priority, before: side((pair) => pair.before), after: side((pair) => pair.after) };
    });
}

import type { Cover } from './covers.ts';
import type { OracleAgreement, OracleRecord, OracleRule } from './oracle-record.ts';
import type { Stand } from './stands.ts';

/** What an agreement promises in one metric while it covers the record. */
export interface Promised {
  readonly agreement: OracleAgreement;
  readonly metric: string;
  readonly rule: OracleRule;
  readonly cover: Cover;
  readonly minutes: { readonly [priority: string]: number };
}

/** When a promise is the one that holds among those of its sort: asked for every stand of the record, in order. */
export function turnsOf(
  promise: Promised,
  promises: readonly Promised[],
  record: OracleRecord,
  stands: readonly Stand[],
): readonly Cover[] {
  const sort = promises.filter((other) => sortOf(other) === sortOf(promise));
  const turns: { from: number; until: number | null }[] = [];
  let holder: Promised | null = null;
  stands.forEach(({ from, fields }, index) => {
    // What is over at the instant at which it began was never so.
    if (index + 1 < stands.length && stands[index + 1]?.from === from && stands[index + 1]?.changed) return;
    const priority = record.priorityOf(fields) ?? '';
    const there = sort.filter(({ cover }) => cover.from <= from && (cover.until === null || cover.until > from));
    const able = there.filter(({ minutes }) => priority in minutes);
    const before: Promised | null = holder;
    if (able.length > 0) holder = best(able, priority);
    else if (before === null || !there.includes(before)) holder = there.length > 0 ? best(there, priority) : null;
    if (holder === before) return;
    if (before === promise) turns.push({ ...(turns.pop() ?? { from }), until: from });
    if (holder === promise) turns.push({ from, until: null });
  });
  return turns.map((turn) => ({ ...promise.cover, ...turn }));
}

function sortOf({ agreement: { type, group, provider }, metric }: Promised): string {
  const by = type === 'sla' ? [] : type === 'ola' ? [group ?? '', provider ?? ''] : [provider ?? ''];
  return [type, ...by, metric].join(' ');
}

/** The most specific, then the shortest, then the first by ID. */
function best(promises: readonly Promised[], priority: string): Promised | null {
  let found: Promised | null = null;
  for (const one of promises) {
    if (found === null || goesBefore(one, found, priority)) found = one;
  }
  return found;
}

function goesBefore(a: Promised, b: Promised, priority: string): boolean {
  for (const criterion of ['services', 'kinds'] as const) {
    const [left, right] = [a.agreement[criterion] !== undefined, b.agreement[criterion] !== undefined];
    if (left !== right) return left;
  }
  const [left, right] = [a.minutes[priority] ?? 0, b.minutes[priority] ?? 0];
  return left === right ? a.agreement.id < b.agreement.id : left < right;
}

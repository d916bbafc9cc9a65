import type { OracleRecord, Value } from './oracle-record.ts';

/** A stretch of time that the record stood in one status, from one entry to the next. */
export interface Stand {
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly reason: Value;
  readonly fields: { readonly [field: string]: Value };
  /** Whether fields changed with the entry it begins with. */
  readonly changed: boolean;
}

/** Where the record stood, entry by entry, until an instant. */
export function standsOf(record: OracleRecord, now: number): readonly Stand[] {
  const { entries, fields, reasonFields } = record;
  const stands: Stand[] = [];
  entries.forEach((entry, index) => {
    if (entry.at > now) return;
    const values: { [field: string]: Value } = { ...fields };
    for (const later of entries.slice(index + 1).reverse()) {
      for (const [field, { from }] of Object.entries(later.changed ?? {})) values[field] = from;
    }
    const same = stands.at(-1)?.status === entry.status;
    const presently = entries.slice(index).every(({ status }) => status === entry.status);
    const field = reasonFields[entry.status];
    const kept = same ? (stands.at(-1)?.reason ?? null) : null;
    const told = presently && field !== undefined ? (fields[field] ?? null) : null;
    stands.push({
      from: entry.at,
      to: Math.min(entries[index + 1]?.at ?? now, now),
      status: entry.status,
      reason: entry.reason ?? kept ?? told,
      fields: values,
      changed: entry.changed !== undefined,
    });
  });
  return stands;
}

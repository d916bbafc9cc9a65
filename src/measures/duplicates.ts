import type { RecordEntry } from '../model/record.ts';
import { bareName } from './licence-pools.ts';

/** A record that says of itself what another says: the field, and the first record by path that says it. */
export interface Duplicate {
  readonly entry: RecordEntry;
  readonly field: string;
  readonly first: string;
}

/** What tells a record from others: a value that none of the same scope shares; null where the record has none. */
export interface Identity {
  readonly field: string;
  readonly scope: string;
  readonly value: string | null;
}

/** Records that share an identity with an earlier one. Upper and lower case and outer spaces make no other thing. */
export function duplicatesAmong(
  entries: readonly RecordEntry[],
  identitiesOf: (entry: RecordEntry) => readonly Identity[],
): readonly Duplicate[] {
  const owners = new Map<string, string>();
  return entries.flatMap((entry) =>
    identitiesOf(entry).flatMap(({ field, scope, value }) => {
      const bare = bareName(value ?? '');
      if (bare === '') return [];
      const key = `${field}\0${scope}\0${bare}`;
      const first = owners.get(key) ?? entry.id;
      owners.set(key, first);
      return first === entry.id ? [] : [{ entry, field, first }];
    }),
  );
}

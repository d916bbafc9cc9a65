import type { Json } from '../model/json.ts';
import { folded, type JoinRule } from './mapping.ts';
import type { SourceRow, SourceTable } from './source-row.ts';

/** A table whose rows have the columns of another one as well, and the rows of that one which belong to none. */
export interface Joined {
  readonly table: SourceTable;
  readonly alone: readonly SourceRow[];
  /** Rows of the other one whose key an earlier row has; they are not used. */
  readonly again: readonly SourceRow[];
}

/** Puts two tables together by one column of each. A row without a partner stays as it is. */
export function joined(table: SourceTable, other: SourceTable, rule: JoinRule): Joined {
  const byKey = new Map<string, SourceRow>();
  const again: SourceRow[] = [];
  const alone = new Set<SourceRow>();
  for (const row of other.rows) {
    const key = row.get(rule.there);
    if (key === null) alone.add(row);
    else if (byKey.has(folded(key))) again.push(row);
    else {
      byKey.set(folded(key), row);
      alone.add(row);
    }
  }
  const start = `${rule.name}.`;
  const rows = table.rows.map((row): SourceRow => {
    const key = row.get(rule.here);
    const partner = key === null ? undefined : byKey.get(folded(key));
    if (partner === undefined) return row;
    alone.delete(partner);
    const own = partner.columns.filter((column) => column !== rule.there);
    return {
      place: row.place,
      columns: [...row.columns, ...own.map((column) => `${start}${column}`)],
      get: (column): Json => (column.startsWith(start) ? partner.get(column.slice(start.length)) : row.get(column)),
      placeOf: (column) =>
        column.startsWith(start) ? partner.placeOf(column.slice(start.length)) : row.placeOf(column),
    };
  });
  const columns = [...table.columns, ...[...other.columns].map((column) => `${start}${column}`)];
  return { table: { ...table, columns: new Set(columns), rows }, alone: [...alone], again };
}

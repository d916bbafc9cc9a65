import { asString, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';

/** The priority that fields state; where they state none, the one their process computes (ITIL: impact and urgency give the priority). */
export function priorityOf(fields: JsonObject, { matrix }: Process): string | null {
  const stated = asString(fields[matrix?.field ?? 'priority']);
  if (stated !== null || matrix === null) return stated;
  const row = asString(fields[matrix.rows]);
  const column = asString(fields[matrix.columns]);
  if (row === null || column === null || !Object.hasOwn(matrix.table, row)) return null;
  const columns = matrix.table[row] ?? {};
  return Object.hasOwn(columns, column) ? (columns[column] ?? null) : null;
}

import { asString, type JsonObject } from './json.ts';
import type { Matrix } from './process.ts';

/** What a matrix gives for fields; null where one of its two fields is missing or no level of it. */
export function matrixValue({ rows, columns, table }: Matrix, fields: JsonObject): string | null {
  const row = asString(fields[rows]);
  const column = asString(fields[columns]);
  if (row === null || column === null || !Object.hasOwn(table, row)) return null;
  const cells = table[row] ?? {};
  return Object.hasOwn(cells, column) ? (cells[column] ?? null) : null;
}

/** What counts for the field that a matrix decides: what is written there, else what the matrix gives. */
export function decidedValue(matrix: Matrix, fields: JsonObject): string | null {
  return asString(fields[matrix.field]) ?? matrixValue(matrix, fields);
}

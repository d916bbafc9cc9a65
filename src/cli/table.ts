import { visible } from '../reporters/visible.ts';
import type { Io, Style } from './io.ts';

/** One cell: its text and how it is painted. Text of records may hold anything; it is made harmless here. */
export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** How a table looks. */
export interface TableOptions {
  /** Titles of the columns; left out, there are none. */
  readonly head?: readonly string[];
  /** Spaces before each line. */
  readonly indent?: number;
}

/** Rows under each other in columns. On a terminal the last column is cut to its width. */
export function table(io: Io, rows: readonly (readonly (string | Cell)[])[], options: TableOptions = {}): string {
  const { head = [], indent = 0 } = options;
  const titles = head.map((text): Cell => ({ text, style: 'dim' }));
  const cells = [...(head.length > 0 && rows.length > 0 ? [titles] : []), ...rows].map((row) => row.map(cellOf));
  const widths: number[] = [];
  for (const row of cells)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.text.length);
  return cells.map((row) => `${' '.repeat(indent)}${rowLine(io, row, widths, indent)}\n`).join('');
}

function rowLine(io: Io, row: readonly Cell[], widths: readonly number[], indent: number): string {
  let used = indent;
  const parts = row.map((cell, index) => {
    const width = widths[index] ?? 0;
    const last = index === row.length - 1;
    const text = last ? cut(cell.text, io.columns === null ? null : io.columns - used) : cell.text.padEnd(width);
    used += width + 2;
    return cell.style === undefined ? text : io.paint(cell.style, text);
  });
  return parts.join('  ').trimEnd();
}

function cellOf(cell: string | Cell): Cell {
  return typeof cell === 'string' ? { text: visible(cell) } : { ...cell, text: visible(cell.text) };
}

function cut(text: string, width: number | null): string {
  return width === null || text.length <= width || width < 10 ? text : `${text.slice(0, width - 1)}…`;
}

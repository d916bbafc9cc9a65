import { SetupError } from '../model/setup-error.ts';
import { cellPlaces } from './cell-places.ts';
import { folded, type Mapping } from './mapping.ts';
import { readText } from './read-text.ts';
import type { SourceFault, SourceRow, SourceTable } from './source-row.ts';
import { tableRows } from './table-rows.ts';

/** More rows than this are refused: they are all held at once, so that nothing is written before all are read. */
const MAX_ROWS = 1_000_000;

/**
 * Reads a table in CSV, plain or gzip, to its end. Columns have the names that the mapping gives them.
 *
 * @param file name of the source, as messages show it
 * @throws SetupError where it is no table, two columns have one heading, or the text is not in its encoding
 */
export async function csvTable(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  mapping: Pick<Mapping, 'encoding' | 'headings' | 'duplicates'>,
): Promise<SourceTable> {
  const table = tableRows(readText(bytes, mapping.encoding));
  const first = await table.next();
  if (first.done === true || first.value.cells === null)
    throw new SetupError(`Unexpected content of ${file}, expected a table with a heading.`, 'Export it as CSV.');
  const names = columnNames(file, first.value.cells, mapping);
  const positions = new Map(names.map((name, index) => [name, index]));
  const rows: SourceRow[] = [];
  const faults: SourceFault[] = [];
  for await (const one of table) {
    const { line } = one;
    const place = { file, line, column: 1 };
    if (one.cells === null) {
      const more = one.lines === 1 ? '' : ` and ${one.lines - 1} lines after it`;
      const message = `Unexpected line${more}, expected a row of the table: ${one.fault}.`;
      faults.push({ place, lines: one.lines, message });
    } else if (one.cells.length !== names.length) {
      const message = `Unexpected row of ${one.cells.length} cells, expected ${names.length}.`;
      faults.push({ place, lines: 1, message });
    } else {
      if (rows.length >= MAX_ROWS)
        throw new SetupError(`Unexpected row in ${file}, expected at most ${MAX_ROWS}.`, 'Split the file.');
      rows.push(rowOf(file, line, names, positions, one.cells, one.raw));
    }
  }
  return { columns: new Set(names), rows, faults };
}

function rowOf(
  file: string,
  line: number,
  names: readonly string[],
  positions: ReadonlyMap<string, number>,
  cells: readonly string[],
  raw: string,
): SourceRow {
  const get = (column: string): string | null => {
    const text = cells[positions.get(column) ?? -1]?.trim() ?? '';
    return text === '' ? null : text;
  };
  return {
    place: { file, line, column: 1 },
    columns: names.filter((_, index) => cells[index]?.trim() !== ''),
    get,
    placeOf(column) {
      const position = positions.get(column);
      const found = position === undefined ? undefined : cellPlaces(raw, cells)[position];
      return { file, line: line + (found?.line ?? 0), column: found?.column ?? 1 };
    },
  };
}

/** Headings by the names of the mapping; a column without a heading is called after its place. */
function columnNames(
  file: string,
  heading: readonly string[],
  { headings, duplicates }: Pick<Mapping, 'headings' | 'duplicates'>,
): readonly string[] {
  const wanted = new Map([...headings.values()].map((name) => [folded(name), name]));
  const taken = new Map<string, number>();
  const own = new Set(heading.map(folded));
  return heading.map((text, index) => {
    const name = text.trim();
    const other = headings.get(folded(name));
    // Another heading for a column counts only where the column is not there under its own.
    const alias = other !== undefined && !own.has(folded(other)) ? other : undefined;
    const plain = alias ?? wanted.get(folded(name)) ?? (name || `column ${index + 1}`);
    const before = taken.get(folded(plain));
    if (before === undefined) {
      taken.set(folded(plain), index);
      return plain;
    }
    if (duplicates === 'refuse') {
      throw new SetupError(
        `${file}: unexpected second column "${plain.slice(0, 80)}" (columns ${before + 1} and ${index + 1}), expected every heading once.`,
        `Rename one, or write "duplicates: number" in the mapping: the second one is then called "${plain.slice(0, 80)} 2".`,
      );
    }
    let number = 2;
    while (taken.has(folded(`${plain} ${number}`))) number += 1;
    taken.set(folded(`${plain} ${number}`), index);
    return `${plain} ${number}`;
  });
}

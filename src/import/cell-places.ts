/** Where a cell begins: lines below the first line of its row, and column in UTF-16 code units, 1-based. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where every cell of a row begins (RFC 4180). Called for a row with a finding only, so that rows without one cost nothing.
 *
 * @param raw the row as it stands in the file
 * @param cells what was read of it
 */
export function cellPlaces(raw: string, cells: readonly string[]): readonly CellPlace[] {
  const places: CellPlace[] = [];
  let at = /^[\r\n\ufeff]*/u.exec(raw)?.[0].length ?? 0;
  const before = /[\r\n]*$/u.exec(raw.slice(0, at))?.[0].length ?? 0;
  let [line, start] = [0, before];
  for (const cell of cells) {
    places.push({ line, column: at - start + 1 });
    const end = endOf(raw, at, cell);
    for (const found of raw.slice(at, end).matchAll(/\r\n|\r|\n/gu)) {
      line += 1;
      start = at + found.index + found[0].length;
    }
    at = end + 1;
  }
  return places;
}

/** Offset of the separator behind the cell that begins at an offset. */
function endOf(raw: string, at: number, cell: string): number {
  if (raw[at] !== '"') return at + cell.length;
  let end = at + 1;
  for (; end < raw.length; end += 1) {
    if (raw[end] !== '"') continue;
    if (raw[end + 1] !== '"') break;
    end += 1;
  }
  return end + 1;
}

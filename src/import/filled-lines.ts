/** Counts the lines of a text that hold anything, while the text passes through piece by piece. */
export interface LineCounter {
  /** The same pieces, counted. */
  pass(text: AsyncIterable<string>): AsyncGenerator<string>;
  /** Lines so far, empty ones left out. */
  filled(): number;
}

/** A new {@link LineCounter}. Lines end with LF, CR LF or CR. */
export function lineCounter(): LineCounter {
  let filled = 0;
  let open = false;
  return {
    async *pass(text) {
      for await (const piece of text) {
        for (const [index, line] of piece.split(/[\r\n]/u).entries()) {
          if (index > 0) open = false;
          if (line === '' || open) continue;
          open = true;
          filled += 1;
        }
        yield piece;
      }
    },
    filled: () => filled,
  };
}

/** How many lines that hold anything a row takes: cells in quotation marks may hold line breaks. */
export function filledLinesOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => {
    const [, ...more] = cell.split(/\r\n|\r|\n/u);
    return sum + more.filter((line, index) => line !== '' || index === more.length - 1).length;
  }, 1);
}

import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { filledLinesOf, lineCounter } from './filled-lines.ts';

/** One row of a table with the line it starts on, or the lines that cannot be read as rows. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly raw: string; readonly fault: null }
  | { readonly line: number; readonly lines: number; readonly cells: null; readonly fault: string };

/** Longer rows are refused, bytes: they come from a quotation mark that is never closed. */
const MAX_ROW = 1024 * 1024;

interface Fault {
  readonly message: string;
  readonly line: number;
}

/**
 * Rows of a table in CSV (RFC 4180; `;` and tabs as separators and stray quotation marks are understood), the heading first. Lines that
 * are no rows come as faults, none is passed over. Memory holds a few rows at a time.
 */
export async function* tableRows(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const { first, all } = await firstLine(text);
  const faults: Fault[] = [];
  const parser = parse({
    bom: true,
    delimiter: separatorOf(first),
    info: true,
    raw: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip(error) {
      if (error !== undefined) faults.push({ message: error.message, line: lineOf(error) });
      return undefined;
    },
  });
  const counter = lineCounter();
  const input = Readable.from(counter.pass(all));
  input.on('error', (error) => parser.destroy(error));
  let end = 0;
  let accounted = 0;
  let over = 0;
  for await (const { record, info, raw } of input.pipe(parser) as AsyncIterable<Row>) {
    // The parser counts a line break of two characters within a cell twice.
    const double = record.reduce((sum, cell) => sum + cell.split('\r\n').length - 1, 0);
    const line = info.lines - double - lineBreaks(record);
    const between = faults.find((fault) => fault.line > end && fault.line < line);
    if (between !== undefined) {
      accounted += 1;
      yield { line: between.line - over, lines: 1, cells: null, fault: between.message };
    }
    yield { line: line - over, cells: record, raw, fault: null };
    end = info.lines;
    over += double;
    accounted += filledLinesOf(record);
  }
  const lost = counter.filled() - accounted;
  if (lost > 0) {
    const message = faults.find((fault) => fault.line > end)?.message ?? 'the row never ends';
    yield { line: end - over + 1, lines: lost, cells: null, fault: message };
  }
}

interface Row {
  readonly record: string[];
  readonly info: Info;
  /** The row as it stands in the text. */
  readonly raw: string;
}

interface Info {
  /** Lines read up to the end of the row. */
  readonly lines: number;
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/u).length - 1, 0);
}

function lineOf(error: object): number {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
}

function separatorOf(heading: string): string {
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** The heading line, and everything from the start. */
async function firstLine(text: AsyncIterable<string>): Promise<{ first: string; all: AsyncGenerator<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n') && head.length < MAX_ROW) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    if (head !== '') yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { first: head.split(/\r\n|\r|\n/u, 1)[0] ?? '', all: all() };
}

import type { Pointer } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Quotes } from './edit-render.ts';
import { renderValue } from './edit-render.ts';
import type { Pair, YAMLMap, YAMLSeq } from './yaml.ts';
import { isMap, isScalar, isSeq } from './yaml.ts';

/** One replacement in a text; offsets in UTF-16 code units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Frontmatter being edited: its text, its root node and the line ending of the file. */
export interface Source {
  readonly text: string;
  readonly root: unknown;
  readonly eol: string;
}

/** The replacement that sets the value at a pointer. Maps that are missing on the way are added. Throws SetupError where the layout allows none. */
export function setSplice(source: Source, pointer: Pointer, value: Json): Splice {
  let node = source.root;
  for (const [depth, key] of pointer.entries()) {
    const rest = pointer.slice(depth + 1);
    if (isMap(node)) {
      const pair = pairOf(node, String(key));
      if (pair === null) return insertPair(source, node, String(key), nest(rest, value));
      if (rest.length === 0 || isEmpty(pair.value)) return replaceValue(source, pair, nest(rest, value));
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (item === undefined) return appendItem(source, node, renderValue(nest(rest, value)));
      if (rest.length === 0) return replaceNode(source, item, value);
      node = item;
    } else if (node === null && depth === 0) {
      return { start: 0, end: 0, text: `${renderValue(String(key))}: ${renderValue(nest(rest, value))}${source.eol}` };
    } else {
      throw layoutError(pointer);
    }
  }
  throw layoutError(pointer);
}

/** The pair of a map that carries this key, or null. */
export function pairOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) ?? null;
}

/** Whether a key has nothing behind its colon. */
export function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && rangeOf(node)[0] === rangeOf(node)[1]);
}

/** Adds an item at the end of a list, in the layout the list has. */
export function appendItem(source: Source, list: YAMLSeq, text: string): Splice {
  const last = list.items.at(-1);
  if (list.flow) {
    const start = last === undefined ? rangeOf(list)[0] + 1 : endOf(source, last);
    if (last === undefined) return at(start, text);
    const begin = rangeOf(last)[0];
    const indent = indentAt(source.text, begin);
    return at(start, /^[ \t]*$/.test(indent) && begin > 0 ? `,${source.eol}${indent}${text}` : `, ${text}`);
  }
  if (last === undefined) throw layoutError([]);
  const dash = rangeOf(list)[0];
  const gap = source.text.slice(dash + 1).match(/^ +/)?.[0] ?? ' ';
  const indent = ' '.repeat(dash - lineStart(source.text, dash));
  return at(nextLine(source.text, endOf(source, last)), `${indent}-${gap}${text}${source.eol}`);
}

/** Where the content of a node ends, before trailing comments and blank lines. */
export function endOf(source: Source, node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    return isPair(last)
      ? isEmpty(last.value)
        ? afterColon(source, last)
        : endOf(source, last.value)
      : endOf(source, last);
  }
  return rangeOf(node)[1];
}

/** Offset just behind the colon of a pair. */
export function afterColon(source: Source, pair: Pair): number {
  const colon = source.text.indexOf(':', rangeOf(pair.key)[1]);
  if (colon < 0 || source.text.slice(rangeOf(pair.key)[1], colon).trim() !== '') throw layoutError([]);
  return colon + 1;
}

/** Start of the line after the one an offset is in; the offset itself where it starts a line. */
export function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Start and content end of a node; throws SetupError for a node that the text does not hold. */
export function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
  const [start, end] = range ?? [];
  if (start === undefined || end === undefined) throw layoutError([]);
  return [start, end];
}

/** In which quotes a scalar stands. */
export function quotesOf(node: unknown): Quotes {
  if (!isScalar(node)) return 'plain';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** Tells that a text cannot be changed without touching anything else. */
export function layoutError(pointer: Pointer): SetupError {
  const what = pointer.length === 0 ? 'this frontmatter' : `${pointer.join('.')} in this frontmatter`;
  return new SetupError(
    `Unexpected layout: ${what} cannot be changed without touching the rest`,
    'Change it in an editor, then run `gitsm check`.',
  );
}

function insertPair(source: Source, map: YAMLMap, key: string, value: Json): Splice {
  const text = `${renderValue(key)}: ${renderValue(value)}`;
  const last = map.items.at(-1);
  if (map.flow || last === undefined) {
    if (last === undefined) return at(rangeOf(map)[0] + 1, text);
    return at(isEmpty(last.value) ? afterColon(source, last) : endOf(source, last.value), `, ${text}`);
  }
  // The timeline stays last: people look for it there, and it is the one part that grows.
  const timeline =
    map === source.root && key !== 'timeline' ? map.items.findIndex((pair) => keyOf(pair) === 'timeline') : -1;
  const anchor = (timeline > 0 ? map.items[timeline - 1] : undefined) ?? last;
  const first = rangeOf(map.items[0]?.key)[0];
  const indent = ' '.repeat(first - lineStart(source.text, first));
  const end = isEmpty(anchor.value) ? afterColon(source, anchor) : endOf(source, anchor.value);
  return at(nextLine(source.text, end), `${indent}${text}${source.eol}`);
}

function replaceValue(source: Source, pair: Pair, value: Json): Splice {
  if (isEmpty(pair.value)) return at(afterColon(source, pair), ` ${renderValue(value)}`);
  if ((isMap(pair.value) || isSeq(pair.value)) && !pair.value.flow) {
    return {
      start: afterColon(source, pair),
      end: trimmed(source, endOf(source, pair.value)),
      text: ` ${renderValue(value)}`,
    };
  }
  return replaceNode(source, pair.value, value);
}

function replaceNode(source: Source, node: unknown, value: Json): Splice {
  const [start] = rangeOf(node);
  return { start, end: trimmed(source, endOf(source, node)), text: renderValue(value, quotesOf(node)) };
}

/** Block scalars end behind their line break, which belongs to the lines that follow. */
function trimmed(source: Source, end: number): number {
  let offset = end;
  while (offset > 0 && /[\r\n]/.test(source.text[offset - 1] ?? '')) offset -= 1;
  return offset;
}

function nest(rest: Pointer, value: Json): Json {
  return rest.reduceRight<Json>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : null;
}

function isPair(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

function at(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function indentAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

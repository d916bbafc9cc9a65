import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type LineCounter,
  parseDocument as parse,
  stringify,
  visit,
} from 'yaml';
import type { Place, Pointer } from '../model/finding.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { withDeadline } from './deadline.ts';
import { isFrontmatterProblem, splitFrontmatter } from './frontmatter.ts';
import { FORBIDDEN_KEYS, MAX_DEPTH, MAX_KEYS, PARSE_DEADLINE } from './limits.ts';

/** For the lossless edits, which work on the same tree. */
export { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Something the YAML of a record may not hold, with its offset in the YAML. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

/** The frontmatter as data, or why it cannot be read. */
export type YamlReading =
  | { readonly data: JsonObject; readonly problems: null }
  | { readonly data: null; readonly problems: readonly YamlProblem[] };

/** A position in a text, 1-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Parses YAML 1.2 with its core schema, keeping positions; errors stand in the document and are not thrown. */
export function parseDocument(source: string, lineCounter?: LineCounter): Document.Parsed {
  return parse(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    ...(lineCounter === undefined ? {} : { lineCounter }),
  });
}

/** Data as YAML 1.2 that people can go on with, in blocks. */
export function writeYaml(data: JsonObject): string {
  return stringify(data, { version: '1.2', schema: 'core', lineWidth: 100, aliasDuplicateObjects: false });
}

/**
 * The one authoritative reading of frontmatter: YAML 1.2 core schema without anchors, aliases, custom tags,
 * duplicate keys and the keys that JavaScript gives a meaning of its own (public contract, section 2).
 */
export function readYaml(source: string): YamlReading {
  const timed = withDeadline(PARSE_DEADLINE, () => read(source));
  return timed.done
    ? timed.value
    : failure([
        { offset: 0, message: 'Unexpected frontmatter that takes over 2 s to read.', help: 'Make it simpler.' },
      ]);
}

function read(source: string): YamlReading {
  const document = parseDocument(source);
  // A document with errors is never converted: conversion alone can take minutes.
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return failure(
      faults.slice(0, 5).map((fault) => ({
        offset: fault.pos[0],
        message: wording(fault.code, fault.message),
        help: remedy(fault.code),
      })),
    );
  }
  const refused = refusedNodes(document);
  if (refused.length > 0) return failure(refused);
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (isObject(data)) return { data, problems: null };
  return failure([
    {
      offset: 0,
      message: 'Unexpected frontmatter, expected fields such as "id: CHG-0042".',
      help: 'Write one "key: value" a line.',
    },
  ]);
}

function failure(problems: readonly YamlProblem[]): YamlReading {
  return { data: null, problems };
}

function wording(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'Unexpected second use of a key in one map.';
  if (code === 'TAG_RESOLVE_FAILED') return 'Unexpected custom tag, expected plain YAML 1.2.';
  return `Unexpected YAML: ${message.split('\n')[0]?.replace(/\s+/g, ' ').slice(0, 200) ?? code}.`.replace(/\.+$/, '.');
}

function remedy(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'TAG_RESOLVE_FAILED') return 'Remove the tag, or quote the text.';
  return 'Quote text that holds ": ", " #", brackets or a leading special character, and indent with spaces.';
}

function refusedNodes(document: Document.Parsed): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  const add = (offset: number | undefined, message: string, help: string): symbol => {
    problems.push({ offset: offset ?? 0, message, help });
    return visit.BREAK;
  };
  visit(document, {
    Node(_key, node, path) {
      if (isAlias(node))
        return add(node.range?.[0], 'Unexpected alias, expected the value itself.', 'Write the value out.');
      if (!isNode(node)) return;
      if (node.anchor)
        return add(node.range?.[0], 'Unexpected anchor, expected the value itself.', 'Remove the "&" name.');
      if (isScalar(node) && typeof node.value === 'number' && !Number.isFinite(node.value)) {
        return add(node.range?.[0], 'Unexpected number, expected a finite one.', 'Quote it if it is text.');
      }
      if (isCollection(node) && path.filter(isCollection).length >= MAX_DEPTH) {
        return add(node.range?.[0], `Unexpected nesting, expected at most ${MAX_DEPTH} levels.`, 'Make it flatter.');
      }
      if (isMap(node) && node.items.length > MAX_KEYS) {
        return add(
          node.range?.[0],
          `Unexpected number of keys, expected at most ${MAX_KEYS} in one map.`,
          'Split it up.',
        );
      }
      return undefined;
    },
    Pair(_key, pair) {
      const key = isScalar(pair.key) ? pair.key : null;
      if (key !== null && FORBIDDEN_KEYS.has(String(key.value))) {
        return add(
          key.range?.[0],
          `Unexpected key "${String(key.value)}": it is refused everywhere.`,
          'Rename the key.',
        );
      }
      return undefined;
    },
  });
  return problems;
}

/**
 * Finds places in a record's or a YAML file's text; the text is parsed at most once, and only when needed. A
 * pointer to something that is not there leads to the nearest thing around it.
 */
export function locator(text: string): (place: Place) => Position {
  let source = text;
  let start = 0;
  let broken: Position | null = null;
  if (/^\ufeff?---\r?\n/.test(text)) {
    const split = splitFrontmatter(text);
    if (isFrontmatterProblem(split)) broken = { line: split.line, column: split.column };
    else [source, start] = [split.matter, split.matterStart];
  }
  let document: Document.Parsed | null = null;
  return (place) => {
    if ('line' in place) return place;
    if (broken !== null) return broken;
    const near = topLevel(source, place);
    if (near !== null) return positionAt(text, start + near);
    const timed = withDeadline(PARSE_DEADLINE, () => (document ??= parseDocument(source)));
    return positionAt(text, start + (timed.done ? offsetOf(timed.value, place.pointer, place.key === true) : 0));
  };
}

/** As {@link locator}, for a single place. */
export function locate(text: string, place: Place): Position {
  return locator(text)(place);
}

/** Offset of a field at the top of the frontmatter: a plain key at the start of a line can be nothing else there. */
function topLevel(source: string, place: Extract<Place, { pointer: Pointer }>): number | null {
  const [field] = place.pointer;
  if (place.pointer.length === 0) return /^[a-z]/i.test(source) ? 0 : null;
  if (place.pointer.length !== 1 || typeof field !== 'string' || !/^[a-z][a-z0-9-]*$/i.test(field)) return null;
  const match = new RegExp(`^${field}:[ \\t]+(?=[A-Za-z0-9])`, 'm').exec(source);
  if (match === null) return null;
  return place.key === true ? match.index : match.index + match[0].length;
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { line, column: line === 1 && text.charCodeAt(0) === 0xfeff ? Math.max(1, column - 1) : column };
}

function offsetOf(document: Document.Parsed, pointer: Pointer, wantsKey: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of pointer.entries()) {
    if (!isCollection(node)) return offset;
    const last = index === pointer.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return offset;
      const keyOffset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
      offset = isNode(node) && node.range && !(last && wantsKey) && !empty(node) ? node.range[0] : keyOffset;
    } else {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      node = item;
      offset = isNode(item) ? (item.range?.[0] ?? offset) : offset;
    }
  }
  return offset;
}

function empty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

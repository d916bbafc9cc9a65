import { isDeepStrictEqual } from 'node:util';
import type { Pointer } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject } from '../model/json.ts';
import type { TimelineEntry } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Source, Splice } from './edit-splice.ts';
import { layoutError, setSplice } from './edit-splice.ts';
import { entrySplice, fieldsOf } from './edit-timeline.ts';
import { isFrontmatterProblem, splitFrontmatter } from './frontmatter.ts';
import { parseDocument, readYaml } from './yaml.ts';

/**
 * Sets one value in the frontmatter of a record and leaves every other byte as it is: comments, order of
 * keys, quotes, line endings and byte order mark. Maps that are missing on the way are added.
 *
 * @param text the whole record
 * @throws SetupError where the frontmatter cannot be read, or cannot be changed without touching the rest
 */
export function setField(text: string, pointer: Pointer, value: Json): string {
  return edit(
    text,
    (source) => setSplice(source, pointer, value),
    (before) => withValue(before, pointer, value),
  );
}

/**
 * Adds an entry at the end of the timeline, in the style of the entry before it, and leaves every other byte
 * as it is.
 *
 * @param text the whole record
 * @throws SetupError as {@link setField}
 */
export function appendTimeline(text: string, entry: TimelineEntry): string {
  return appendEntry(text, 'timeline', fieldsOf(entry));
}

/** As {@link appendTimeline}, for any list of entries at the top of a record; the list is added where there is none. */
export function appendEntry(text: string, field: string, entry: JsonObject): string {
  return edit(
    text,
    (source) => entrySplice(source, field, entry),
    (before) => {
      const list = before[field];
      return { ...before, [field]: [...(Array.isArray(list) ? list : []), entry] };
    },
  );
}

function edit(text: string, plan: (source: Source) => Splice, expected: (before: JsonObject) => Json): string {
  const { start, end, eol } = frontmatterOf(text);
  const yaml = text.slice(start, end);
  const before = read(yaml);
  const splice = plan({ text: yaml, root: parseDocument(yaml).contents, eol });
  const changed = yaml.slice(0, splice.start) + splice.text + yaml.slice(splice.end);
  const after = readYaml(changed);
  if (after.data === null || !isDeepStrictEqual(after.data, expected(before))) throw layoutError([]);
  return text.slice(0, start) + changed + text.slice(end);
}

function read(yaml: string): JsonObject {
  const reading = readYaml(yaml);
  if (reading.data === null) throw unreadable(reading.problems[0]?.message ?? 'Unexpected frontmatter.');
  return reading.data;
}

/** Offsets of the YAML between the two fences, its last line end included, and the line ending of the file. */
function frontmatterOf(text: string): { start: number; end: number; eol: string } {
  const split = splitFrontmatter(text);
  if (isFrontmatterProblem(split)) throw unreadable(split.message);
  const start = split.matterStart;
  const eol = text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  const end = start + split.matter.length;
  return { start, end: end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0), eol };
}

function unreadable(message: string): SetupError {
  return new SetupError(
    `The record cannot be changed: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}`,
    'Run `gitsm check` to see where, and mend it first.',
  );
}

function withValue(node: Json, pointer: Pointer, value: Json): Json {
  const [key, ...rest] = pointer;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const copy = [...node];
    copy[Math.min(Number(key), node.length)] = withValue(node[Number(key)] ?? null, rest, value);
    return copy;
  }
  if (typeof key === 'number') return [withValue(null, rest, value)];
  const map: JsonObject = isObject(node) ? node : {};
  return { ...map, [key]: withValue(map[key] ?? null, rest, value) };
}

import type { Problem } from '../model/finding.ts';
import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import { type Process, processOfId, type Rules } from '../model/process.ts';
import type { FieldChange, Link, Outline, RecordFile, TimelineEntry } from '../model/record.ts';
import { outlineOf } from './body.ts';
import { decode } from './decode.ts';
import { readFast } from './fast-yaml.ts';
import { isFrontmatterProblem, splitFrontmatter } from './frontmatter.ts';
import { positionAt, readYaml } from './yaml.ts';

/** A record with its process, or why the file is none. */
export type RecordReading =
  | { readonly record: RecordFile; readonly process: Process; readonly problems: readonly Problem[] }
  | { readonly record: null; readonly problems: readonly Problem[] };

const noOutline: Outline = { headings: [], tasks: [] };

/** Reads the bytes of one file below `records/`. Never throws: whatever is wrong is a problem. */
export function readRecord(path: string, oid: string, bytes: Uint8Array, rules: Rules): RecordReading {
  const decoded = decode(bytes);
  if ('problem' in decoded) return failed('record-readable', path, 1, 1, decoded.problem, decoded.help);
  const { text } = decoded;
  const split = splitFrontmatter(text);
  if (isFrontmatterProblem(split))
    return failed('frontmatter-valid', path, split.line, split.column, split.message, split.help);
  let data = readFast(split.matter);
  if (data === null) {
    const reading = readYaml(split.matter);
    if (reading.problems !== null) {
      return {
        record: null,
        problems: reading.problems.map(({ offset, message, help }) => {
          const place = positionAt(text, split.matterStart + offset);
          return { check: 'frontmatter-valid', record: null, file: path, place, message, help };
        }),
      };
    }
    data = reading.data;
  }
  const id = asString(data['id']);
  const process = id === null ? null : processOfId(rules, id);
  if (id === null || process === null) return unknownKind(path, id, data, rules);
  const outline = outlineOf(split.body, split.bodyLine);
  const problems: Problem[] = [];
  if (outline === null) {
    problems.push({
      check: 'record-readable',
      record: id,
      file: path,
      place: { line: split.bodyLine, column: 1 },
      message: 'Unexpected body that takes over 2 s to parse as Markdown.',
      help: 'Make it simpler; runs of unclosed brackets and asterisks are the usual cause.',
    });
  }
  const record: RecordFile = {
    path,
    oid,
    id,
    kind: process.kind,
    status: asString(data['status']) ?? '',
    title: asString(data['title']) ?? '',
    data,
    timeline: timelineOf(data),
    text,
    body: split.body,
    bodyLine: split.bodyLine,
    outline: outline ?? noOutline,
  };
  return { record, process, problems };
}

/** Entries of a timeline that have the right form; the others are the schema's business. */
function timelineOf(data: JsonObject): readonly TimelineEntry[] {
  const raw = data['timeline'];
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry: unknown) => {
    if (!isObject(entry)) return [];
    const { at, status, by, note, reason } = entry;
    if (typeof at !== 'string' || typeof status !== 'string') return [];
    const changed = changesOf(entry['changed']);
    return [
      {
        at,
        status,
        by: typeof by === 'string' ? by : '',
        ...(typeof reason === 'string' ? { reason } : {}),
        ...(changed === null ? {} : { changed }),
        ...(typeof note === 'string' ? { note } : {}),
      },
    ];
  });
}

/** Most fields that one entry may change (schema of the timeline). */
const MAX_CHANGES = 50;

/** Changes of the right form; null where there is none. How many there may be is bounded, whatever the schema finds. */
function changesOf(raw: Json | undefined): NonNullable<TimelineEntry['changed']> | null {
  if (!isObject(raw)) return null;
  const changes = Object.entries(raw)
    .slice(0, MAX_CHANGES)
    .flatMap(([field, change]): [string, FieldChange][] => {
      if (!isObject(change)) return [];
      const { from, to } = change;
      return from === undefined || to === undefined ? [] : [[field, { from, to }]];
    });
  return changes.length === 0 ? null : Object.fromEntries(changes);
}

/** IDs in the fields that a process declares as links. */
export function linksOf(record: RecordFile, process: Process): readonly Link[] {
  const links: Link[] = [];
  for (const { field, within } of process.links) {
    for (const [at, value] of places(field, within, record.data[field])) {
      if (typeof value === 'string') {
        if (value !== 'all') links.push({ at, field, to: value });
      } else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
          if (typeof item === 'string') links.push({ at: `${at}/${index}`, field, to: item });
      }
    }
  }
  return links;
}

/** Where a field keeps its IDs: in itself, or below a key of its map or of each map of its list. */
function places(
  field: string,
  within: string | null,
  value: Json | undefined,
): readonly (readonly [string, Json | undefined])[] {
  if (within === null) return [[field, value]];
  if (isObject(value)) return [[`${field}/${within}`, value[within]]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: Json, index) =>
    isObject(item) ? [[`${field}/${index}/${within}`, item[within]] as const] : [],
  );
}

function unknownKind(path: string, id: string | null, data: JsonObject, rules: Rules): RecordReading {
  const prefixes = [...rules.processes.values()]
    .map((process) => process.prefix)
    .sort()
    .join(', ');
  const place = { pointer: 'id' in data ? ['id'] : [] };
  const message =
    id === null
      ? 'Unexpected record without an "id", expected one such as "CHG-0042".'
      : `Unexpected prefix of "${id.slice(0, 60)}", expected one of ${prefixes}.`;
  return {
    record: null,
    problems: [
      {
        check: 'record-readable',
        record: null,
        file: path,
        place,
        message,
        help: 'The prefix of the ID names the kind; "gitsm new" gives out the right one.',
      },
    ],
  };
}

function failed(
  check: string,
  file: string,
  line: number,
  column: number,
  message: string,
  help: string,
): RecordReading {
  return { record: null, problems: [{ check, record: null, file, place: { line, column }, message, help }] };
}

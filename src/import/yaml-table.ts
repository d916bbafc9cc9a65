import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Pointer } from '../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import { decode } from '../records/decode.ts';
import { MAX_RECORD_BYTES } from '../records/limits.ts';
import { locate, positionAt, readYaml } from '../records/yaml.ts';
import { pathPattern } from './path-pattern.ts';
import type { SourceFault, SourceRow, SourceTable } from './source-row.ts';

/** More documents than this are refused. */
const MAX_FILES = 200_000;

/**
 * Reads the YAML documents below a folder, one a file, in the order of their paths. Keys are columns; those of maps in maps have the
 * way to them as name: `milestone.alpha`. Links to files and folders are not followed.
 *
 * @param patterns which files are documents, as {@link pathPattern} reads them; none: all that end in `.yaml` or `.yml`
 * @throws SetupError where there is no such folder, or no such file in it
 */
export function yamlTable(folder: string, patterns: readonly string[]): SourceTable {
  const wanted = pathPattern(patterns.length === 0 ? ['*.yaml', '*.yml'] : patterns);
  const paths = filesBelow(folder).filter(wanted);
  if (paths.length === 0) {
    const told = patterns.length === 0 ? 'a file in YAML' : patterns.join(' or ');
    throw new SetupError(`There is no ${told} below ${folder}`, 'Check the folder, and "files" of the mapping.');
  }
  const columns = new Set<string>();
  const rows: SourceRow[] = [];
  const faults: SourceFault[] = [];
  for (const path of paths) {
    const one = documentOf(join(folder, path), path);
    if ('message' in one) {
      faults.push(one);
      continue;
    }
    for (const column of one.columns) columns.add(column);
    rows.push(one);
  }
  return { columns, rows, faults };
}

function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') folders.push(path);
      if (entry.isFile()) found.push(path);
      if (found.length > MAX_FILES)
        throw new SetupError(`Unexpected number of files below ${folder}`, `Import at most ${MAX_FILES} at a time.`);
    }
  }
  return found.toSorted();
}

function documentOf(path: string, file: string): SourceRow | SourceFault {
  const fault = (message: string, line = 1, column = 1): SourceFault => ({
    place: { file, line, column },
    lines: 1,
    message,
  });
  if (statSync(path).size > MAX_RECORD_BYTES) return fault('Unexpected size, expected at most 1 MiB.');
  const decoded = decode(readFileSync(path));
  if ('problem' in decoded) return fault(decoded.problem);
  const text = decoded.text.replace(/^\ufeff/u, '');
  const reading = readYaml(text);
  if (reading.problems !== null) {
    const [first] = reading.problems;
    const { line, column } = positionAt(text, first?.offset ?? 0);
    return fault((first?.message ?? 'Unexpected YAML.').replace('frontmatter', 'document'), line, column);
  }
  const values = new Map<string, { value: Json; pointer: Pointer }>();
  flatten(reading.data, [], values);
  return {
    place: { file, line: 1, column: 1 },
    columns: [...values.keys()],
    get: (column) => values.get(column)?.value ?? null,
    placeOf(column) {
      const found = values.get(column);
      return { file, ...(found === undefined ? { line: 1, column: 1 } : locate(text, { pointer: found.pointer })) };
    },
  };
}

function flatten(data: JsonObject, way: Pointer, values: Map<string, { value: Json; pointer: Pointer }>): void {
  for (const [key, value] of Object.entries(data)) {
    const pointer = [...way, key];
    if (isObject(value)) flatten(value, pointer, values);
    else if (!isEmpty(value)) values.set(pointer.join('.'), { value, pointer });
  }
}

function isEmpty(value: Json): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateData } from '../../../src/guards/validate-data.ts';
import { csvTable } from '../../../src/import/csv-table.ts';
import type { ImportedRecord } from '../../../src/import/import-item.ts';
import { importMapped } from '../../../src/import/mapped.ts';
import type { MappedReport } from '../../../src/import/mapped-options.ts';
import { type Mapping, readMapping } from '../../../src/import/mapping.ts';
import type { SourceTable } from '../../../src/import/source-row.ts';
import { yamlTable } from '../../../src/import/yaml-table.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { builtinProcesses } from '../../../src/records/builtin.ts';
import { splitFrontmatter } from '../../../src/records/frontmatter.ts';
import { loadSnapshot } from '../../../src/records/load.ts';
import { memoryTree } from '../../../src/records/memory-tree.ts';
import { loadRules } from '../../../src/records/rules.ts';
import { readYaml } from '../../../src/records/yaml.ts';

/** Folder with the sources that tests import. */
export const sources = join(import.meta.dirname, '../../fixtures/mapped');

const nothing = loadSnapshot(memoryTree({}), loadRules(memoryTree({})), { checks: [] });

/** Everything an import gave. */
export interface MappedResult {
  readonly records: ReadonlyMap<string, ImportedRecord>;
  readonly findings: readonly Finding[];
  readonly report: MappedReport;
  /** Findings as `check line:column message`. */
  readonly told: readonly string[];
  /** Fields of a record. */
  data(id: string): JsonObject;
}

/** What a test may set besides mapping and source. */
export interface MappedTest {
  readonly snapshot?: Snapshot;
  readonly joins?: Readonly<Record<string, string>>;
  readonly timezone?: string;
}

/** Imports a table given as text. */
export async function importTable(map: string, csv: string | Uint8Array, more: MappedTest = {}): Promise<MappedResult> {
  const mapping = readMapping('map.yaml', map);
  const table = (file: string, text: string | Uint8Array): Promise<SourceTable> => csvTable(file, bytes(text), mapping);
  return collect(
    mapping,
    () => table('in.csv', csv),
    (name) => table(`${name}.csv`, more.joins?.[name] ?? ''),
    more,
  );
}

/** Imports the documents of a folder. */
export async function importFolder(map: string, folder: string, more: MappedTest = {}): Promise<MappedResult> {
  const mapping = readMapping('map.yaml', map);
  const files = (name: string): readonly string[] => mapping.joins.find((one) => one.name === name)?.files ?? [];
  return collect(
    mapping,
    () => yamlTable(folder, mapping.files),
    (name) => yamlTable(folder, files(name)),
    more,
  );
}

/** A file of the sources. */
export function source(name: string): string {
  return readFileSync(join(sources, name), 'utf8');
}

/** A mapping that comes with gitsm. */
export function shippedMapping(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../mappings', name), 'utf8');
}

async function* bytes(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? Buffer.from(text) : text;
}

async function collect(
  mapping: Mapping,
  read: () => SourceTable | Promise<SourceTable>,
  readJoin: (name: string) => SourceTable | Promise<SourceTable>,
  { snapshot = nothing, timezone = 'UTC' }: MappedTest,
): Promise<MappedResult> {
  const items = importMapped({
    mapping,
    file: 'in.csv',
    processes: builtinProcesses(),
    snapshot,
    timezone,
    read,
    readJoin,
    validate: validateData,
    nextId: (process) => `${process.prefix}-${String(42 + snapshot.entries.length).padStart(4, '0')}`,
  });
  const records = new Map<string, ImportedRecord>();
  const findings: Finding[] = [];
  for (let next = await items.next(); ; next = await items.next()) {
    if (next.done === true) {
      return {
        records,
        findings,
        report: next.value,
        told: findings.map(({ check, line, column, message }) => `${check} ${line}:${column} ${message}`),
        data: (id) => dataOf(records.get(id)?.text ?? ''),
      };
    }
    if (next.value.type === 'finding') findings.push(next.value.finding);
    else records.set(next.value.record.id, next.value.record);
  }
}

function dataOf(text: string): JsonObject {
  const split = splitFrontmatter(text);
  if (!('matter' in split)) throw new Error(`no frontmatter in ${JSON.stringify(text)}`);
  const reading = readYaml(split.matter);
  if (reading.problems !== null) throw new Error(reading.problems.map((one) => one.message).join('\n'));
  return reading.data;
}

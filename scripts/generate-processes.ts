import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../src/records/yaml.ts';
import { validatorsText } from './generate-validators.ts';
import type { GeneratedFiles, Generator } from './generated-files.ts';
import { banner } from './generated-files.ts';

/** The four files that define a kind. */
const parts = ['schema.json', 'lifecycle.yaml', 'template.md', 'README.md'];

/** Folders of `schemas/` that hold a kind, by name. */
export function kindFolders(root: string): readonly string[] {
  return readdirSync(join(root, 'schemas'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'meta')
    .map((entry) => entry.name)
    .sort();
}

/** Embeds `schemas/` as plain data, so that the command line and the bundled action read no files of their own. */
export const processes: Generator = {
  name: 'processes',
  folders: ['src/records/generated'],
  generate(root: string): GeneratedFiles {
    const builtin = Object.fromEntries(kindFolders(root).map((kind) => [kind, readKind(root, kind)]));
    const text = [
      banner,
      "import type { JsonObject } from '../../model/json.ts';",
      '',
      '/** The files of one built-in kind: `schema.json`, `lifecycle.yaml`, `template.md`, `README.md`. */',
      'export interface BuiltinFiles {',
      '  readonly schema: JsonObject;',
      '  readonly lifecycle: JsonObject;',
      '  readonly template: string;',
      '  readonly readme: string;',
      '}',
      '',
      '/** Kind → its files, from `schemas/`. */',
      `export const builtin: Readonly<Record<string, BuiltinFiles>> = ${literal(builtin)};`,
      '',
      '/** `schemas/common.schema.json`. */',
      `export const common: JsonObject = ${literal(readJson(join(root, 'schemas/common.schema.json')))};`,
      '',
      '/** Name → schema, from `schemas/meta/`. */',
      `export const meta: Readonly<Record<string, JsonObject>> = ${literal(readMeta(root))};`,
      '',
    ].join('\n');
    return new Map([
      ['src/records/generated/processes.ts', text],
      ['src/records/generated/validators.ts', validatorsText(root)],
    ]);
  },
};

function readKind(root: string, kind: string): unknown {
  const folder = join(root, 'schemas', kind);
  const missing = parts.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    throw new Error(`schemas/${kind}: unexpected lack of ${missing.join(', ')}, expected ${parts.join(', ')}`);
  return {
    schema: readJson(join(folder, 'schema.json')),
    lifecycle: readYamlFile(join(folder, 'lifecycle.yaml')),
    template: readText(join(folder, 'template.md')),
    readme: readText(join(folder, 'README.md')),
  };
}

/** The data of a YAML file of the sources. */
export function readYamlFile(path: string): unknown {
  const document = parseDocument(readText(path));
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  return document.toJS({ maxAliasCount: 0 });
}

function readMeta(root: string): unknown {
  const folder = join(root, 'schemas/meta');
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name.replace(/\.schema\.json$/, ''), readJson(join(folder, name))]));
}

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

/** Indented, so that a change of a schema is a readable change of the generated file. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonObject } from '../src/model/json.ts';
import { schemaCompiler } from '../src/records/schema.ts';
import { kindFolders } from './generate-processes.ts';
import { banner } from './generated-files.ts';

/**
 * The built-in schemas compiled to code, because compiling ten of them takes longer than reading a thousand records.
 * An organisation's own schemas are compiled when they are read.
 */
export function validatorsText(root: string): string {
  const ajv = schemaCompiler({ source: true, esm: true });
  ajv.addSchema(readJson(join(root, 'schemas/common.schema.json')));
  const names = new Map<string, string>();
  const exported: Record<string, string> = {};
  for (const [name, schema] of schemasOf(root)) {
    ajv.addSchema(schema);
    const identifier = `validate${names.size}_`;
    names.set(name, identifier);
    exported[identifier] = String(schema['$id']);
  }
  const code = (standaloneCode as unknown as (compiler: typeof ajv, wanted: Record<string, string>) => string)(
    ajv,
    exported,
  );
  const imports = new Map<string, string>();
  const body = code
    .replace('"use strict";', '')
    .replace(/^export const /gm, 'const ')
    .replace(/require\("(ajv\/dist\/runtime\/[a-z0-9]+)"\)\.default/g, (_, path: string) => {
      const identifier = `runtime_${path.slice(path.lastIndexOf('/') + 1)}`;
      imports.set(identifier, path);
      return identifier;
    })
    .replaceAll('export const ', 'const ');
  return [
    banner,
    '// @ts-nocheck',
    ...[...imports].map(([identifier, path]) => `import ${identifier}_ from '${path}.js';`),
    '',
    '// A bundler may hand over the default export or the module that holds it.',
    ...[...imports.keys()].map((one) => `const ${one} = typeof ${one}_ === 'function' ? ${one}_ : ${one}_.default;`),
    '',
    body,
    '',
    '/** Name of a kind or of a schema in `schemas/meta/` → its compiled schema. */',
    `export const validators = {${[...names].map(([name, identifier]) => `${JSON.stringify(name)}: ${identifier}`).join(', ')}};`,
    '',
  ].join('\n');
}

function* schemasOf(root: string): Generator<readonly [name: string, schema: JsonObject]> {
  for (const kind of kindFolders(root)) yield [kind, readJson(join(root, 'schemas', kind, 'schema.json'))];
  for (const file of readdirSync(join(root, 'schemas/meta')).sort()) {
    const name = file.replace(/\.schema\.json$/, '');
    if (name === 'settings' || name === 'facts') yield [name, readJson(join(root, 'schemas/meta', file))];
  }
}

function readJson(path: string): JsonObject {
  return JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
}

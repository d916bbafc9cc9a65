import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONSchema } from 'json-schema-to-typescript';
import { compile } from 'json-schema-to-typescript';
import type { Json, JsonObject } from '../src/model/json.ts';
import { isObject } from '../src/model/json.ts';
import { kindFolders } from './generate-processes.ts';
import type { GeneratedFiles, Generator } from './generated-files.ts';
import { banner } from './generated-files.ts';

/** TypeScript types of every kind's frontmatter, made from the schemas: one file a kind. */
export const types: Generator = {
  name: 'types',
  folders: ['src/model/generated'],
  async generate(root: string): Promise<GeneratedFiles> {
    const common = readSchema(join(root, 'schemas/common.schema.json'));
    const files = new Map<string, string>();
    for (const kind of kindFolders(root)) {
      const schema = readSchema(join(root, 'schemas', kind, 'schema.json'));
      files.set(`src/model/generated/${kind}.ts`, await typesOf(kind, schema, common));
    }
    return files;
  },
};

async function typesOf(kind: string, schema: JsonObject, common: JsonObject): Promise<string> {
  const whole = inline(schema, isObject(common['$defs']) ? common['$defs'] : {});
  const text = await compile(whole as JSONSchema, kind, {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
  });
  return readonlyLists(
    text
      .replace(/^export interface \w+ \{$/m, `$&\n${freeFields}`)
      .replace(/^( +)((?:'[\w-]+'|\w+)\??:)/gm, '$1readonly $2'),
  );
}

/** The compiler writes changeable lists; records are read and never changed in place. */
function readonlyLists(text: string): string {
  const lines = text.replace(/(: |\| )((?:\w+|\([^)]*\))\[\])/g, '$1readonly $2').split('\n');
  lines.forEach((line, end) => {
    const indent = /^( *)\}\[\]/.exec(line)?.[1];
    if (indent === undefined) return;
    const start = lines
      .slice(0, end)
      .findLastIndex((one) => one.startsWith(`${indent}readonly `) && one.endsWith(' {'));
    lines[start] = lines[start]?.replace(/\{$/, 'readonly {') ?? '';
  });
  return lines.join('\n');
}

/** The schemas' `patternProperties`, which the compiler would turn into a union of everything. */
const freeFields = '  /** A field of your own. */\n  readonly [field: `x-\u0024{string}`]: unknown;';

/** Left out: they name or bound values, and would turn every use of a shared definition into a type of its own. */
const silent = ['title', 'minItems', 'maxItems', 'patternProperties', 'link', 'due', 'examples', '$schema', '$id'];

/** The schema with every shared definition written out in its place. */
function inline(value: Json, definitions: JsonObject, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((one: Json) => inline(one, definitions));
  if (!isObject(value)) return value;
  const name = typeof value['$ref'] === 'string' ? /#\/\$defs\/(.+)$/.exec(value['$ref'])?.[1] : undefined;
  const definition = name === undefined ? undefined : definitions[name];
  const merged: JsonObject = isObject(definition) ? { ...definition, ...value } : value;
  return Object.fromEntries(
    Object.entries(merged)
      .filter(([key]) => inProperties || !(silent.includes(key) || (key === '$ref' && isObject(definition))))
      .map(([key, one]) => [key, inline(one, definitions, key === 'properties' && !inProperties)]),
  );
}

function readSchema(path: string): JsonObject {
  return JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
}

/**
 * Cuts GitHub's OpenAPI description down to the operations that the action and its tests use, and writes
 * `test/fixtures/openapi/github.json`. The package is not a dependency, because it takes 385 MB:
 *
 *   npm install --prefix <folder> @octokit/openapi@23.0.2
 *   node scripts/slice-openapi.ts <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Node = { [key: string]: unknown };

/** Operations that are called, by the action or by the people of a test. */
const OPERATIONS: readonly string[] = [
  'issues/create',
  'issues/create-comment',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/update',
  'issues/update-comment',
  'pulls/create',
  'pulls/create-review',
  'pulls/dismiss-review',
  'pulls/get',
  'pulls/list',
  'pulls/list-commits',
  'pulls/list-reviews',
  'pulls/update',
  'repos/create-commit-status',
  'repos/list-commit-statuses-for-ref',
];

/** Keys that say nothing about what is valid. */
const SILENT: ReadonlySet<string> = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'x-github',
  'title',
  'headers',
]);

const OUTPUT = fileURLToPath(new URL('../test/fixtures/openapi/github.json', import.meta.url));

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write('Missing argument: the path of api.github.com.json.\n');
  process.exit(2);
}
const whole = JSON.parse(readFileSync(source, 'utf8')) as Node;
const paths: Node = {};
const found = new Set<string>();
for (const [path, methods] of Object.entries(whole.paths as Record<string, Node>)) {
  for (const [method, operation] of Object.entries(methods as Record<string, Node>)) {
    const id = String(operation.operationId ?? '');
    if (!OPERATIONS.includes(id)) continue;
    found.add(id);
    paths[path] = { ...(paths[path] as Node | undefined), [method]: strip(operation) };
  }
}
const missing = OPERATIONS.filter((id) => !found.has(id));
if (missing.length > 0) {
  process.stderr.write(`Unknown operations: ${missing.join(', ')}.\n`);
  process.exit(2);
}
const slice: Node = { openapi: whole.openapi, info: { version: (whole.info as Node).version }, paths, components: {} };
addReferences(slice, slice);
writeFileSync(OUTPUT, `${JSON.stringify(slice)}\n`);
process.stdout.write(`${found.size} operations, ${JSON.stringify(slice).length} bytes\n`);

/** A copy without texts, examples and the answers that are not successes. */
function strip(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => {
    if (key === 'properties' || key === 'schemas' || key === 'parameters') return true;
    if (key === 'responses') return /^2\d\d$/.test(name);
    return !SILENT.has(name);
  });
  return Object.fromEntries(entries.map(([name, inner]) => [name, strip(inner, name)]));
}

/** Adds every component that is referred to, until nothing is missing. */
function addReferences(value: unknown, target: Node): void {
  if (Array.isArray(value)) {
    for (const item of value) addReferences(item, target);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string') addComponent(inner, target);
    else addReferences(inner, target);
  }
}

function addComponent(reference: string, target: Node): void {
  const [, components = '', group = '', name = ''] = reference.split('/');
  const groups = target[components] as Record<string, Node>;
  const members = (groups[group] ??= {});
  if (members[name] !== undefined) return;
  const original = (whole[components] as Record<string, Node>)[group]?.[name];
  members[name] = strip(original);
  addReferences(members[name], target);
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { newKindFiles } from '../src/cli/kind-files.ts';
import { camelCase } from './generate-indexes.ts';
import { repositoryRoot } from './import-rules.ts';

const templates = join(import.meta.dirname, 'templates');

/** What can be made: how it is called, what its help says, which files it writes, what is left to do. */
interface Maker {
  readonly usage: string;
  readonly about: string;
  files(id: string, extra: string): ReadonlyMap<string, string>;
  next(id: string): readonly string[];
}

const scopes = ['record', 'snapshot', 'delta'];

const makers: Readonly<Record<string, Maker>> = {
  check: {
    usage: 'npm run new:check -- <id> [--scope record|snapshot|delta]',
    about:
      'A check: one file that holds what it reports, why, and the examples that are its tests and its documentation.',
    files: (id, scope) => new Map([[`src/checks/${id}.ts`, fill(`check-${scope}.ts.txt`, id)]]),
    next: (id) => [
      `write the rule and its examples in src/checks/${id}.ts`,
      `npx vitest run --project unit test/checks -t ${id}`,
      'npm run generate',
    ],
  },
  guard: {
    usage: 'npm run new:guard -- <id>',
    about: 'A guard: a condition that transitions of a lifecycle may ask for, and its test.',
    files: (id) =>
      new Map([
        [`src/guards/${id}.ts`, fill('guard.ts.txt', id)],
        [`test/guards/${id}.test.ts`, fill('guard.test.ts.txt', id)],
      ]),
    next: (id) => [
      `write the condition in src/guards/${id}.ts and what it must answer in test/guards/${id}.test.ts`,
      `npx vitest run --project unit test/guards/${id}.test.ts`,
      'name it under "guards:" of a transition in schemas/<kind>/lifecycle.yaml',
      'npm run generate',
    ],
  },
  measure: {
    usage: 'npm run new:measure -- <id>',
    about: 'A measure: a figure with its formula and source, and the examples that are its tests.',
    files: (id) => new Map([[`src/measures/${id}.ts`, fill('measure.ts.txt', id)]]),
    next: (id) => [
      `write the figure and its examples in src/measures/${id}.ts`,
      `npx vitest run --project unit test/measures -t ${id}`,
      'npm run generate',
    ],
  },
  kind: {
    usage: 'npm run new:kind -- <kind> <PREFIX>',
    about: 'A kind: schema, lifecycle, template and handbook page. No TypeScript is needed.',
    files: (kind, prefix) =>
      new Map(
        Object.entries(newKindFiles({ kind, prefix, ids: 'number' })).map(([name, text]) => [
          `schemas/${kind}/${name}`,
          text,
        ]),
      ),
    next: (id) => [
      `write schemas/${id}/: fields, statuses, transitions, template, handbook page`,
      'npm run generate',
      `npm run --silent gitsm -- new ${id} --title "A first one" --cwd <a repository>`,
    ],
  },
};

/** A template with `<<id>>`, `<<name>>` and so on filled in. */
function fill(template: string, id: string): string {
  const values: Readonly<Record<string, string>> = {
    id,
    name: camelCase(id),
  };
  return readFileSync(join(templates, template), 'utf8').replace(/<<(\w+)>>/g, (_, key: string) => values[key] ?? '');
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function prefixes(): readonly string[] {
  const folder = join(repositoryRoot, 'schemas');
  return readdirSync(folder)
    .map((kind) => join(folder, kind, 'lifecycle.yaml'))
    .filter((path) => existsSync(path))
    .map((path) => /^prefix: *(\S+)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '');
}

/** The third word of a maker: a kind's prefix or a check's scope. */
function extraOf(what: string, given: string | undefined, scope: string): string {
  if (what === 'check' && !scopes.includes(scope))
    fail(`Unexpected scope "${scope}", expected one of ${scopes.join(', ')}.`);
  if (what !== 'kind') return scope;
  if (given === undefined || !/^[A-Z]{2,5}$/.test(given))
    fail(`Unexpected prefix "${given ?? ''}", expected 2 to 5 capital letters.`);
  if (prefixes().includes(given)) fail(`Unexpected prefix "${given}", expected one that no other kind has.`);
  return given;
}

const [what = '', ...words] = process.argv.slice(2);
const maker = makers[what] ?? fail(`Unexpected "${what}", expected one of ${Object.keys(makers).join(', ')}.`);
const { values, positionals } = parseArgs({
  args: words,
  options: { help: { type: 'boolean' }, scope: { type: 'string', default: 'record' } },
  allowPositionals: true,
  strict: false,
});
if (values.help || positionals.length === 0) {
  console.log(`${maker.about}\n\n  ${maker.usage}`);
  process.exit(values.help ? 0 : 2);
}
const [id = '', third] = positionals;
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
  fail(`Unexpected ID "${id}", expected lower-case words with dashes, such as "title-present".`);
const files = maker.files(id, extraOf(what, third, String(values.scope)));
for (const path of files.keys()) if (existsSync(join(repositoryRoot, path))) fail(`${path} exists already.`);
for (const [path, text] of files) {
  mkdirSync(dirname(join(repositoryRoot, path)), { recursive: true });
  writeFileSync(join(repositoryRoot, path), text);
  console.log(`wrote ${path}`);
}
const made = spawnSync(process.execPath, [join(import.meta.dirname, 'generate.ts')], { stdio: 'inherit' });
console.log(
  `\nNext:\n${maker
    .next(id)
    .map((step, at) => `  ${at + 1}. ${step}`)
    .join('\n')}`,
);
process.exitCode = made.status ?? 1;

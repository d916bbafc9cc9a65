import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

const core = ['time', 'model', 'records', 'guards', 'checks', 'measures', 'inspect', 'reporters'];

/** Part of the sources → parts it may import. The picture in the README, as data; whatever stands in no row is refused. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  time: [],
  model: ['time'],
  records: ['time', 'model'],
  guards: ['time', 'model', 'records'],
  measures: ['time', 'model', 'records'],
  checks: ['time', 'model', 'records', 'guards', 'measures'],
  import: ['time', 'model', 'records'],
  workflows: ['model'],
  git: ['model'],
  github: ['model'],
  inspect: ['time', 'model', 'records', 'guards', 'measures', 'checks'],
  reporters: core.slice(0, -1),
  workspace: [...core, 'git'],
  action: [...core, 'workspace', 'git', 'github'],
  cli: [...core, 'import', 'workflows', 'workspace', 'git', 'site'],
  site: [...core, 'workspace', 'git'],
};

/** Package → the only files (or folders, ending in `/`) of the sources that may import it. */
export const onlyImporters: Readonly<Record<string, readonly string[]>> = {
  'temporal-polyfill': ['src/time/'],
  'date-holidays': ['src/time/'],
  yaml: ['src/records/yaml.ts'],
  'js-yaml': ['src/records/fast-yaml.ts'],
  'csv-parse': ['src/import/'],
  'gray-matter': ['src/records/frontmatter.ts'],
  'remark-parse': ['src/records/markdown.ts'],
  ajv: ['src/records/schema.ts', 'src/records/builtin-validators.ts', 'src/records/generated/validators.ts'],
  octokit: ['src/github/'],
  '@octokit': ['src/github/'],
  '@actions': ['src/action/'],
  astro: ['site/'],
  pagefind: ['site/'],
};

/** Parts that neither read files nor run programs: they get what they need handed in. */
const pure = ['time', 'model', 'guards', 'checks', 'measures', 'inspect', 'reporters'];

/** Node's modules that reach outside the process. */
const outside = [
  'fs',
  'fs/promises',
  'child_process',
  'net',
  'http',
  'https',
  'http2',
  'dgram',
  'dns',
  'worker_threads',
];

interface Node {
  readonly type?: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

interface Import {
  readonly specifier: string;
  /** Gone when the types are stripped. */
  readonly typeOnly: boolean;
}

/** Every module that a file imports or re-exports, in any form. */
function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node;
      if (/^(Import|Export)/.test(node.type ?? '') && typeof node.source?.value === 'string') {
        found.push({ specifier: node.source.value, typeOnly: (node.importKind ?? node.exportKind) === 'type' });
      }
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(
    parseAst(path.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text, { lang: 'ts' })
      .body,
  );
  return found;
}

/** Part of the sources a path belongs to: the folder below `src/`, the file's own name for `src/inspect.ts`, or `site`. */
function layerOf(path: string): string | null {
  if (path.startsWith('site/')) return 'site';
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? null;
}

/** The package a specifier names: `yaml`, `@actions/core`; also the scope alone, so that a rule may name that. */
function packageNames(specifier: string): readonly string[] {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? [`${first}/${second}`, first] : [first];
}

/**
 * Judges the imports of one file.
 *
 * @param path from the root of the repository, with forward slashes
 * @returns one sentence per import against the picture
 */
export function importViolations(path: string, text: string): readonly string[] {
  const layer = layerOf(path);
  if (layer === null) return [];
  const allowed = layers[layer];
  if (allowed === undefined)
    return [`${path}: unexpected part "${layer}", expected one of ${Object.keys(layers).join(', ')}`];
  return importsOf(path, text).flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return packageViolations(path, layer, specifier);
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    const to = layerOf(target);
    if (to === layer || (to !== null && allowed.includes(to))) return [];
    if (layer === 'site' && to === null && /^(records|docs)\//.test(target)) return [];
    return [`${path}: unexpected import of ${target}, expected only ${[layer, ...allowed].join(', ')}`];
  });
}

function packageViolations(path: string, layer: string, specifier: string): readonly string[] {
  if (specifier.startsWith('node:')) {
    if (!pure.includes(layer) || !outside.includes(specifier.slice('node:'.length))) return [];
    return [`${path}: unexpected import of ${specifier}, expected none: ${layer} reads no files and runs no programs`];
  }
  for (const name of packageNames(specifier)) {
    const importers = onlyImporters[name];
    if (importers === undefined || importers.some((one) => path === one || (one.endsWith('/') && path.startsWith(one))))
      continue;
    return [`${path}: unexpected import of ${specifier}, expected it only in ${importers.join(', ')}`];
  }
  return [];
}

/** Circles among TypeScript files: each as `a → b → a`. They make load order matter, which nobody reads from the code. */
export function importCircles(files: ReadonlyMap<string, string>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) circles.push([...trail.slice(seen), path].join(' → '));
    const text = files.get(path);
    if (seen >= 0 || done.has(path) || text === undefined || path.endsWith('.astro')) return;
    for (const { specifier, typeOnly } of importsOf(path, text)) {
      if (specifier.startsWith('.') && !typeOnly) visit(posix.join(posix.dirname(path), specifier), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return circles;
}

/** Every source file of `src/` and `site/` with its text. */
export function sourceFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const part of ['src', 'site']) {
    for (const entry of readdirSync(join(root, part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|mjs|astro)$/.test(entry.name) || entry.parentPath.includes('node_modules'))
        continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every violation of the picture in the sources below a folder. */
export function checkImports(root: string): readonly string[] {
  const files = sourceFiles(root);
  return [...[...files].flatMap(([path, text]) => importViolations(path, text)), ...importCircles(files)];
}

/** Root of the repository. */
export const repositoryRoot: string = dirname(import.meta.dirname);

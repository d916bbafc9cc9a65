import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFiles, Generator } from './generated-files.ts';
import { banner } from './generated-files.ts';

interface Part {
  readonly folder: string;
  /** What an entry looks like: `export const camelName: Guard = ` or `export const camelName = recordCheck(`. */
  readonly entry: (name: string) => RegExp;
  readonly text: (names: readonly string[], imports: readonly string[]) => readonly string[];
}

const parts: readonly Part[] = [
  {
    folder: 'src/checks',
    entry: (name) => new RegExp(`^export const ${name}(: \\w*Check\\b| = (record|snapshot|delta)Check\\()`, 'm'),
    text: (names, imports) => [
      "import type { Check } from '../model/check.ts';",
      ...imports,
      '',
      '/** Every check, ordered by ID. */',
      `export const checks: readonly Check[] = [${lines(names)}];`,
    ],
  },
  {
    folder: 'src/guards',
    entry: (name) => new RegExp(`^export const ${name}: Guard\\b`, 'm'),
    text: (names, imports) => [
      "import type { Guard } from '../model/guard.ts';",
      ...imports,
      '',
      `const all: readonly Guard[] = [${lines(names)}];`,
      '',
      '/** Every guard by its ID. */',
      'export const guards: ReadonlyMap<string, Guard> = new Map(all.map((guard) => [guard.id, guard]));',
    ],
  },
  {
    folder: 'src/measures',
    entry: (name) => new RegExp(`^export const ${name}: Measure\\b`, 'm'),
    text: (names, imports) => [
      "import type { Measure } from '../model/measure.ts';",
      ...imports,
      '',
      '/** Every measure, ordered by ID. */',
      `export const measures: readonly Measure[] = [${lines(names)}];`,
    ],
  },
];

/** The lists of all checks, guards and measures: a file in the folder is all that registers one. */
export const indexes: Generator = {
  name: 'indexes',
  folders: [],
  generate(root: string): GeneratedFiles {
    return new Map(parts.flatMap((part) => indexOf(root, part)));
  },
};

function indexOf(root: string, part: Part): readonly (readonly [string, string])[] {
  const folder = join(root, part.folder);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort()
    : [];
  const found = files.filter((file) =>
    part.entry(camelCase(file.slice(0, -'.ts'.length))).test(readFileSync(join(folder, file), 'utf8')),
  );
  if (found.length === 0) return [];
  const names = found.map((file) => camelCase(file.slice(0, -'.ts'.length)));
  const imports = found.map((file, at) => `import { ${names[at]} } from './${file}';`);
  return [[`${part.folder}/index.ts`, `${[banner, ...part.text(names, imports)].join('\n')}\n`]];
}

function lines(names: readonly string[]): string {
  return names.length === 0 ? '' : `\n  ${names.join(',\n  ')},\n`;
}

/** `id-matches-file` → `idMatchesFile`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

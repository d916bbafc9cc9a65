import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkImports,
  importCircles,
  importViolations,
  layers,
  onlyImporters,
  repositoryRoot,
} from '../scripts/import-rules.ts';

test('the sources keep to the picture', () => {
  expect(checkImports(repositoryRoot)).toEqual([]);
});

describe('a violation is refused', () => {
  test.each([
    ['an import to the right', 'src/model/x.ts', "import { y } from '../records/yaml.ts';"],
    ['a type import to the right', 'src/records/x.ts', "import type { Guard } from '../guards/index.ts';"],
    ['a re-export to the right', 'src/guards/x.ts', "export { checks } from '../checks/index.ts';"],
    ['a lazy import to the right', 'src/checks/x.ts', "export const y = () => import('../inspect.ts');"],
    ['a check that reads files', 'src/checks/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a guard that runs programs', 'src/guards/x.ts', "import { execFile } from 'node:child_process';"],
    ['a reporter that asks Git', 'src/reporters/x.ts', "import { openRepository } from '../git/repository.ts';"],
    ['a command that asks GitHub', 'src/cli/x.ts', "import { y } from '../github/x.ts';"],
    ['a second importer of yaml', 'src/records/x.ts', "import { parse } from 'yaml';"],
    ['a second importer of gray-matter', 'src/records/x.ts', "import matter from 'gray-matter';"],
    ['octokit outside github', 'src/action/x.ts', "import { Octokit } from 'octokit';"],
    ['a scoped package of octokit', 'src/cli/x.ts', "import { request } from '@octokit/request';"],
    ['a sub-path of a package', 'src/model/x.ts', "import 'temporal-polyfill/global';"],
    ['a part that the picture lacks', 'src/plugins/x.ts', "import '../model/json.ts';"],
    [
      'a page that imports the action',
      'site/pages/x.astro',
      "---\nimport { y } from '../../src/action/main.ts';\n---\n",
    ],
    ['a source that imports a script', 'src/cli/x.ts', "import { y } from '../../scripts/start.ts';"],
  ])('%s', (_, path, text) => {
    expect(importViolations(path, text)).toEqual([expect.stringContaining(`${path}: unexpected `)]);
  });

  test('a circle', () => {
    const files = new Map([
      ['src/model/a.ts', "import { b } from './b.ts';"],
      ['src/model/b.ts', "export * from './a.ts';"],
    ]);
    expect(importCircles(files)).toEqual(['src/model/a.ts → src/model/b.ts → src/model/a.ts']);
  });
});

describe('what the picture allows passes', () => {
  test.each([
    ['an import to the left', 'src/checks/x.ts', "import { find } from '../model/snapshot.ts';"],
    ['a neighbour', 'src/model/x.ts', "import { isObject } from './json.ts';"],
    ['the one importer', 'src/records/yaml.ts', "import { parseDocument } from 'yaml';"],
    ['a module of Node.js that stays inside', 'src/checks/x.ts', "import { createHash } from 'node:crypto';"],
    ['text that only looks like an import', 'src/model/x.ts', 'export const help = "import \'../cli/main.ts\'";'],
  ])('%s', (_, path, text) => {
    expect(importViolations(path, text)).toEqual([]);
  });

  test('a circle of types alone', () => {
    const files = new Map([
      ['src/model/a.ts', "import type { B } from './b.ts';"],
      ['src/model/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(importCircles(files)).toEqual([]);
  });
});

test('every importer that the rules name exists', () => {
  const paths = Object.values(onlyImporters).flat();
  expect(paths.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
});

test('the picture has no way to the right and back', () => {
  for (const [part, allowed] of Object.entries(layers)) {
    for (const one of allowed) expect(layers[one], `${one}, imported by ${part}`).not.toContain(part);
  }
});

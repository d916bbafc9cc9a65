import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Lockfile } from '../scripts/complete-lockfile.ts';
import { completeLockfile } from '../scripts/complete-lockfile.ts';
import { repositoryRoot } from '../scripts/import-rules.ts';

const text = readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8');
const lockfile = JSON.parse(text) as Lockfile;

test('the lockfile installs on every platform: `node scripts/complete-lockfile.ts` has nothing to add', () => {
  expect(completeLockfile(lockfile)).toEqual(lockfile);
});

test('a binary that the lockfile lacks is added, beside another version where there is one', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '2.0.0', optionalDependencies: { '@a/darwin-arm64': '2.0.0', plain: '1.0.0' } },
    'node_modules/b/node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { '@a/darwin-arm64': '1.0.0' },
    },
  };
  const { packages: completed } = completeLockfile({ packages });
  expect(completed['node_modules/@a/darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    os: ['darwin'],
    optional: true,
  });
  expect(completed['node_modules/b/node_modules/a/node_modules/@a/darwin-arm64']).toMatchObject({
    version: '1.0.0',
    dev: true,
  });
  expect(Object.keys(completed)).not.toContain('node_modules/plain');
});

test('no address of a registry stands in the lockfile', () => {
  expect(text).not.toContain('"resolved"');
});

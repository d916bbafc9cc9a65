import { expect, test } from 'vitest';
import { docs } from '../scripts/generate-docs.ts';
import { indexes } from '../scripts/generate-indexes.ts';
import { processes } from '../scripts/generate-processes.ts';
import { standards } from '../scripts/generate-standards.ts';
import { types } from '../scripts/generate-types.ts';
import type { GeneratedFiles } from '../scripts/generated-files.ts';
import { drift } from '../scripts/generated-files.ts';
import { repositoryRoot } from '../scripts/import-rules.ts';

test.each([processes, standards, types, indexes, docs])(
  '$name are what `npm run generate` makes',
  async (generator) => {
    expect(await drift(repositoryRoot, generator)).toEqual([]);
  },
);

test('a changed, a missing and a left-over file are all called drift', async () => {
  const made = (await processes.generate(repositoryRoot)).get('src/records/generated/processes.ts') ?? '';
  const files: GeneratedFiles = new Map([
    ['src/records/generated/processes.ts', `${made} `],
    ['src/records/generated/missing.ts', ''],
  ]);
  const planted = { name: 'planted', folders: ['src/records/generated', 'src/model/generated'], generate: () => files };
  const paths = await drift(repositoryRoot, planted);
  expect(paths).toContain('src/records/generated/processes.ts');
  expect(paths).toContain('src/records/generated/missing.ts');
  expect(paths).toContain('src/model/generated/incident.ts');
});

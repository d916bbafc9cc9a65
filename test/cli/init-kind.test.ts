import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinKindFiles } from '../../src/cli/kind-files.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { readOwnProcess } from '../../src/records/own-process.ts';
import { type TestRepo, testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';

async function starter(): Promise<TestRepo> {
  const repo = testRepo();
  await runCli(repo.dir, ['init', '--yes', '--owner', 'anna']);
  return repo;
}

async function findings(repo: TestRepo): Promise<unknown> {
  return (JSON.parse((await runCli(repo.dir, ['check', '--json'])).out) as { findings: unknown }).findings;
}

describe('init kind', () => {
  it.each(['number', 'name'])(
    'writes a skeleton that check is content with and that works at once (%s)',
    async (ids) => {
      using repo = await starter();
      const made = await runCli(repo.dir, ['init', 'kind', 'access-policy', 'ACP', '--ids', ids]);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(await findings(repo)).toEqual([]);
      const path = (await runCli(repo.dir, ['new', 'access-policy', '--title', 'Badge', '--by', 'anna'])).out.trim();
      const id = ids === 'number' ? 'ACP-0001' : 'ACP-badge';
      expect(path).toMatch(new RegExp(`^records/access-policies/(?:\\d{4}/)?${id}.*\\.md$`));
      const early = await runCli(repo.dir, ['move', id, 'in-progress', '--by', 'anna']);
      expect(early.code).not.toBe(0);
      expect(early.err).toContain('owner');
      expect((await runCli(repo.dir, ['set', id, 'owner=anna', '--by', 'anna'])).err).toBe('');
      expect((await runCli(repo.dir, ['move', id, 'in-progress', '--by', 'anna'])).code).toBe(0);
      expect(await findings(repo)).toEqual([]);
      expect((await runCli(repo.dir, ['explain', 'access-policy'])).out).toContain('access-policy');
    },
  );

  it('copies a built-in kind so that nothing changes until somebody changes it', async () => {
    using repo = await starter();
    for (const kind of ['change', 'incident'])
      expect(await runCli(repo.dir, ['init', 'kind', kind])).toMatchObject({ code: 0, err: '' });
    expect(await findings(repo)).toEqual([]);
    repo.write({ '.gitsm/schemas/change/README.md': null, '.gitsm/schemas/change/schema.json': null });
    expect(await findings(repo)).toEqual([]);
  });

  it.each([...builtinProcesses().values()])('writes $kind as it is read', ({ kind, ...process }) => {
    const copy = readOwnProcess(kind, new Map(Object.entries(builtinKindFiles(kind) ?? {})));
    expect(copy.mistakes).toEqual([]);
    expect(copy.process).toEqual({ kind, ...process });
  });

  it('writes nothing with --dry-run, twice, with a prefix or name that cannot be, or over another kind', async () => {
    using repo = await starter();
    const tell = async (...words: string[]) => {
      const { code, err } = await runCli(repo.dir, ['init', 'kind', ...words]);
      return `${code} ${err}`;
    };
    expect((await runCli(repo.dir, ['init', 'kind', 'access', 'ACC', '--dry-run'])).out).toBe(
      ['schema.json', 'lifecycle.yaml', 'template.md', 'README.md']
        .map((name) => `.gitsm/schemas/access/${name}\n`)
        .join(''),
    );
    expect(existsSync(join(repo.dir, '.gitsm/schemas'))).toBe(false);
    expect(await tell('access')).toMatch(/^2 gitsm: Missing prefix of the new kind "access"/);
    expect(await tell('access', 'INC')).toMatch(/^2 gitsm: Unexpected prefix "INC": the kind incident has it/);
    expect(await tell('access', 'acc')).toMatch(/^2 gitsm: Unexpected prefix "acc"/);
    expect(await tell('Access', 'ACC')).toMatch(/^2 gitsm: Unexpected kind "Access"/);
    expect(await tell('../up', 'ACC')).toMatch(/^2 gitsm: Unexpected kind/);
    expect(await tell('change', 'CGE')).toMatch(/^2 gitsm: Unexpected prefix for change, which comes with gitsm/);
    expect(await tell('access', 'ACC', '--ids', 'uuid')).toMatch(/^2 gitsm: Unexpected --ids "uuid"/);
    expect(existsSync(join(repo.dir, '.gitsm/schemas'))).toBe(false);
    expect(await tell('access', 'ACC')).toBe('0 ');
    expect(await tell('access', 'ACC')).toMatch(/^2 gitsm: Unexpected .gitsm\/schemas\/access: it is there already/);
  });
});

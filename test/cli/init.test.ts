import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';

it('makes a repository that check has nothing to say of, on its own and as a first pull request', async () => {
  using repo = testRepo({}, { git: false });
  const { code, out, err } = await runCli(repo.dir, ['init', 'itsm', '--yes', '--owner', 'anna']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const dir = join(repo.dir, 'itsm');
  for (const path of [
    '.gitsm/settings.yml',
    'records/groups/GRP-cab.md',
    '.github/workflows/gitsm.yml',
    '.gitattributes',
  ]) {
    expect(out).toContain(`${path}\n`);
    expect(existsSync(join(dir, path))).toBe(true);
  }
  expect(existsSync(join(dir, '.git'))).toBe(true);
  const checked = JSON.parse((await runCli(dir, ['check', '--json'])).out) as {
    ok: boolean;
    findings: unknown[];
    summary: object;
  };
  expect(checked).toMatchObject({ ok: true, findings: [], summary: { records: 8, errors: 0, warnings: 0 } });
});

it('binds every role to a group with the owner in it', async () => {
  using repo = testRepo({}, { git: false });
  await runCli(repo.dir, ['init', '--yes', '--owner', 'anna']);
  const settings = repo.read('.gitsm/settings.yml');
  for (const [, group] of settings.matchAll(/: (GRP-[a-z-]+)$/gm))
    expect(repo.read(`records/groups/${group}.md`)).toContain('members: [anna]\n');
  expect([...settings.matchAll(/: GRP-/g)]).toHaveLength(4);
});

it('overwrites nothing: it stops at records, and leaves a README as it is', async () => {
  using repo = testRepo({ 'README.md': 'mine\n' });
  const first = await runCli(repo.dir, ['init', '--yes', '--owner', 'anna']);
  expect(first.code).toBe(0);
  expect(first.out).toContain('Left as they were: README.md.');
  expect(repo.read('README.md')).toBe('mine\n');
  repo.write({ '.gitsm/settings.yml': null, 'records/groups/GRP-cab.md': 'changed\n' });
  const second = await runCli(repo.dir, ['init', '--yes', '--owner', 'anna']);
  expect(second.code).toBe(2);
  expect(second.err).toMatch(/^gitsm: Unexpected .*records\/groups\/GRP-process-owners\.md: there is a repository/);
  expect(existsSync(join(repo.dir, '.gitsm/settings.yml'))).toBe(false);
});

it('asks for --yes where there is nobody to ask, and writes nothing with --dry-run', async () => {
  using repo = testRepo({}, { git: false });
  const { code, err } = await runCli(repo.dir, ['init', '--owner', 'anna']);
  expect(code).toBe(2);
  expect(err).toContain('Pass --yes');
  expect((await runCli(repo.dir, ['init', '--owner', 'anna', '--dry-run'])).out).toContain('.gitsm/settings.yml\n');
  expect(existsSync(join(repo.dir, '.gitsm'))).toBe(false);
});

it('refuses an owner that is no login', async () => {
  using repo = testRepo({}, { git: false });
  expect((await runCli(repo.dir, ['init', '--yes', '--owner', 'a b'])).err).toContain(
    'Unexpected --owner "a b", expected a GitHub login',
  );
});

it('tells a guessed owner only where something was written, and names --owner', async () => {
  using repo = testRepo();
  repo.git('config', '--unset', 'github.user');
  const init = (...args: string[]) => runCli(repo.dir, ['init', ...args], { GITHUB_ACTOR: '' });
  expect((await init()).err).toMatch(/^gitsm: Missing --yes[^\n]+\n$/);
  expect((await init('--yes')).err).toMatch(/^gitsm: taking Anna as your GitHub login\. [^\n]+pass --owner\.\n$/);
  const again = await init('--yes');
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/^gitsm: Unexpected [^\n]+\n$/);
});

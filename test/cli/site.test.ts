import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { cleanEnvironment } from '../support/repo.ts';
import { mainFile, runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

it('builds the site of the work tree or of a revision, and never over something else', async () => {
  using repo = starterRepo();
  const { code, out, err } = await runCli(repo.dir, ['site', 'build', '--out', 'public', '--rev', 'main']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d+ pages in .*public\n$/);
  expect(repo.read('public/index.html')).toContain('Northwind Water');
  expect(existsSync(join(repo.dir, 'public/records/services/SVC-email.html'))).toBe(true);
  const over = await runCli(repo.dir, ['site', 'build', '--out', 'records']);
  expect(over.code).toBe(2);
  expect(over.err).toMatch(/^gitsm: [^\n]+\n$/);
  expect(repo.read('records/services/SVC-email.md')).toContain('id: SVC-email');
}, 60_000);

it('serves it while you write, builds again after a change, and ends on a signal', async () => {
  using repo = starterRepo();
  const child = spawn(process.execPath, [mainFile, 'site', 'dev', '--port', '0', '--cwd', repo.dir], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const built = createInterface(child.stderr);
  try {
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
    const page = `${url}records/services/SVC-email.html`;
    expect(await (await fetch(page)).text()).toContain('E-mail');
    const again = once(built, 'line');
    repo.write({
      'records/services/SVC-email.md': repo
        .read('records/services/SVC-email.md')
        .replace('title: E-mail', 'title: Letters'),
    });
    await again;
    expect(await (await fetch(page)).text()).toContain('Letters');
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
}, 60_000);

it.each([
  [['site', 'buid'], /Unexpected "buid", expected build or dev\. Did you mean build\?/],
  [['site', 'dev', '--port', 'x'], /Unexpected --port "x"/],
  [['site', 'dev', '--out', 'x'], /Unexpected --out for site dev/],
])('says in one line what is wrong with %j', async (args, message) => {
  using repo = starterRepo();
  const { code, err } = await runCli(repo.dir, args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

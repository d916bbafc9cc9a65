import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';

/** Runs `npm start` without npm; its output grows while it runs. */
function start(...words: readonly string[]): { readonly child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts/start.ts'), ...words], { cwd: repositoryRoot });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  return { child, output: () => output };
}

/** Lines of the verdict that the README shows. */
function verdictOfReadme(): readonly string[] {
  const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
  const block = /```text\n(records\/changes[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(block).toContain('not allowed');
  return block.split('\n').filter((line) => line !== '');
}

test('npm start refuses one pull request, allows one, serves the site on the next free port, and ends on Ctrl-C', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  onTestFinished(() => void busy.close());
  const { port } = busy.address() as AddressInfo;
  const { child, output } = start('--port', String(port));
  await expect.poll(output, { timeout: 60_000, interval: 100 }).toContain('Ctrl-C');

  expect(output()).toContain('0 errors');
  expect(output().indexOf('✗ refused (exit code 1)')).toBeGreaterThan(output().indexOf('Pull request #41'));
  expect(output().indexOf('✓ allowed (exit code 0)')).toBeGreaterThan(output().indexOf('Pull request #42'));
  for (const line of verdictOfReadme()) expect(output()).toContain(line);
  const url = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(output());
  expect(Number(url?.[1])).not.toBe(port);
  const home = await fetch(url?.[0] ?? '');
  expect(home.status).toBe(200);
  expect(await home.text()).toContain('Northwind Water');

  child.kill('SIGINT');
  const [code, signal] = await once(child, 'exit');
  expect({ code, signal }, output()).toEqual({ code: 0, signal: null });
}, 90_000);

test.each(['x', '0', '70000'])('a port that is none is refused: %s', async (port) => {
  const { child, output } = start('--port', port);
  const [code] = await once(child, 'close');
  expect(code).toBe(2);
  expect(output()).toBe(`Unexpected port "${port}", expected a number from 1 to 65535.\n`);
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'gitsm-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** CPU milliseconds of a Node that runs these arguments: a busy machine makes wall time say nothing. */
function cpu(args: readonly string[]): number {
  const hook =
    "process.on('exit',()=>{const u=process.cpuUsage();process.stderr.write('\\ncpu='+(u.user+u.system)/1000)})";
  const { stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(hook)}`, ...args],
    {
      env: { PATH: process.env.PATH, GITHUB_EVENT_NAME: 'none', INPUT_TOKEN: 'x' },
      encoding: 'utf8',
    },
  );
  return Number(/cpu=([\d.]+)/.exec(stderr)?.[1]);
}

test('the tests run on the Node.js that the action runs on', () => {
  expect(process.version).toMatch(/^v24\./);
});

test('the bundle runs alone, copied into an empty folder', () => {
  cpSync(DIST, join(folder, 'dist'), { recursive: true });
  const files = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.js') && name !== 'index.js');
  const load = files.map((name) => `await import('./dist/${name}');`).join('');
  const all = spawnSync(process.execPath, ['--input-type=module', '-e', load], {
    cwd: folder,
    env: { PATH: '' },
    encoding: 'utf8',
  });
  expect(all).toMatchObject({ status: 0, stderr: '' });
  const run = spawnSync(process.execPath, ['dist/index.js'], {
    cwd: folder,
    env: { GITHUB_EVENT_NAME: 'none', INPUT_TOKEN: 'x' },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('::error::Unexpected event "none"');
});

test('it starts with everything a verdict needs in less than 150 ms of work over bare Node', () => {
  const load = "await import('./index.js');await import('./client.js');await import('./workspace.js')";
  const once = (): number => cpu(['--input-type=module', '-e', load.replaceAll('./', `${DIST}/`)]) - cpu(['-e', '0']);
  expect(Math.min(once(), once(), once())).toBeLessThan(150);
});

test('it holds no path of the machine it was built on, and the licences of what it contains', () => {
  for (const name of readdirSync(DIST)) expect(readFileSync(join(DIST, name), 'utf8')).not.toContain(ROOT);
  const licences = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
  for (const name of ['@actions/core', 'octokit', 'ajv', 'yaml', 'remark-parse'])
    expect(licences).toMatch(new RegExp(`^${name} `, 'm'));
});

test('action.yml says what the contract fixes', () => {
  const { inputs, outputs, runs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(Object.keys(inputs ?? {})).toEqual(['token', 'command', 'working-directory', 'comment', 'webhook']);
  expect(Object.keys(outputs ?? {})).toEqual(['ok', 'errors', 'warnings', 'report', 'alerts']);
});

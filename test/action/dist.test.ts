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

/** The files that are read before any line of these files runs. */
function readAtStart(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = readFileSync(join(DIST, name), 'utf8');
    for (const [, next = ''] of text.matchAll(/^(?:import|export)\b[^;\n]*?"\.\/([^"]+)";?$/gm)) open.push(next);
  }
  return found;
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

test('a verdict reads what it needs at its start, and no tables of holidays', () => {
  const files = readAtStart(['index.js', 'client.js', 'workspace.js']);
  expect([...files]).toEqual(expect.arrayContaining(['service-levels.js', 'rolldown-runtime.js']));
  const text = [...files].map((name) => readFileSync(join(DIST, name), 'utf8')).join('');
  expect(text).not.toContain('Hebrew');
  expect(readFileSync(join(DIST, 'src.js'), 'utf8')).toContain('Hebrew');
  // Reading costs by the byte: `npm run bench -- --only check` times it. This is told when something large comes along unasked.
  expect(text.length / 1024 ** 2).toBeLessThan(5.6);
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

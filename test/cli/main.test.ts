import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../support/repo.ts';
import { mainFile, spawnCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const repo = starterRepo();
afterAll(() => repo.dispose());

describe('the process', () => {
  it('ends with 0, 1 or 2 and keeps data and errors apart', () => {
    expect(spawnCli(repo.dir, ['list', '--kind', 'service'])).toEqual({
      code: 0,
      out: 'SVC-email  live  E-mail\n',
      err: '',
    });
    const made = spawnCli(repo.dir, ['new', 'incident', '--title', 'T']);
    expect(made).toEqual({ code: 0, out: 'records/incidents/INC-0001.md\n', err: '' });
    const refused = spawnCli(repo.dir, ['move', 'INC-0001', 'closed']);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
    expect(refused.err).toMatch(/^gitsm: INC-0001 cannot move from new to closed: [^\n]+\n$/);
    expect(spawnCli(repo.dir, ['lst'])).toEqual({
      code: 2,
      out: '',
      err: 'gitsm: Unexpected command "lst". Did you mean list? See `gitsm --help`.\n',
    });
  });

  it('runs where npm was called, not where the package is', () => {
    const env = { npm_lifecycle_event: 'gitsm', INIT_CWD: repo.dir };
    expect(spawnCli(tmpdir(), ['list', '--kind', 'service'], { env }).out).toBe('SVC-email  live  E-mail\n');
    expect(
      spawnCli(repo.dir, ['list', '--kind', 'service'], {
        env: { ...env, npm_lifecycle_event: 'test', INIT_CWD: tmpdir() },
      }).out,
    ).toBe('SVC-email  live  E-mail\n');
  });

  it('prints no colours into a pipe, nor with NO_COLOR', () => {
    expect(spawnCli(repo.dir, ['--help'], { env: { TERM: 'xterm-256color' } }).out).not.toContain('\u001b');
    expect(spawnCli(repo.dir, ['--help'], { env: { TERM: 'xterm-256color', NO_COLOR: '1' } }).out).not.toContain(
      '\u001b',
    );
  });

  it('does not mind a reader that leaves early', async () => {
    const child = spawn(process.execPath, [mainFile, 'explain', 'change'], {
      cwd: repo.dir,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('reads facts from standard input', () => {
    const facts = JSON.stringify({ now: '2026-11-21T10:00:00Z', pullRequest: null });
    expect(spawnCli(repo.dir, ['check', '--facts', '-', '--json'], { input: facts }).code).toBe(0);
    const wrong = spawnCli(repo.dir, ['check', '--facts', '-'], { input: '{"now": "soon"}' });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/^gitsm: -: Unexpected "soon" for "now"/);
  });
});

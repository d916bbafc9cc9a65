import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';

const repo = testRepo();
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, args);

describe('gitsm', () => {
  it('shows an overview that names every command', async () => {
    const { code, out, err } = await gitsm('--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    expect(out).not.toContain('\u001b');
  });

  it('prints the overview on standard error and exits with 2 where nothing is asked', async () => {
    const { code, out, err } = await gitsm();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe((await gitsm('help')).out);
  });

  it.each(commands.map(({ name }) => name))('%s --help reads well', async (name) => {
    const { code, out, err } = await gitsm(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage  gitsm ${name} ?`));
    expect(out).toMatch(/^Examples\n {2}gitsm /m);
    expect(out).toMatch(/^ {2}--cwd <dir> +run in this folder$/m);
    expect((await gitsm('help', name)).out).toBe(out);
    const long = out.split('\n').filter((line) => line.length > 110 && !line.startsWith('  gitsm '));
    expect(long).toEqual([]);
  });

  it('prints its version', async () => {
    expect((await gitsm('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['lst'], 'Unexpected command "lst". Did you mean list? See `gitsm --help`.'],
    [['--cwd'], 'Unexpected --cwd without a value, expected --cwd <dir>. See `gitsm --help`.'],
    [['--cwd', '--help'], 'Unexpected --cwd without a value, expected --cwd <dir>. See `gitsm --help`.'],
    [['--verson'], 'Unexpected option "--verson". See `gitsm --help`.'],
    [['list', '--knd', 'x'], 'Unexpected option "--knd" of gitsm list. Did you mean --kind? See `gitsm list --help`.'],
    [['list', '-k'], 'Unexpected option "-k" of gitsm list. See `gitsm list --help`.'],
    [['list', '--kind'], 'Unexpected --kind without a value, expected --kind <kind>. See `gitsm list --help`.'],
    [
      ['list', '--kind', '--json'],
      'Unexpected --kind without a value, expected --kind <kind>. See `gitsm list --help`.',
    ],
    [['list', '--json=yes'], 'Unexpected value for --json, which takes none. See `gitsm list --help`.'],
    [['list', '--kind', 'ci', '--kind', 'group'], 'Unexpected second --kind. Give it once.'],
    [
      ['list', 'x'],
      'Unexpected argument "x", expected `gitsm list [--kind k] [--status s] [--open]`. See `gitsm list --help`.',
    ],
    [['show'], 'Missing argument, expected `gitsm show <ID>`. See `gitsm show --help`.'],
    [['list', '--cwd', 'nowhere'], /^The folder .*nowhere does not exist\. Check --cwd\.$/],
    [['show', 'a\u001b[31m\nb'], /^There is no record "a\\u001b\[31m\\nb" here\. /],
  ])('says in one line what is wrong with %j', async (args, expected) => {
    const { code, out, err } = await gitsm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^gitsm: [^\n]*\n$/);
    const said = err.slice('gitsm: '.length, -1);
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });

  it('shows where an error comes from only when asked', async () => {
    expect((await runCli(repo.dir, ['lst'], { GITSM_DEBUG: '1' })).err).toMatch(/\n {4}at .*run\.ts/);
    expect((await gitsm('lst')).err).not.toMatch(/\n {4}at /);
  });

  it('takes --cwd before the command, too', async () => {
    expect((await runCli('/', ['--cwd', repo.dir, 'list', '--json'])).out).toBe('[]\n');
    expect((await runCli('/', [`--cwd=${repo.dir}`, 'list', '--json'])).out).toBe('[]\n');
    expect((await gitsm('--cwd', repo.dir, 'list', '--cwd', '/')).err).toContain('Unexpected second --cwd');
  });

  it.each([[['--cwd', '.']], [['--cwd=.']]])('shows the overview where %j comes without a command', async (cwd) => {
    const overview = (await gitsm('--help')).out;
    expect(await gitsm(...cwd)).toEqual({ code: 2, out: '', err: overview });
    expect(await gitsm(...cwd, '--help')).toEqual({ code: 0, out: overview, err: '' });
    expect(await gitsm(...cwd, 'help')).toEqual({ code: 0, out: overview, err: '' });
    expect((await gitsm(...cwd, 'help', 'list')).out).toBe((await gitsm('list', '--help')).out);
    expect((await gitsm(...cwd, '--version')).code).toBe(0);
  });
});

describe('a place that is no usual repository', () => {
  it('makes, moves and checks records in a plain folder and before the first commit', async () => {
    for (const options of [{ git: false }, {}]) {
      using place = testRepo({}, options);
      const call = (...args: string[]) => runCli(place.dir, args);
      expect(await call('new', 'incident', '--title', 'T', '--by', 'anna')).toEqual({
        code: 0,
        out: 'records/incidents/INC-0001.md\n',
        err: '',
      });
      expect((await call('move', 'INC-0001', 'cancelled', '--by', 'anna')).code).toBe(0);
      expect(await call('check')).toEqual({ code: 0, out: '1 record, 0 errors, 0 warnings\n', err: '' });
      const base = await call('check', '--base', 'HEAD');
      expect(base.code).toBe(2);
      expect(base.err).toMatch(/^gitsm: [^\n]+\n$/);
    }
  });

  it('works on a detached HEAD and from a folder below the root', async () => {
    using place = testRepo({}, {});
    await runCli(place.dir, ['new', 'incident', '--title', 'T']);
    place.commit('One');
    place.git('switch', '--quiet', '--detach');
    expect((await runCli(place.dir, ['new', 'incident', '--title', 'T', '--cwd', 'records/incidents'])).out).toBe(
      'records/incidents/INC-0002.md\n',
    );
    expect((await runCli(`${place.dir}/records`, ['list', '--json'])).out).toContain('"INC-0002"');
  });
});

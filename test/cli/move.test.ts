import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

const path = 'records/changes/CHG-0001.md';
const at = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;
const window = 'window: {start: 2026-11-20T22:00:00Z, end: 2026-11-22T01:00:00Z}';

describe('gitsm move', () => {
  it('changes the status and adds an entry, and not a byte besides', async () => {
    const text = change('CHG-0001', 'new')
      .replace('status: new\n', "status: new # by hand\nx-mine:   'kept'  # too\n")
      .replaceAll('\n', '\r\n')
      .trimEnd();
    using repo = starterRepo({ [path]: `\uFEFF${text}` });
    const { code, out, err } = await runCli(repo.dir, [
      'move',
      'chg-0001',
      'assess',
      '--by',
      'bob',
      '--at',
      at,
      '--note',
      'ready: yes',
    ]);
    expect({ code, out, err }).toEqual({ code: 0, out: `CHG-0001  new → assess\n${path}\n`, err: '' });
    const expected = `\uFEFF${text}`
      .replace('status: new # by', 'status: assess # by')
      .replace('by: anna}\r\n---', `by: anna}\r\n  - {at: ${at}, status: assess, by: bob, note: "ready: yes"}\r\n---`);
    expect(repo.read(path)).toBe(expected);
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).code).toBe(0);
  });

  it('leads a thing without a timeline to its first entry', async () => {
    using repo = starterRepo({
      'records/services/SVC-old.md': '---\nid: SVC-old\ntitle: Old\nstatus: live\nowner: anna\n---\n',
    });
    expect((await runCli(repo.dir, ['move', 'SVC-old', 'retiring', '--at', at])).code).toBe(0);
    expect(repo.read('records/services/SVC-old.md')).toContain(
      `owner: anna\ntimeline:\n  - {at: ${at}, status: retiring, by: anna}\n---`,
    );
  });

  it('sets fields along with the move, so that a guard which asks for them is met', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'authorize') });
    const set = ['--set', 'risk=low', '--set', 'window={start: 2030-12-01T22:00:00Z, end: 2030-12-02T01:00:00Z}'];
    expect((await runCli(repo.dir, ['move', 'CHG-0001', 'scheduled', ...set])).code).toBe(0);
    expect(repo.read(path)).toContain(
      'requester: anna\nrisk: low\nwindow: {start: 2030-12-01T22:00:00Z, end: 2030-12-02T01:00:00Z}\ntimeline:\n',
    );
    const refused = await runCli(repo.dir, ['move', 'CHG-0001', 'cancelled', '--set', 'status=closed']);
    expect(refused).toMatchObject({ code: 2, err: 'gitsm: Unexpected --set status. It is changed by `gitsm move`.\n' });
  });

  it('tells what only a pull request can answer', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'authorize', `risk: low\n${window}`) });
    const { code, out } = await runCli(repo.dir, ['move', 'CHG-0001', 'scheduled']);
    expect(code).toBe(0);
    expect(out).toMatch(/Will be asked in the pull request:\n {4}\? approved-by: .+\n/);
    expect(repo.read(path)).toContain('status: scheduled\n');
    const checked = await runCli(repo.dir, ['check', '--base', 'main', '--json']);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({
      ok: true,
      moves: [{ record: 'CHG-0001', from: 'authorize', to: 'scheduled', allowed: false }],
    });
  });

  it('prints the verdicts as JSON', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'authorize', `risk: low\n${window}`) });
    const { out } = await runCli(repo.dir, ['move', 'CHG-0001', 'scheduled', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      record: 'CHG-0001',
      from: 'authorize',
      to: 'scheduled',
      file: path,
      allowed: false,
      verdicts: expect.arrayContaining([expect.objectContaining({ guard: 'approved-by', answer: 'unknown' })]),
    });
  });

  it('writes nothing on a dry run', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
    const { code, out } = await runCli(repo.dir, ['move', 'CHG-0001', 'assess', '--dry-run']);
    expect({ code, out }).toEqual({ code: 0, out: `CHG-0001  new → assess  (nothing written)\n${path}\n` });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  const refusals: readonly (readonly [
    why: string,
    status: string,
    to: string,
    extra: string,
    args: readonly string[],
    code: number,
    message: RegExp,
  ])[] = [
    [
      'a step the lifecycle does not have',
      'new',
      'closed',
      '',
      [],
      1,
      /cannot move from new to closed: its lifecycle has no such step\. Possible from new: assess, cancelled\./,
    ],
    ['the status it has', 'new', 'new', '', [], 1, /cannot move from new to new/],
    [
      'a missing field',
      'authorize',
      'scheduled',
      'risk: low',
      [],
      1,
      /cannot move from authorize to scheduled\. .*window/,
    ],
    ['a moment outside its window', 'scheduled', 'implement', window, ['--at', '2026-11-19T09:00:00Z'], 1, /window/],
    [
      'an entry older than the last one',
      'assess',
      'authorize',
      '',
      ['--at', '2025-02-01T12:00:00Z'],
      1,
      /the last entry of its timeline is of 2025-02-02T09:00:00Z\. Give a later --at\./,
    ],
    [
      'a step the lifecycle does not have in the future, too',
      'new',
      'closed',
      '',
      ['--at', '2099-01-01T00:00:00Z'],
      1,
      /its lifecycle has no such step/,
    ],
    [
      'a status of no such name',
      'new',
      'asess',
      '',
      [],
      2,
      /Unexpected status "asess" for CHG-0001\. Did you mean assess\? Statuses: new, /,
    ],
    [
      'an instant without an offset',
      'new',
      'assess',
      '',
      ['--at', '2026-11-21T09:30:00'],
      2,
      /expected an instant with an offset/,
    ],
  ];
  it.each(refusals)('refuses %s', async (_why, status, to, extra, args, code, message) => {
    using repo = starterRepo({ [path]: change('CHG-0001', status, extra) });
    const result = await runCli(repo.dir, ['move', 'CHG-0001', to, ...args]);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
    expect(result.err).toMatch(message);
    expect(result.err).toMatch(/^gitsm: [^\n]+\n$/);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('refuses during a freeze, and names it', async () => {
    const freeze =
      '---\nid: FRZ-year-end\ntitle: Year end\nstatus: active\nwindow: {start: 2026-11-01T00:00:00Z, end: 2026-12-31T00:00:00Z}\nservices: all\n---\n';
    using repo = starterRepo({
      'records/freezes/FRZ-year-end.md': freeze,
      [path]: change('CHG-0001', 'authorize', `risk: low\n${window}`),
    });
    const { code, err } = await runCli(repo.dir, ['move', 'CHG-0001', 'scheduled']);
    expect(code).toBe(1);
    expect(err).toContain('FRZ-year-end');
  });

  it('lets a process owner have the last word on an old entry', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
    const { code, out } = await runCli(repo.dir, ['move', 'CHG-0001', 'assess', '--at', '2025-03-01T09:00:00Z']);
    expect(code).toBe(0);
    expect(out).toContain('Worth a look:\n');
    expect(out).toMatch(/process-owner/);
  });

  it('writes an entry in the future and warns in one line: `check` judges the time', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
    const words = ['move', 'CHG-0001', 'assess', '--at', '2099-01-01T00:00:00Z'];
    const end = '--set=window={start: 2099-02-01T22:00:00Z, end: 2099-02-02T01:00:00Z}';
    const warning =
      'gitsm: The new entry of CHG-0001 is dated 2099-01-01T00:00:00Z, in the future; `gitsm check` will report it until then.\n';
    const dry = await runCli(repo.dir, [...words, end, '--dry-run']);
    expect({ code: dry.code, err: dry.err }).toEqual({ code: 0, err: warning });
    expect(repo.git('status', '--porcelain')).toBe('');
    const { code, out, err } = await runCli(repo.dir, [...words, end]);
    expect({ code, out, err }).toEqual({ code: 0, out: `CHG-0001  new → assess\n${path}\n`, err: warning });
    expect(repo.read(path)).toContain('  - {at: 2099-01-01T00:00:00Z, status: assess, by: anna}\n---');
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).code).toBe(1);
    const older = await runCli(repo.dir, ['move', 'CHG-0001', 'authorize']);
    expect(older.code).toBe(1);
    expect(older.err).toMatch(/^gitsm: [^\n]*the last entry of its timeline is of 2099[^\n]*\n$/);
  });

  it('sets an instant in the future without a word', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
    const set = '--set=window={start: 2099-02-01T22:00:00Z, end: 2099-02-02T01:00:00Z}';
    expect(await runCli(repo.dir, ['move', 'CHG-0001', 'assess', set])).toMatchObject({ code: 0, err: '' });
  });

  it('tells a guessed login only where something was written', async () => {
    using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
    repo.git('config', '--unset', 'github.user');
    const call = (...args: string[]) => runCli(repo.dir, ['move', 'CHG-0001', ...args], { GITHUB_ACTOR: '' });
    for (const args of [['closed'], ['assess', '--set', 'risk=huge'], ['assess', '--set', 'services=[SVC-none]']]) {
      const refused = await call(...args);
      expect(refused.code).not.toBe(0);
      expect(refused.err).toMatch(/^gitsm: (?!taking)[^\n]+\n$/);
    }
    expect((await call('assess')).err).toMatch(/^gitsm: taking Anna as your GitHub login\. [^\n]+pass --by\.\n$/);
  });

  it('does not choose between two records of one ID', async () => {
    using repo = starterRepo({
      [path]: change('CHG-0001', 'new'),
      'records/changes/CHG-0001-b.md': change('CHG-0001', 'new'),
    });
    const { code, err } = await runCli(repo.dir, ['move', 'CHG-0001', 'assess']);
    expect(code).toBe(2);
    expect(err).toContain('Run `gitsm renumber CHG-0001` first.');
  });

  it('does not write through a folder that is a link', async () => {
    using repo = starterRepo({ 'elsewhere/x.md': 'x' });
    repo.git('config', 'core.symlinks', 'true');
    const { symlinkSync } = await import('node:fs');
    symlinkSync(`${repo.dir}/elsewhere`, `${repo.dir}/records/changes`);
    const { code, err } = await runCli(repo.dir, ['new', 'change', '--title', 'T']);
    expect(code).toBe(2);
    expect(err).toContain('Unexpected link at records/changes, expected a folder');
  });
});

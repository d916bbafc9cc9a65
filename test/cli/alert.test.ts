import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const key = 'pay-db-1/connections: [90 %]';
const path = 'records/incidents/INC-0001.md';
const by = ['--by', 'monitor'];
const fires = (at: string, ...more: string[]) => [
  'alert',
  key,
  '--title',
  'Connections run out',
  ...by,
  '--at',
  at,
  ...more,
];
const over = (at: string, ...more: string[]) => ['alert', key, '--state', 'over', ...by, '--at', at, ...more];
const timelineOf = (text: string) => text.split('\n').filter((line) => line.startsWith('  - {at:'));

describe('gitsm alert', () => {
  it('opens one incident however often it fires, resolves it, and takes it up again', async () => {
    using repo = starterRepo();
    const read = () => readFileSync(join(repo.dir, path), 'utf8');
    const first = fires('2026-11-20T10:00:00Z', '--severity', 'critical', '--service', 'SVC-email');
    expect(await runCli(repo.dir, first)).toEqual({ code: 0, out: `${path}\n`, err: '' });
    expect(read()).toMatch(/\nimpact: high\nurgency: high\n[\s\S]*\nchannel: monitoring\nservice: SVC-email\n/);
    expect((await runCli(repo.dir, fires('2026-11-20T10:05:00Z', '--note', '397 of 400'))).out).toBe(
      `INC-0001  new\n${path}\n`,
    );
    expect((await runCli(repo.dir, over('2026-11-20T10:20:00Z'))).out).toBe(`INC-0001  new → resolved\n${path}\n`);
    expect(read()).toContain(
      '\n## Resolution\n\nThe alert pay-db-1/connections: \\[90 %\\] was over at 2026-11-20T10:20:00Z.\n',
    );
    expect(read()).toContain('\nresolution-code: self-healed\n');
    const still = read();
    expect((await runCli(repo.dir, over('2026-11-20T10:21:00Z'))).out).toContain('resolved, nothing to add\n');
    expect(read()).toBe(still);
    expect((await runCli(repo.dir, fires('2026-11-20T10:30:00Z'))).out).toContain('resolved → in-progress\n');
    expect(timelineOf(read())).toEqual([
      '  - {at: 2026-11-20T10:00:00Z, status: new, by: monitor}',
      '  - {at: 2026-11-20T10:05:00Z, status: new, by: monitor, note: "The alert fires again: 397 of 400"}',
      '  - {at: 2026-11-20T10:20:00Z, status: resolved, by: monitor, note: "The alert is over"}',
      '  - {at: 2026-11-20T10:30:00Z, status: in-progress, by: monitor, note: "The alert fires again"}',
    ]);
    expect(JSON.parse((await runCli(repo.dir, ['check', '--json'])).out)).toMatchObject({ ok: true });
  });

  it('opens a second one for another key, and for the same one once the first is closed', async () => {
    using repo = starterRepo();
    await runCli(repo.dir, fires('2026-11-20T10:00:00Z'));
    await runCli(repo.dir, over('2026-11-20T10:10:00Z'));
    await runCli(repo.dir, ['move', 'INC-0001', 'closed', '--at', '2026-11-20T11:00:00Z', ...by]);
    expect((await runCli(repo.dir, over('2026-11-20T12:00:00Z'))).out).toBe(`No open incident of the alert ${key}.\n`);
    expect((await runCli(repo.dir, fires('2026-11-20T13:00:00Z'))).out).toBe('records/incidents/INC-0002.md\n');
    const other = ['alert', 'disk', '--title', 'Disk full', '--severity', 'warning', '--json', ...by];
    expect(JSON.parse((await runCli(repo.dir, other)).out)).toMatchObject({ id: 'INC-0003', status: 'new' });
  });

  it('keeps what people have written, and writes nothing in a dry run or where something is wrong', async () => {
    using repo = starterRepo();
    await runCli(repo.dir, fires('2026-11-20T10:00:00Z'));
    const file = join(repo.dir, path);
    const own = readFileSync(file, 'utf8').replace(/## Resolution[\s\S]*/, '## Resolution\n\nRestarted the pool.\n');
    repo.write({ [path]: own });
    await runCli(repo.dir, over('2026-11-20T10:10:00Z', '--dry-run'));
    expect(readFileSync(file, 'utf8')).toBe(own);
    expect(await runCli(repo.dir, over('2020-01-01T00:00:00Z'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('INC-0001 cannot become resolved: Unexpected instant 2020-01-01') as string,
    });
    expect(readFileSync(file, 'utf8')).toBe(own);
    await runCli(repo.dir, over('2026-11-20T10:10:00Z'));
    expect(readFileSync(file, 'utf8')).toContain('## Resolution\n\nRestarted the pool.\n');
    expect(readFileSync(file, 'utf8')).not.toContain('was over at');
    for (const [words, message] of [
      [['alert', 'x'], 'gitsm: Missing --title. A new incident needs one'],
      [['alert', 'x', '--state', 'gone'], 'gitsm: Unexpected --state "gone". Expected firing or over.'],
      [['alert', 'x', '--title', 'T', '--service', 'SVC-none', ...by], 'SVC-none, which does not exist'],
      [['alert', 'a\u001bb', '--title', 'T', ...by], 'Unexpected "a\\u001bb" for "alert"'],
    ] as const) {
      const { err, out } = await runCli(repo.dir, words);
      expect(`${err}${out}`).toContain(message);
      expect(`${err}${out}`).not.toContain('\u001b');
    }
  });
});

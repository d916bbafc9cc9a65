import { describe, expect, it } from 'vitest';
import { command as move } from '../../src/cli/commands/move.ts';
import { command as set } from '../../src/cli/commands/set.ts';
import { command as update } from '../../src/cli/commands/update.ts';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

const path = 'records/incidents/INC-0001.md';
const ago = (minutes: number): string => `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`;
const begun = ago(90);
const at = ago(1);

/** An incident with comments and an order of its own. */
function incident(extra = '', status = 'new'): string {
  return [
    '---',
    'id: INC-0001',
    'title: Slow',
    `status: ${status}`,
    'urgency: high   # says dave',
    'impact: low',
    'priority: P3',
    'assignee: anna',
    ...(extra === '' ? [] : [extra]),
    'timeline:',
    `  - {at: ${begun}, status: new, by: anna}`,
    ...(status === 'new' ? [] : [`  - {at: ${begun}, status: ${status}, by: anna}`]),
    '---',
    '',
    '## Description',
    '',
    'impact: low stays here',
    '',
  ].join('\n');
}

const repoWith = (text: string) => starterRepo({ [path]: text });
const entry = (rest: string, status = 'new'): string => `  - {at: ${at}, status: ${status}, by: bob${rest}}\n---`;
const told = 'changed: {impact: {from: low, to: high}, priority: {from: P3, to: P1}}';

describe('gitsm set', () => {
  it('changes fields, lets the priority follow and tells the timeline, and not a byte besides', async () => {
    using repo = repoWith(incident());
    const { code, out, err } = await runCli(repo.dir, [
      'set',
      'inc-0001',
      'impact=high',
      '--by',
      'bob',
      '--at',
      at,
      '--note',
      'whole site',
    ]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `INC-0001  impact: low → high\nINC-0001  priority: P3 → P1\n${path}\nTold in the timeline at ${at}: impact low → high, priority P3 → P1\n`,
      err: '',
    });
    const expected = incident()
      .replace('\nimpact: low', '\nimpact: high')
      .replace('priority: P3', 'priority: P1')
      .replace('\n---\n\n##', `\n${entry(`, ${told}, note: whole site`)}\n\n##`);
    expect(repo.read(path)).toBe(expected);
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).out).toContain('0 errors, 0 warnings');
  });

  it('corrects without an entry', async () => {
    using repo = repoWith(incident());
    const { code, out, err } = await runCli(repo.dir, ['set', 'INC-0001', 'impact=high', '--correct']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('A correction: impact and priority, as it always was.\n');
    expect(repo.read(path)).toBe(
      incident().replace('\nimpact: low', '\nimpact: high').replace('priority: P3', 'priority: P1'),
    );
    const checked = await runCli(repo.dir, ['check', '--base', 'main']);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('changed-untold');
  });

  it('computes no priority where none is written, and leaves out what no clock depends on', async () => {
    using repo = repoWith(incident().replace('priority: P3\n', ''));
    const { out } = await runCli(repo.dir, [
      'set',
      'INC-0001',
      'urgency=low',
      'category=network',
      '--by',
      'bob',
      '--at',
      at,
    ]);
    expect(out).toContain('INC-0001  category: nothing → network\n');
    expect(repo.read(path)).toContain(entry(', changed: {urgency: {from: high, to: low}}'));
    expect(repo.read(path)).not.toContain('\npriority:');
  });

  it('asks for no login and writes no entry where no clock depends on it', async () => {
    using repo = repoWith(incident());
    const { code, out, err } = await runCli(repo.dir, ['set', 'INC-0001', 'category=network', 'tags=[a, b]', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      record: 'INC-0001',
      file: path,
      changed: { category: { from: null, to: 'network' }, tags: { from: null, to: ['a', 'b'] } },
      entry: null,
    });
    expect(repo.read(path)).toBe(
      incident().replace('assignee: anna\n', 'assignee: anna\ncategory: network\ntags: [a, b]\n'),
    );
  });

  it('tells a new reason to wait, and keeps it with the next change', async () => {
    using repo = repoWith(incident('hold-reason: awaiting-caller', 'on-hold'));
    const by = ['--by', 'bob', '--at', at];
    expect((await runCli(repo.dir, ['set', 'INC-0001', 'hold-reason=awaiting-vendor', ...by])).code).toBe(0);
    expect(repo.read(path)).toContain(entry(', reason: awaiting-vendor', 'on-hold'));
    expect((await runCli(repo.dir, ['set', 'INC-0001', 'impact=high', ...by])).code).toBe(0);
    expect(repo.read(path)).toContain(entry(`, reason: awaiting-vendor, ${told}`, 'on-hold'));
    const { out } = await runCli(repo.dir, ['show', 'INC-0001']);
    expect(out).toMatch(/on-hold +bob +awaiting-vendor, impact low → high, priority P3 → P1\n/);
  });

  it('goes on from what the timeline told last, so that a chain broken by hand can be mended', async () => {
    const text = incident()
      .replace(
        '\n---\n\n##',
        `\n  - {at: ${begun}, status: new, by: anna, changed: {urgency: {from: low, to: medium}}}\n---\n\n##`,
      )
      .replace('priority: P3\n', '');
    using repo = repoWith(text);
    expect((await runCli(repo.dir, ['check'])).out).toContain('timeline-changes');
    expect((await runCli(repo.dir, ['set', 'INC-0001', 'urgency=high', '--by', 'bob', '--at', at])).code).toBe(0);
    expect(repo.read(path)).toContain(entry(', changed: {urgency: {from: medium, to: high}}'));
    expect((await runCli(repo.dir, ['check'])).out).toContain('0 errors, 0 warnings');
  });

  it('writes nothing on a dry run, and nothing where nothing changes', async () => {
    using repo = repoWith(incident());
    const dry = await runCli(repo.dir, ['set', 'INC-0001', 'impact=high', '--dry-run', '--at', at]);
    expect(dry.out).toContain('impact: low → high  (nothing written)\n');
    const same = await runCli(repo.dir, ['set', 'INC-0001', 'impact=low']);
    expect(same).toEqual({ code: 0, out: 'INC-0001  nothing changes\n', err: '' });
    expect(JSON.parse((await runCli(repo.dir, ['set', 'INC-0001', 'impact=low', '--json'])).out)).toEqual({
      record: 'INC-0001',
      file: path,
      changed: {},
      entry: null,
    });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('does not tell a timeline of kinds that have no clocks', async () => {
    const file = 'records/changes/CHG-0001.md';
    using repo = starterRepo({ [file]: change('CHG-0001', 'new') });
    expect((await runCli(repo.dir, ['set', 'CHG-0001', 'risk=low'])).code).toBe(0);
    expect(repo.read(file)).toBe(change('CHG-0001', 'new', 'risk: low'));
  });

  it('warns of an entry in the future', async () => {
    using repo = repoWith(incident());
    const { code, err } = await runCli(repo.dir, ['set', 'INC-0001', 'impact=high', '--at', '2099-01-01T00:00:00Z']);
    expect(code).toBe(0);
    expect(err).toContain('dated 2099-01-01T00:00:00Z, in the future');
  });

  it.each<readonly [why: string, args: readonly string[], code: number, message: RegExp]>([
    ['the ID', ['id=INC-0002'], 2, /^gitsm: Unexpected change of id\. .*gitsm renumber/],
    ['the status', ['status=closed'], 2, /^gitsm: Unexpected change of status\. It is changed by `gitsm move`\.$/m],
    ['the timeline', ['timeline=[]'], 2, /^gitsm: Unexpected change of timeline\. /],
    ['updates', ['updates=[]'], 2, /^gitsm: Unexpected change of updates\. .*gitsm update/],
    ['an unknown field', ['imapct=high'], 2, /Unexpected field "imapct" for the kind incident\. Did you mean impact\?/],
    ['a value the schema does not have', ['impact=huge'], 2, /Unexpected "huge" for "impact", expected one of/],
    ['a word that is no setting', ['impact'], 2, /Unexpected "impact", expected key=value\./],
    ['a field twice', ['impact=low', 'impact=high'], 2, /Unexpected second impact\./],
    ['a priority against the matrix', ['priority=P5'], 1, /Unexpected priority P5, expected P3 for impact low/],
    ['a link that leads nowhere', ['service=SVC-gone'], 1, /Unexpected link to SVC-gone/],
    ['an entry before the last one', ['impact=high', '--at', '2025-01-01T00:00:00Z'], 1, /cannot change at 2025-01-01/],
    ['a time that is none', ['impact=high', '--at', 'noon'], 2, /Unexpected --at "noon"/],
    [
      'a note without an entry',
      ['category=x', '--note', 'y'],
      2,
      /Unexpected --note, .* No clock depends on category\./,
    ],
    [
      'a time of a correction',
      ['impact=high', '--correct', '--at', at],
      2,
      /Unexpected --at, .* A correction adds none\./,
    ],
    ['no setting', [], 2, /Missing argument/],
  ])('refuses %s and writes nothing', async (_why, args, code, message) => {
    using repo = repoWith(incident());
    const result = await runCli(repo.dir, ['set', 'INC-0001', ...args]);
    expect(result).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('refuses a correction of what the timeline tells', async () => {
    using repo = repoWith(incident());
    await runCli(repo.dir, ['set', 'INC-0001', 'impact=high', '--by', 'bob', '--at', at]);
    const before = repo.read(path);
    const { code, err } = await runCli(repo.dir, ['set', 'INC-0001', 'impact=medium', '--correct']);
    expect(code).toBe(1);
    expect(err).toMatch(/Unexpected (impact medium, expected high|priority P2, expected P1) as the last change of it/);
    expect(repo.read(path)).toBe(before);
  });
});

describe('gitsm move', () => {
  it('writes a reason in the entry and in the field', async () => {
    using repo = repoWith(incident());
    const args = ['move', 'INC-0001', 'on-hold', '--reason', 'awaiting-vendor', '--by', 'bob', '--at', at];
    const { code, out } = await runCli(repo.dir, args);
    expect({ code, out }).toEqual({ code: 0, out: `INC-0001  new → on-hold, awaiting-vendor\n${path}\n` });
    expect(repo.read(path)).toContain('hold-reason: awaiting-vendor\n');
    expect(repo.read(path)).toContain(entry(', reason: awaiting-vendor', 'on-hold'));
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).out).toContain('0 errors, 0 warnings');
  });

  it('takes the reason over that the record has or is given', async () => {
    using repo = repoWith(incident('hold-reason: awaiting-caller'));
    await runCli(repo.dir, ['move', 'INC-0001', 'on-hold', '--by', 'bob', '--at', at]);
    expect(repo.read(path)).toContain(entry(', reason: awaiting-caller', 'on-hold'));
    await runCli(repo.dir, ['move', 'INC-0001', 'in-progress', '--by', 'bob', '--at', at]);
    expect(repo.read(path)).toContain(entry('', 'in-progress'));
    const set = ['--set', 'hold-reason=awaiting-change'];
    await runCli(repo.dir, ['move', 'INC-0001', 'on-hold', ...set, '--by', 'bob', '--at', at]);
    expect(repo.read(path)).toContain(entry(', reason: awaiting-change', 'on-hold'));
  });

  it('keeps a reason in the entry alone where the status names no field for it', async () => {
    using repo = repoWith(incident());
    const args = ['move', 'INC-0001', 'in-progress', '--reason', 'night-shift', '--by', 'bob', '--at', at];
    expect((await runCli(repo.dir, args)).code).toBe(0);
    expect(repo.read(path)).toContain(entry(', reason: night-shift', 'in-progress'));
    expect(repo.read(path)).not.toContain('hold-reason');
  });

  it.each([
    ['on-hold', 'bored', 2, /Unexpected "bored" for "hold-reason", expected one of "awaiting-caller"/],
    [
      'in-progress',
      'Night shift',
      1,
      /Unexpected "Night shift" for "timeline.1.reason", expected something such as awaiting-/,
    ],
  ])('to %s refuses the reason %j', async (status, reason, code, message) => {
    using repo = repoWith(incident());
    const result = await runCli(repo.dir, ['move', 'INC-0001', status, '--reason', reason]);
    expect(result).toMatchObject({ code, err: expect.stringMatching(message) });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('tells fields that change along and that clocks depend on', async () => {
    using repo = repoWith(incident());
    const args = ['move', 'INC-0001', 'in-progress', '--set', 'impact=high', '--by', 'bob', '--at', at];
    expect((await runCli(repo.dir, args)).out).toContain('new → in-progress, impact low → high, priority P3 → P1\n');
    expect(repo.read(path)).toContain(entry(`, ${told}`, 'in-progress'));
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).out).toContain('0 errors, 0 warnings');
  });
});

describe('gitsm update', () => {
  const update = (dir: string, ...args: readonly string[]) =>
    runCli(dir, ['update', 'INC-0001', '--by', 'bob', '--at', at, ...args]);

  it('begins the list above the timeline, and adds to it', async () => {
    using repo = repoWith(incident());
    const { code, out, err } = await update(repo.dir, '--note', 'on it: soon');
    expect({ code, out, err }).toEqual({ code: 0, out: `INC-0001  update of ${at}\n${path}\n`, err: '' });
    const first = `updates:\n  - {at: ${at}, by: bob, note: "on it: soon"}\n`;
    expect(repo.read(path)).toBe(incident().replace('timeline:\n', `${first}timeline:\n`));
    expect(JSON.parse((await update(repo.dir, '--note', 'done', '--json')).out)).toEqual({
      record: 'INC-0001',
      file: path,
      field: 'updates',
      entry: { at, by: 'bob', note: 'done' },
    });
    expect(repo.read(path)).toContain(`${first}  - {at: ${at}, by: bob, note: "done"}\ntimeline:\n`);
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).out).toContain('0 errors, 0 warnings');
  });

  it('writes nothing on a dry run', async () => {
    using repo = repoWith(incident());
    expect((await update(repo.dir, '--note', 'x', '--dry-run')).out).toContain('(nothing written)');
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it.each<readonly [why: string, args: readonly string[], code: number, message: RegExp]>([
    ['no note', [], 2, /Missing --note/],
    ['an empty note', ['--note', ' '], 2, /Missing --note/],
    ['a note that is too long', ['--note', 'x'.repeat(3000)], 1, /cannot have this update\. .*"updates\.1\.note"/],
  ])('refuses %s', async (_why, args, code, message) => {
    using repo = repoWith(incident(`updates: [{at: ${begun}, by: anna}]`));
    expect(await update(repo.dir, ...args)).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('refuses an update before the last one, and kinds without a list', async () => {
    using repo = starterRepo({
      [path]: incident(`updates: [{at: ${at}, by: anna}]`),
      'records/changes/CHG-0001.md': change('CHG-0001', 'new'),
    });
    const old = await runCli(repo.dir, ['update', 'INC-0001', '--note', 'x', '--at', begun]);
    expect(old).toMatchObject({ code: 1, err: expect.stringContaining(`its last one is of ${at}`) });
    const other = await runCli(repo.dir, ['update', 'CHG-0001', '--note', 'x']);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('no list of updates') });
  });
});

describe('the examples of --help', () => {
  const lines = [set, update, move].flatMap(({ examples }) => examples.map(([line]) => line));

  it.each(lines)('gitsm %s', async (line) => {
    const thing = (id: string, status: string, extra: string): string =>
      `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${extra}---\n`;
    using repo = starterRepo({
      [path]: incident(),
      'records/services/SVC-payments.md': thing('SVC-payments', 'live', 'owner: anna\n'),
      'records/cis/CI-firewall-1.md': thing('CI-firewall-1', 'live', 'class: firewall\n'),
    });
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(await runCli(repo.dir, words)).toMatchObject({ code: 0, err: '' });
    expect((await runCli(repo.dir, ['check', '--base', 'main'])).out).toMatch(/ 0 errors/);
    expect(repo.git('status', '--porcelain')).toContain(path);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

const broken = change('CHG-0001', 'new').replace('type: normal', 'type: odd');
const path = 'records/changes/CHG-0001.md';

describe('gitsm check', () => {
  const repo = starterRepo({ [path]: broken });
  afterAll(() => repo.dispose());
  const gitsm = (...args: string[]) => runCli(repo.dir, ['check', ...args]);

  it('shows findings with their place and a summary that reads well, and exits with 1', async () => {
    const { code, out } = await gitsm();
    expect(code).toBe(1);
    expect(out).toContain(path);
    expect(out).toMatch(/5:7 +error +Unexpected "odd" for "type"/);
    expect(out).toMatch(/\n9 records, 1 error, 0 warnings\n$/);
  });

  it('prints the object of the public contract as JSON', async () => {
    const { code, out } = await gitsm('--json');
    expect(code).toBe(1);
    expect(out).toBe((await gitsm('--format', 'json')).out);
    const result = JSON.parse(out) as { findings: object[] };
    expect(Object.keys(result)).toEqual(['ok', 'summary', 'moves', 'findings']);
    expect(result).toMatchObject({ ok: false, summary: { records: 9, errors: 1, warnings: 0 }, moves: [] });
    expect(result.findings).toEqual([
      {
        check: 'schema-valid',
        severity: 'error',
        record: 'CHG-0001',
        file: path,
        line: 5,
        column: 7,
        message: expect.stringContaining('"odd"') as string,
        help: expect.any(String) as string,
      },
    ]);
  });

  it.each([
    ['markdown', /schema-valid/],
    ['sarif', /"version": ?"2\.1\.0"/],
    ['github', /^::error file=records\/changes\/CHG-0001\.md,line=5,col=7/m],
  ])('has the format %s', async (format, expected) => {
    const { code, out } = await gitsm('--format', format);
    expect(code).toBe(1);
    expect(out).toMatch(expected);
  });

  it.each([
    [
      ['--format', 'jsn'],
      /Unexpected format "jsn"\. Did you mean json\? Known formats: text, json, markdown, sarif, github\./,
    ],
    [['--json', '--format', 'text'], /Give one of the two/],
    [['--facts', 'missing.json'], /The facts file "missing\.json" cannot be read/],
    [['--base', 'nowhere'], /There is no revision "nowhere" here/],
    [['--base', '--upload-pack=x'], /Unexpected --base without a value/],
    [['--base=--upload-pack=x'], /There is no revision/],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { code, out, err } = await gitsm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^gitsm: [^\n]+\n$/);
  });

  it('looks at one revision alone', async () => {
    const before = repo.git('rev-parse', 'HEAD');
    repo.commit('Mend it', { [path]: change('CHG-0001', 'new') });
    expect((await gitsm('--head', before)).code).toBe(1);
    expect((await gitsm()).code).toBe(0);
  });
});

it('says nothing with --quiet where all is well, and errors only where not', async () => {
  using repo = starterRepo({ [path]: change('CHG-0001', 'new') });
  expect(await runCli(repo.dir, ['check', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  repo.write({
    '.gitsm/settings.yml': `${repo.read('.gitsm/settings.yml').replace('checks: {}', 'checks: {schema-valid: warning}')}`,
    [path]: broken,
  });
  expect((await runCli(repo.dir, ['check'])).out).toContain('"odd"');
  expect(await runCli(repo.dir, ['check', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
});

it('judges the work tree by the base: a legal step, an illegal one, and reviews from a facts file', async () => {
  using repo = starterRepo({
    [path]: change(
      'CHG-0001',
      'authorize',
      'risk: low\nservices: [SVC-email]\nwindow: {start: 2027-02-01T22:00:00Z, end: 2027-02-02T01:00:00Z}',
    ),
    'records/groups/GRP-change-authority.md':
      '---\nid: GRP-change-authority\ntitle: Change authority\nstatus: active\nmembers: [anna, bob]\n---\n',
  });
  repo.branch('proposal');
  await runCli(repo.dir, ['move', 'CHG-0001', 'scheduled']);
  const open = JSON.parse((await runCli(repo.dir, ['check', '--base', 'main', '--json'])).out) as object;
  expect(open).toMatchObject({ ok: true, moves: [{ from: 'authorize', to: 'scheduled', allowed: false }] });
  const head = repo.commit('Schedule it');
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const facts = (reviews: object[]): string =>
    JSON.stringify({
      now,
      pullRequest: { number: 7, author: 'anna', committers: ['anna'], headSha: head, draft: false, reviews },
    });
  repo.write({
    'none.json': facts([]),
    'approved.json': facts([{ user: 'bob', state: 'APPROVED', commit: head, submittedAt: now }]),
  });
  const judge = (file: string) =>
    runCli(repo.dir, ['check', '--base', 'main', '--head', 'proposal', '--facts', file, '--json']);
  const refused = await judge('none.json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({
    ok: false,
    moves: [
      {
        allowed: false,
        verdicts: expect.arrayContaining([
          expect.objectContaining({ guard: 'approved-by', answer: 'unmet' }),
        ]) as object[],
      },
    ],
  });
  const allowed = await judge('approved.json');
  expect(JSON.parse(allowed.out)).toMatchObject({ ok: true, moves: [{ allowed: true }] });
  expect(allowed.code).toBe(0);
});

it('does not pass in silence where there is nothing to check', async () => {
  using repo = testRepo({ 'README.md': 'x\n' });
  const { code, out, err } = await runCli(repo.dir, ['check']);
  expect({ code, out }).toEqual({ code: 0, out: '0 records, 0 errors, 0 warnings\n' });
  expect(err).toMatch(/^gitsm: There is nothing to check: .* has neither \.gitsm\/ nor records\/\./);
});

it('names file and line of settings that cannot be read', async () => {
  using repo = starterRepo();
  repo.write({ '.gitsm/settings.yml': 'organisation: X\ntimezon: UTC\n' });
  const { code, err } = await runCli(repo.dir, ['check']);
  expect(code).toBe(2);
  expect(err).toMatch(/^gitsm: \.gitsm\/settings\.yml:2:1 /);
});

it('names files from the root of the repository where the records lie in a folder of it', async () => {
  using repo = testRepo({ [`it sm/${path}`]: broken });
  for (const words of [['--head', 'main'], []]) {
    const check = (format: string) => runCli(repo.dir, ['check', '--cwd', 'it sm', '--format', format, ...words]);
    expect((await check('github')).out).toMatch(/^::error file=it sm\/records\/changes\/CHG-0001\.md,line=5,/m);
    expect((await check('sarif')).out).toContain('"uri":"it%20sm/records/changes/CHG-0001.md"');
    expect((await check('json')).out).toContain(`"file": "${path}"`);
  }
});

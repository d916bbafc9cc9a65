import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const ci = (id: string, lines: string, body = ''): string =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: live\nclass: server\n${lines}---\n${body}`;

const repo = starterRepo({
  'records/cis/CI-a.md': ci('CI-a', 'services: [SVC-email]\nruns-on: [CI-b]\nversion: "1"\n'),
  'records/cis/CI-b.md': ci('CI-b', 'vendor: Penrose\nredundancy: [{of: [CI-x, CI-y], min-up: 1}]\n'),
  'records/cis/CI-old.md': ci('CI-old', 'services: [SVC-email]\n'),
});
repo.git('tag', 'first');
repo.commit('second', {
  'records/cis/CI-a.md': ci('CI-a', 'version: "2 \\e[31m"\nruns-on: [CI-new]\nservices: [SVC-email]\n', '\nMoved.\n'),
  'records/cis/CI-b.md': null,
  'records/cis/west/CI-b.md': ci('CI-b', 'redundancy: [{min-up: 1, of: [CI-x, CI-y]}]\nvendor: Penrose\n'),
  'records/cis/CI-old.md': null,
  'records/cis/CI-new.md': ci('CI-new', 'located-in: [CI-b]\n'),
});
repo.git('tag', 'second');
afterAll(() => repo.dispose());

const gitsm = (...args: readonly string[]) => runCli(repo.dir, ['baseline', ...args]);

describe('gitsm baseline', () => {
  it('tells records, fields and relations apart; order, folder and timeline make no difference', async () => {
    const { code, out } = await gitsm('first', 'second', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      from: { revision: 'first', records: 4, relations: expect.any(Number) as number },
      to: { revision: 'second', records: 4, relations: expect.any(Number) as number },
      added: [{ record: 'CI-new', kind: 'ci', status: 'live', title: 'CI-new' }],
      removed: [{ record: 'CI-old', kind: 'ci', status: 'live', title: 'CI-old' }],
      changed: [
        {
          record: 'CI-a',
          kind: 'ci',
          status: 'live',
          title: 'CI-a',
          fields: [{ field: 'version', from: '1', to: '2 \u001b[31m' }],
          body: true,
        },
      ],
      relations: {
        added: [
          { record: 'CI-a', relation: 'runs-on', to: 'CI-new', inverse: 'hosts' },
          { record: 'CI-new', relation: 'located-in', to: 'CI-b', inverse: 'houses' },
        ],
        removed: [
          { record: 'CI-a', relation: 'runs-on', to: 'CI-b', inverse: 'hosts' },
          { record: 'CI-old', relation: 'services', to: 'SVC-email', inverse: 'runs on' },
        ],
      },
    });
  });

  it('prints both lists, and nothing of a record that a terminal would obey', async () => {
    const { out } = await gitsm('first');
    expect(out).toMatch(/^first → work tree: 4 → 4 records, \d+ → \d+ relations\nRecords\n/);
    expect(out).toMatch(
      /\n {2}~ {2}CI-a {4}version: 1 → 2 .*, text\n {2}\+ {2}CI-new {2}CI-new\n {2}- {2}CI-old {2}CI-old\n/,
    );
    expect(out).toMatch(/\n {2}- {2}CI-a {4}runs-on {5}CI-b +\(hosts\)\n/);
    expect(out).not.toContain('\u001b');
  });

  it('is empty between equal states and mirrored the other way round', async () => {
    expect((await gitsm('second', 'second')).out).toMatch(/\nNothing differs\.\n$/);
    const there = JSON.parse((await gitsm('first', 'second', '--json')).out) as Record<string, unknown>;
    const back = JSON.parse((await gitsm('second', 'first', '--json')).out) as Record<string, unknown>;
    expect([back['added'], back['removed']]).toMatchObject([there['removed'], there['added']]);
    expect(back['relations']).toEqual({
      added: (there['relations'] as Record<string, unknown>)['removed'],
      removed: (there['relations'] as Record<string, unknown>)['added'],
    });
  });

  it('compares the kinds asked for, and refuses what is none', async () => {
    expect((await gitsm('first', 'second', '--kind', 'service')).out).toMatch(/\nNothing differs\.\n$/);
    expect(await gitsm('first', '--kind', 'servce')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean service?') as string,
    });
    expect(await gitsm('third')).toMatchObject({ code: 2, err: expect.stringContaining('third') as string });
  });
});

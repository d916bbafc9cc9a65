import { afterAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

const incident = [
  '---',
  'id: INC-0001',
  'title: "Checkout is slow \\e[31m"',
  'status: on-hold',
  'impact: high',
  'urgency: high',
  'service: SVC-email',
  'assignee: anna',
  'timeline:',
  '  - {at: 2026-02-02T09:00:00Z, status: new, by: anna}',
  '  - {at: 2026-02-02T09:10:00Z, status: in-progress, by: anna}',
  '  - {at: 2026-02-02T10:00:00Z, status: on-hold, by: anna, note: supplier}',
  '---',
  '',
  '## Description',
  '',
  'Slow.',
  '',
].join('\n');

const repo = starterRepo({
  'records/incidents/INC-0001.md': incident,
  'records/changes/CHG-0001.md': change('CHG-0001', 'authorize', 'services: [SVC-email, SVC-gone]\nrisk: high'),
  'records/changes/CHG-0002.md': change('CHG-0002', 'closed'),
  'records/services/SVC-shop.md':
    '---\nid: SVC-shop\ntitle: Shop\nstatus: live\nowner: bob\ndepends-on: [SVC-email]\n---\n',
  'records/cis/CI-db-1.md':
    '---\nid: CI-db-1\ntitle: Database\nstatus: live\nclass: database\nservices: [SVC-email]\n---\n',
});
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, args);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await gitsm(...args, '--json')).out);

describe('gitsm list', () => {
  it('lists by kind and ID, with nothing of a title that a terminal would obey', async () => {
    const { code, out } = await gitsm('list', '--kind', 'incident');
    expect(code).toBe(0);
    expect(out).toBe('INC-0001  on-hold  Checkout is slow ␛[31m\n');
  });

  it('filters by kind, status and whether a record is open', async () => {
    expect(await json('list', '--kind', 'CHG')).toMatchObject([{ id: 'CHG-0001' }, { id: 'CHG-0002' }]);
    expect(await json('list', '--status', 'authorize')).toEqual([
      { id: 'CHG-0001', kind: 'change', status: 'authorize', title: 'New disks', file: 'records/changes/CHG-0001.md' },
    ]);
    expect(await json('list', '--kind', 'change', '--open')).toMatchObject([{ id: 'CHG-0001' }]);
    expect(await json('list', '--kind', 'freeze')).toEqual([]);
  });

  it('suggests a kind or status that exists', async () => {
    expect((await gitsm('list', '--kind', 'chnge')).err).toContain('Did you mean change?');
    expect((await gitsm('list', '--kind', 'change', '--status', 'sheduled')).err).toContain(
      'Did you mean scheduled? Statuses of change: new, ',
    );
  });
});

describe('gitsm show', () => {
  it('shows fields, timeline, links both ways, clocks and what it may become', async () => {
    const { code, out } = await gitsm('show', 'INC-0001');
    expect(code).toBe(0);
    expect(out).toMatch(/^INC-0001 {2}Checkout is slow ␛\[31m\non-hold {2}records\/incidents\/INC-0001\.md\n/);
    expect(out).toMatch(/\nTimeline\n {2}2026-02-02T09:00:00Z {2}new +anna\n/);
    expect(out).toMatch(/\nLinks\n {2}service {2}SVC-email {2}E-mail\n/);
    expect(out).toMatch(/\nClocks\n {2}response +met +10m of 15m +SLA-standard/);
    expect(out).toMatch(/\nMay become\n {2}in-progress {2}resume\n/);
    expect(out).not.toContain('Slow.');
    expect((await gitsm('show', 'INC-0001', '--body')).out).toContain('\n## Description\n\nSlow.\n');
  });

  it('shows who points at a record, and links that lead nowhere', async () => {
    const service = await gitsm('show', 'SVC-email');
    expect(service.out).toMatch(/\nLinked from\n(?: {2}.*\n)* {2}has incident +INC-0001/);
    expect((await gitsm('show', 'CHG-0001')).out).toMatch(/services +SVC-gone +does not exist/);
    expect(await json('show', 'SVC-email')).toMatchObject({
      id: 'SVC-email',
      kind: 'service',
      data: { owner: 'anna' },
      linkedFrom: expect.arrayContaining([
        { relation: 'has incident', record: 'INC-0001', title: expect.any(String) as string },
      ]) as object[],
      next: expect.arrayContaining([expect.objectContaining({ status: 'retiring' })]) as object[],
    });
  });
});

describe('gitsm sla', () => {
  it('prints the clocks of the public contract as JSON', async () => {
    const clocks = (await json('sla', '--at', '2026-02-02T11:00:00Z')) as object[];
    expect(clocks).toEqual([
      {
        record: 'INC-0001',
        agreement: 'SLA-standard',
        metric: 'response',
        state: 'met',
        started: '2026-02-02T09:00:00Z',
        due: '2026-02-02T09:15:00Z',
        stopped: '2026-02-02T09:10:00Z',
        targetMinutes: 15,
        elapsedMinutes: 10,
        pausedMinutes: 0,
        breached: false,
      },
      {
        record: 'INC-0001',
        agreement: 'SLA-standard',
        metric: 'resolution',
        state: 'paused',
        started: '2026-02-02T09:00:00Z',
        due: null,
        stopped: null,
        targetMinutes: 240,
        elapsedMinutes: 60,
        pausedMinutes: 60,
        breached: false,
      },
    ]);
  });

  it('shows them as a table', async () => {
    const { out } = await gitsm('sla', '--at', '2026-02-02T09:30:00Z');
    expect(out.split('\n')).toEqual([
      'record    agreement     metric      state    used  target  left   due (Europe/London)',
      'INC-0001  SLA-standard  response    met      10m   15m     5m     stopped',
      'INC-0001  SLA-standard  resolution  running  30m   4h      3h30m  Mon 2 Feb 2026, 13:00',
      '',
    ]);
  });

  it('refuses an instant that is none', async () => {
    expect(await gitsm('sla', '--at', 'noon')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^gitsm: Unexpected --at "noon"/) as string,
    });
  });
});

describe('gitsm impact', () => {
  it('follows dependencies, and a CI to its services, with the path', async () => {
    expect(await json('impact', 'CI-db-1')).toEqual([
      {
        record: 'SVC-email',
        kind: 'service',
        status: 'live',
        title: 'E-mail',
        path: ['CI-db-1', 'SVC-email'],
        state: 'down',
      },
      {
        record: 'SVC-shop',
        kind: 'service',
        status: 'live',
        title: 'Shop',
        path: ['CI-db-1', 'SVC-email', 'SVC-shop'],
        state: 'down',
      },
      expect.objectContaining({ record: 'SLA-standard', path: ['CI-db-1', 'SVC-email', 'SLA-standard'] }),
    ]);
    expect((await gitsm('impact', 'CI-db-1')).out).toContain('  SVC-shop   Shop    CI-db-1 → SVC-email → SVC-shop\n');
    expect((await gitsm('impact', 'SVC-shop')).out).toBe('Nothing depends on SVC-shop.\n');
  });

  it('lets several fail together, keeps what has enough left, and starts from what a change names', async () => {
    const demo = async (...words: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const { out } = await runCli(repositoryRoot, ['impact', ...words, '--json']);
      return new Map((JSON.parse(out) as { record: string; state: string }[]).map((row) => [row.record, row.state]));
    };
    expect((await demo('CI-host-7')).get('CI-pay-app')).toBe('at-risk');
    expect((await demo('CI-host-7', '--down', 'CI-host-8')).get('CI-pay-app')).toBe('down');
    expect((await demo('--down', 'CI-host-7,CI-host-8')).get('SVC-payments')).toBe('down');
    expect((await demo('CHG-0018')).get('SVC-portal')).toBe('down');
    expect(await gitsm('impact')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Missing argument') as string,
    });
    expect(await gitsm('impact', '--down', 'CI-none')).toMatchObject({ code: 2 });
  });
});

describe('gitsm explain', () => {
  it('names who may approve a step, and what is due', async () => {
    const { out } = await runCli(repositoryRoot, ['explain', 'CHG-0018']);
    expect(out).toContain('2 of 2 from cab (GRP-cab): carol, lena, marek, nia or priya may still approve');
    expect((await runCli(repositoryRoot, ['explain', 'SLA-gold'])).out).toMatch(
      /\nDue\n {2}2027-03-31, .*: review the agreement with both sides, nia\n/,
    );
  });

  it.each([
    ['move-allowed', /\nWhy\n {2}/],
    ['change', /\nStatuses\n {2}new \(first\)/],
    ['CHG', /\nFields\n/],
    ['approved-by', /\n {2}change authorize → scheduled \(type normal, risk low\)\n {4}it is approved by /],
    ['inc-0001', /^INC-0001 .*\nIt is on-hold: .*\n(?:.*\n)*\nIt may become\n {2}in-progress {2}resume\n/],
    [
      'CHG-0001',
      /\nFound in it\n {2}✗ line 7, link-resolves: .*\n(?:.*\n)* {2}scheduled {2}approve\n {4}! missing there: window\n {4}✗ fields-present: .*window.*\n {4}\? approved-by: /,
    ],
    ['CHG-0002', /It can become nothing else\./],
  ])('explains %s', async (word, expected) => {
    const { code, out, err } = await gitsm('explain', word);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(expected);
    expect(typeof (await json('explain', word))).toBe('object');
  });

  it('suggests a word it knows', async () => {
    const { code, err } = await gitsm('explain', 'move-alowed');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^gitsm: There is no check, kind, guard or record "move-alowed"\. Did you mean move-allowed\? Checks: /,
    );
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const line = (kind: string, month: string, until: string, amount: number) =>
  `{service: SVC-email, kind: ${kind}, month: ${month}, until: ${until}, cost: {amount: ${amount}, currency: GBP}}`;

const repo = starterRepo({
  'records/objectives/OBJ-talk.md':
    '---\nid: OBJ-talk\ntitle: "Talk \\e[31m"\nstatus: active\nowner: anna\nkey-results: [{result: Calls, target: 5}]\nreview-by: 2099-01-01\n---\n',
  'records/business-processes/BPR-write.md':
    '---\nid: BPR-write\ntitle: Write\nstatus: active\nowner: anna\nobjectives: [OBJ-talk]\n---\n',
  'records/customers/CUS-all.md':
    '---\nid: CUS-all\ntitle: All\nstatus: active\nowner: anna\ncontact: {name: Desk}\n---\n',
  'records/services/SVC-post.md':
    '---\nid: SVC-post\ntitle: "Post \\e[31m"\nstatus: live\nowner: anna\nprocesses: [BPR-write]\ncustomers: [CUS-all]\ndepends-on: [SVC-email]\n---\n',
  'records/services/SVC-idea.md':
    '---\nid: SVC-idea\ntitle: Idea\nstatus: proposed\nowner: anna\ntimeline:\n  - {at: 2026-11-01T09:00:00Z, status: proposed, by: anna}\n---\n',
  'records/services/SVC-telex.md':
    '---\nid: SVC-telex\ntitle: Telex\nstatus: retired\nuntil: 2001-03-31\nreplaced-by: SVC-email\n---\n',
  'records/budgets/BUD-2026.md': [
    '---\nid: BUD-2026\ntitle: Running\nstatus: approved\nowner: anna\nfrom: 2026-01\nuntil: 2026-12',
    `plan: [${line('people', '2026-01', '2026-12', 12_000)}]`,
    `actual: [${line('people', '2026-01', '2026-06', 7_500)}]`,
    'chargeback: all-units',
    'units: [{service: SVC-email, unit: "seats \\e[31m", total: 10}]',
    'shares: [{customer: CUS-all, service: SVC-email, units: 8}]',
    '---\n',
  ].join('\n'),
});
afterAll(() => repo.dispose());

const gitsm = (...args: readonly string[]) => runCli(repo.dir, args);

describe('gitsm portfolio', () => {
  it('shows pipeline, catalogue and retired services, and what each lacks', async () => {
    const { code, out } = await gitsm('portfolio');
    expect(code).toBe(0);
    expect(out).toMatch(/Pipeline \(1\)\n.*\n {2}SVC-idea {2}proposed .* lacks demand, resources, benefit {2}none/);
    expect(out).toMatch(/SVC-email {2}live .* GRP-service-desk {2}SLA-standard .* through others/);
    expect(out).toMatch(/SVC-post {3}live .* none .* none .* OBJ-talk/);
    expect(out).toMatch(/Retired \(1\)\n.*\n {2}SVC-telex {2}retired {2}2001-03-31 {2}SVC-email {4}Telex/);
    expect(out).not.toContain('\u001b');
  });

  it('gives one view as JSON', async () => {
    const { out } = await gitsm('portfolio', 'catalogue', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { record: 'SVC-email', view: 'catalogue', aligned: true, objectives: [], gaps: [] },
      {
        record: 'SVC-post',
        objectives: ['OBJ-talk'],
        processes: ['BPR-write'],
        customers: ['CUS-all'],
        gaps: ['group', 'agreement'],
      },
    ]);
  });

  it('knows no other view', async () => {
    const { code, err } = await gitsm('portfolio', 'catalog');
    expect(code).toBe(2);
    expect(err).toMatch(/Unexpected view "catalog", expected pipeline, catalogue, retired.*catalogue/s);
  });
});

describe('gitsm trace', () => {
  it('shows both directions by kind', async () => {
    const { code, out } = await gitsm('trace', 'SVC-email');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^SVC-email {2}.*\n\nServes\n {2}Objectives\n {4}OBJ-talk .* SVC-post → BPR-write\n {2}Business processes\n {4}BPR-write .*\n {2}Services\n {4}SVC-post /,
    );
    expect(out).not.toContain('\u001b');
  });

  it('says what serves nothing, and gives paths as JSON', async () => {
    expect((await gitsm('trace', 'SVC-idea')).out).toBe('SVC-idea  Idea\nServes nothing.\nRests on nothing.\n');
    const { out } = await gitsm('trace', 'OBJ-talk', '--json');
    expect(JSON.parse(out)).toMatchObject({
      record: 'OBJ-talk',
      starts: ['OBJ-talk'],
      serves: [],
      restsOn: [
        { record: 'BPR-write' },
        { record: 'SVC-post' },
        { path: ['OBJ-talk', 'BPR-write', 'SVC-post', 'SVC-email'] },
      ],
    });
  });

  it('begins for a record outside the chain where that touches it', async () => {
    expect((await gitsm('trace', 'BUD-2026')).out).toContain('About SVC-email.');
    expect((await gitsm('trace', 'GRP-cab')).out).toBe('GRP-cab is about no service, item or business process.\n');
  });
});

describe('gitsm costs', () => {
  it('compares what can be compared, and tells who bears what', async () => {
    const { code, out } = await gitsm('costs');
    expect(code).toBe(0);
    expect(out).toMatch(/SVC-email {2}12,000 {3}6,000 {3}7,500 {3}\+1,500 {6}\+25\.0 % {2}GBP/);
    expect(out).toMatch(/CUS-all {3}6,000\.00 GBP {2}SVC-email/);
    expect(out).toContain('Units that nobody has taken leave 1,500.00 GBP with IT.');
  });

  it('shows one service by kind of cost, one customer by service, one budget alone', async () => {
    const { out } = await gitsm('costs', 'SVC-email', '--from', '2026-01', '--until', '2026-03');
    expect(out).toMatch(/people {2}3,000 {4}3,000 {3}3,750/);
    expect(out).toMatch(/IT .* 20\.0 % {2}750/);
    expect(out).not.toContain('\u001b');
    expect((await gitsm('costs', 'CUS-all')).out).toMatch(/CUS-all {3}SVC-email {2}8 .* 80\.0 % {2}6,000\.00 GBP/);
    expect((await gitsm('costs', 'BUD-2026', '--from', '2027-01')).out).toBe('No budget tells of any cost there.\n');
  });

  it('gives everything as JSON', async () => {
    const { out } = await gitsm('costs', '--from', '2026-01', '--json');
    expect(JSON.parse(out)).toMatchObject({
      from: '2026-01',
      until: null,
      budgets: ['BUD-2026'],
      services: [
        { service: 'SVC-email', planned: 12_000, comparable: 6000, actual: 7500, variance: 0.25, uncharged: 1500 },
      ],
      customers: [{ customer: 'CUS-all', bears: [{ amount: 6000, currency: 'GBP' }], services: ['SVC-email'] }],
    });
  });

  it('refuses what is no month, and records that cost nothing by themselves', async () => {
    expect((await gitsm('costs', '--from', '2026-13')).err).toMatch(/Unexpected --from "2026-13", expected a month/);
    expect((await gitsm('costs', '--from', '2026-05', '--until', '2026-01')).code).toBe(2);
    expect((await gitsm('costs', 'OBJ-talk')).err).toMatch(/Unexpected objective OBJ-talk/);
  });
});

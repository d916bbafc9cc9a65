import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { SetupError } from '../../src/model/setup-error.ts';
import { readFacts } from '../../src/workspace/read-facts.ts';
import { type Judged, openWorkspace } from '../../src/workspace/workspace.ts';
import { type TestRepo, testRepo } from '../support/repo.ts';

const SETTINGS =
  'organisation: Hostile\nroles: {process-owner: GRP-owners, change-authority: GRP-authority, cab: GRP-authority, ecab: GRP-authority}\n';
const group = (id: string, members: string): string =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: active\nmembers: [${members}]\n---\n`;
const WINDOW = '{start: 2026-12-01T22:00:00Z, end: 2026-12-02T01:00:00Z}';

function change(status: string, steps: readonly [string, string][], more = ''): string {
  const timeline = steps.map(([at, name]) => `  - {at: ${at}, status: ${name}, by: anna}\n`).join('');
  return `---\nid: CHG-0001\ntitle: Upgrade\nstatus: ${status}\ntype: normal\nrisk: low\nservices: [SVC-payments]\nrequester: anna\nimplementer: bob\nwindow: ${WINDOW}\n${more}timeline:\n${timeline}---\n\n## Reason\n\nOld.\n\n## Risk and impact\n\nLittle.\n\n## Implementation plan\n\nUpgrade.\n\n## Test plan\n\nRead.\n\n## Back-out plan\n\nRestore.\n`;
}

const UNTIL_AUTHORIZE: readonly [string, string][] = [
  ['2026-11-19T09:00:00Z', 'new'],
  ['2026-11-19T10:00:00Z', 'assess'],
  ['2026-11-20T09:00:00Z', 'authorize'],
];
const SCHEDULED: readonly [string, string][] = [...UNTIL_AUTHORIZE, ['2026-11-21T09:30:00Z', 'scheduled']];

const BASE = {
  '.gitsm/settings.yml': SETTINGS,
  'records/groups/GRP-owners.md': group('GRP-owners', 'olga'),
  'records/groups/GRP-authority.md': group('GRP-authority', 'carol'),
  'records/services/SVC-payments.md': '---\nid: SVC-payments\ntitle: Payments\nstatus: live\nowner: dan\n---\n',
  'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE),
};

let repo: TestRepo;
afterEach(() => repo.dispose());

function start(files: Record<string, string> = BASE): void {
  repo = testRepo(files);
  repo.branch('pr');
}

interface ReviewBy {
  readonly user: string;
  readonly commit?: string;
  readonly state?: string;
}

function judge(reviews: readonly ReviewBy[] = [], author = 'mallory'): Judged {
  const headSha = repo.git('rev-parse', 'pr');
  const pullRequest = {
    number: 7,
    author,
    committers: [author],
    headSha,
    draft: false,
    reviews: reviews.map(({ user, commit = headSha, state = 'APPROVED' }) => ({
      user,
      commit,
      state,
      submittedAt: '2026-11-21T09:45:00Z',
    })),
  };
  const facts = readFacts(JSON.stringify({ now: '2026-11-21T10:00:00Z', pullRequest }), 'facts');
  return openWorkspace(repo.dir).judge({ base: 'main', head: 'pr', facts });
}

const of = (judged: Judged, check: string): readonly Finding[] =>
  judged.inspection.findings.filter((finding) => finding.check === check);

describe('a head cannot help itself', () => {
  it('is judged by the groups of the base, and says that it changes them', () => {
    start();
    repo.commit('approve myself', {
      'records/groups/GRP-authority.md': group('GRP-authority', 'mallet'),
      'records/changes/CHG-0001.md': change('scheduled', SCHEDULED),
    });
    const judged = judge([{ user: 'mallet' }]);
    expect(judged.inspection.moves).toMatchObject([{ record: 'CHG-0001', to: 'scheduled', allowed: false }]);
    expect(judged.inspection.outcome).toBe('pending');
    expect(of(judged, 'rules-changed').map((finding) => finding.file)).toEqual(['records/groups/GRP-authority.md']);
    expect(judge([{ user: 'carol' }]).inspection.moves[0]?.allowed).toBe(true);
  });

  it('is judged by the settings and the lifecycle of the base', () => {
    start();
    repo.commit('weaken the rules', {
      '.gitsm/settings.yml': `${SETTINGS.replace('GRP-authority, cab', 'GRP-mine, cab')}checks: {move-allowed: off}\n`,
      '.gitsm/schemas/change/lifecycle.yaml':
        'kind: change\nprefix: CHG\nids: number\nfolder: changes\ntitle: Change\nplural: Changes\nrules: false\ninitial: [authorize]\nstatuses: {authorize: {description: x}, scheduled: {description: y}}\ntransitions: [{from: authorize, to: scheduled, name: go}]\n',
      'records/groups/GRP-mine.md': group('GRP-mine', 'mallet'),
      'records/changes/CHG-0001.md': change('scheduled', SCHEDULED),
    });
    const judged = judge([{ user: 'mallet' }]);
    expect(judged.inspection.moves[0]).toMatchObject({ allowed: false });
    expect(judged.inspection.ok).toBe(false);
    expect(of(judged, 'rules-changed').map((finding) => finding.file)).toEqual(
      expect.arrayContaining(['.gitsm/settings.yml', '.gitsm/schemas/change/lifecycle.yaml']),
    );
  });

  it('gets a finding, not a crash, for rules that cannot be read', () => {
    start();
    repo.commit('break the rules', { '.gitsm/settings.yml': 'organisation: [\n' });
    expect(of(judge(), 'rules-valid')).toMatchObject([{ severity: 'error', file: '.gitsm/settings.yml' }]);
  });

  it('does not escape the board by lowering the risk, or calling it an emergency, in the same pull request', () => {
    const cab = {
      'records/groups/GRP-cab.md': group('GRP-cab', 'cab1, cab2'),
      '.gitsm/settings.yml': SETTINGS.replace('cab: GRP-authority', 'cab: GRP-cab'),
    };
    const high = {
      ...BASE,
      ...cab,
      'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE).replace('risk: low', 'risk: high'),
    };
    for (const head of [
      change('scheduled', SCHEDULED),
      change('scheduled', SCHEDULED).replace('type: normal', 'type: emergency'),
    ]) {
      start(high);
      repo.commit('lower', { 'records/changes/CHG-0001.md': head });
      expect(judge([{ user: 'carol' }]).inspection.moves[0]?.allowed).toBe(false);
      expect(judge(['carol', 'cab1', 'cab2', 'dan'].map((user) => ({ user }))).inspection.moves[0]?.allowed).toBe(true);
      repo.dispose();
    }
    start({ ...BASE, ...cab });
    repo.commit('raise', {
      'records/changes/CHG-0001.md': change('scheduled', SCHEDULED).replace('risk: low', 'risk: high'),
    });
    expect(judge([{ user: 'carol' }]).inspection.moves[0]?.allowed).toBe(false);
    expect(judge(['cab1', 'cab2', 'dan'].map((user) => ({ user }))).inspection.moves[0]?.allowed).toBe(true);
  });

  it('cannot make itself requester later to drop the exclusion of the first one', () => {
    start();
    repo.commit('swap the implementer', {
      'records/changes/CHG-0001.md': change('scheduled', SCHEDULED).replace('implementer: bob', 'implementer: zoe'),
    });
    const base = { 'records/groups/GRP-authority.md': group('GRP-authority', 'carol, bob') };
    repo.git('switch', '-q', 'main');
    repo.commit('bob joins the authority', base);
    expect(judge([{ user: 'bob' }]).inspection.moves[0]?.allowed).toBe(false);
  });
});

describe('records do not vanish in silence', () => {
  it.each([
    ['deletion', { 'records/changes/CHG-0001.md': null }],
    [
      'a changed ID',
      {
        'records/changes/CHG-0001.md': null,
        'records/changes/CHG-0099.md': change('authorize', UNTIL_AUTHORIZE).replaceAll('CHG-0001', 'CHG-0099'),
      },
    ],
    [
      'a changed ID in place',
      { 'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE).replaceAll('CHG-0001', 'CHG-0099') },
    ],
    [
      'a changed prefix',
      {
        'records/changes/CHG-0001.md': null,
        'records/services/SVC-0001.md': '---\nid: SVC-0001\ntitle: X\nstatus: live\nowner: x\n---\n',
      },
    ],
    ['a broken file', { 'records/changes/CHG-0001.md': '---js\n---\n' }],
  ])('%s', (_name, files) => {
    start();
    repo.commit('remove', files);
    expect(of(judge(), 'record-removed')).toMatchObject([{ severity: 'error', record: 'CHG-0001' }]);
  });

  it('a rename is no removal, and moves are still found', () => {
    start();
    repo.commit('rename and move', {
      'records/changes/CHG-0001.md': null,
      'records/changes/2026/CHG-0001-upgrade.md': change('scheduled', SCHEDULED),
    });
    const judged = judge([{ user: 'carol' }]);
    expect(of(judged, 'record-removed')).toEqual([]);
    expect(judged.inspection.moves).toMatchObject([
      { record: 'CHG-0001', from: 'authorize', to: 'scheduled', allowed: true },
    ]);
  });

  it('a review of the record under its old name still counts where the bytes are the same', () => {
    start();
    const reviewed = repo.commit('move', { 'records/changes/CHG-0001.md': change('scheduled', SCHEDULED) });
    repo.commit('rename', {
      'records/changes/CHG-0001.md': null,
      'records/changes/CHG-0001-upgrade.md': change('scheduled', SCHEDULED),
    });
    expect(judge([{ user: 'carol', commit: reviewed }]).inspection.moves[0]?.allowed).toBe(true);
    repo.commit('edit', { 'records/changes/CHG-0001-upgrade.md': `${change('scheduled', SCHEDULED)}more\n` });
    const stale = judge([{ user: 'carol', commit: reviewed }]);
    expect(stale.inspection.moves[0]).toMatchObject({ allowed: false });
    expect(stale.inspection.moves[0]?.verdicts.find((one) => one.guard === 'approved-by')?.because).toContain('carol');
    expect(stale.inspection.outcome).toBe('pending');
  });
});

describe('strange repositories', () => {
  it('a base without settings is judged by the head, and says so', () => {
    const { '.gitsm/settings.yml': settings, ...rest } = BASE;
    start(rest);
    repo.commit('set up', { '.gitsm/settings.yml': settings });
    const judged = judge();
    expect(of(judged, 'rules-unset')).toHaveLength(1);
    expect(judged.snapshot.rules.settings.organisation).toBe('Hostile');
  });

  it('an empty repository, a folder without Git, and a bare commit are no crash', () => {
    repo = testRepo();
    expect(openWorkspace(repo.dir).judge().inspection).toMatchObject({ ok: true, summary: { records: 0 } });
    expect(() => openWorkspace(repo.dir).judge({ base: 'main' })).toThrow(SetupError);
    const plain = testRepo(
      { 'records/services/SVC-a.md': '---\nid: SVC-a\ntitle: A\nstatus: live\nowner: x\n---\n' },
      { git: false },
    );
    expect(openWorkspace(plain.dir).judge().inspection.summary.records).toBe(1);
    expect(() => openWorkspace(plain.dir).judge({ base: 'main' })).toThrow(SetupError);
    plain.dispose();
  });

  it('a detached HEAD is judged as any other', () => {
    start();
    repo.commit('move', { 'records/changes/CHG-0001.md': change('scheduled', SCHEDULED) });
    repo.git('checkout', '-q', '--detach', 'pr');
    const judged = openWorkspace(repo.dir).judge({ base: 'main', head: 'HEAD' });
    expect(judged.inspection.moves).toHaveLength(1);
  });

  it('a shallow clone says what to do', () => {
    start();
    for (const text of ['a', 'b', 'c']) repo.commit(text, { 'notes.txt': text });
    repo.git('switch', '-q', 'main');
    repo.commit('elsewhere', { 'other.txt': 'x' });
    const clone = testRepo({}, { git: false });
    try {
      repo.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${repo.dir}`, `${clone.dir}/c`);
      let error: unknown;
      try {
        openWorkspace(`${clone.dir}/c`).judge({ base: 'origin/main', head: 'origin/pr' });
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(SetupError);
      expect((error as SetupError).help).toContain('fetch-depth: 0');
    } finally {
      clone.dispose();
    }
  });

  it.each(['--output=x', '-h', '', 'no such branch', 'main:records', 'HEAD^{tree}', 'a\0b', 'main..pr'])(
    'refuses the revision %j',
    (revision) => {
      start();
      expect(() => openWorkspace(repo.dir).judge({ base: revision, head: 'pr' })).toThrow(SetupError);
      expect(() => openWorkspace(repo.dir).judge({ base: 'main', head: revision })).toThrow(SetupError);
      expect(repo.git('status', '--porcelain')).toBe('');
    },
  );

  it('two changes that are fine alone and wrong together are found once one has landed', () => {
    start();
    repo.commit('remove the service nobody uses yet', {
      'records/services/SVC-payments.md': null,
      'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE).replace('services: [SVC-payments]\n', ''),
    });
    repo.git('switch', '-q', 'main');
    repo.commit('a new item of that service', {
      'records/cis/CI-db-1.md':
        '---\nid: CI-db-1\ntitle: Database\nstatus: live\nclass: database\nservices: [SVC-payments]\n---\n',
    });
    expect(of(judge(), 'link-resolves')).toMatchObject([{ record: 'CI-db-1', severity: 'error' }]);
  });

  it('a conflict in a record is one finding', () => {
    start();
    repo.commit('one', {
      'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE).replace('title: Upgrade', 'title: One'),
    });
    repo.git('switch', '-q', 'main');
    repo.commit('two', {
      'records/changes/CHG-0001.md': change('authorize', UNTIL_AUTHORIZE).replace('title: Upgrade', 'title: Two'),
    });
    const judged = judge();
    expect(
      judged.inspection.findings
        .filter((finding) => finding.file === 'records/changes/CHG-0001.md')
        .map((finding) => finding.check),
    ).toEqual(['merge-conflict']);
  });
});

describe('hostile Git objects', () => {
  /** Commits a tree that Git's own commands would not make. */
  function commitTree(entries: readonly [mode: string, path: string, oid: string][]): void {
    const bytes = Buffer.concat(
      entries.map(([mode, name, oid]) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')])),
    );
    repo.write({ tree: bytes });
    const folder = repo.git('hash-object', '-t', 'tree', '-w', '--literally', 'tree');
    const settings = repo.git('rev-parse', 'main:.gitsm');
    repo.write({
      tree: Buffer.concat(
        [['40000', '.gitsm', settings] as const, ['40000', 'records', folder] as const].map(([mode, name, oid]) =>
          Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
        ),
      ),
    });
    const root = repo.git('hash-object', '-t', 'tree', '-w', '--literally', 'tree');
    repo.write({ tree: null });
    repo.git('update-ref', 'refs/heads/pr', repo.git('commit-tree', root, '-p', 'main', '-m', 'hostile'));
  }

  const blob = (text: string): string => {
    repo.write({ blob: text });
    const oid = repo.git('hash-object', '-w', 'blob');
    repo.write({ blob: null });
    return oid;
  };

  it('symbolic links and submodules in a tree are refused', () => {
    start();
    commitTree([
      ['160000', 'SUB', repo.git('rev-parse', 'main')],
      ['120000', 'SVC-link.md', blob('/etc/passwd')],
    ]);
    expect(of(judge(), 'record-readable').map((finding) => finding.file)).toEqual([
      'records/SUB',
      'records/SVC-link.md',
    ]);
  });

  it('two entries of one name are refused', () => {
    start();
    const text = (owner: string): string => `---\nid: SVC-twin\ntitle: Twin\nstatus: live\nowner: ${owner}\n---\n`;
    commitTree([
      ['100644', 'SVC-twin.md', blob(text('one'))],
      ['100644', 'SVC-twin.md', blob(text('two'))],
    ]);
    expect(of(judge(), 'record-readable').map((finding) => finding.file)).toContain('records/SVC-twin.md');
  });

  it('a path that climbs out of the repository touches nothing', () => {
    start();
    const text = '---\nid: SVC-out\ntitle: Out\nstatus: live\nowner: x\n---\n';
    const inner = blob(text);
    commitTree([['100644', '../SVC-out.md', inner]]);
    const judged = judge();
    expect(of(judged, 'record-readable')).toMatchObject([{ severity: 'error', file: 'records/../SVC-out.md' }]);
    expect(judged.snapshot.byId.has('SVC-out')).toBe(false);
  });

  it('an embedded bare repository runs nothing', () => {
    start();
    repo.write({
      'records/bare/HEAD': 'ref: refs/heads/main\n',
      'records/bare/config':
        '[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = "touch ../../PWNED; false"\n',
      'records/bare/objects/.keep': '',
      'records/bare/refs/.keep': '',
    });
    openWorkspace(`${repo.dir}/records/bare`).judge();
    expect(() => repo.read('PWNED')).toThrow();
  });
});

describe('the work tree against a base', () => {
  const incident = (id: string, status: string, steps: readonly [string, string][]): string =>
    `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nimpact: low\nurgency: medium\nassignee: erin\ntimeline:\n${steps.map(([at, name]) => `  - {at: ${at}, status: ${name}, by: erin}\n`).join('')}---\n`;
  const NEW: [string, string] = ['2026-11-20T09:00:00Z', 'new'];
  const STARTED: [string, string] = ['2026-11-20T10:00:00Z', 'in-progress'];

  it('is not blamed for what has landed in the base since', () => {
    start({ ...BASE, 'records/incidents/INC-0005.md': incident('INC-0005', 'in-progress', [NEW, STARTED]) });
    repo.commit('one more', { 'records/incidents/INC-0001.md': incident('INC-0001', 'new', [NEW]) });
    repo.git('switch', '-q', 'main');
    repo.commit('meanwhile', {
      'records/incidents/INC-0002.md': incident('INC-0002', 'in-progress', [NEW, STARTED]),
      'records/incidents/INC-0005.md': incident('INC-0005', 'on-hold', [
        NEW,
        STARTED,
        ['2026-11-20T11:00:00Z', 'on-hold'],
      ]),
    });
    repo.git('switch', '-q', 'pr');
    const { inspection } = openWorkspace(repo.dir).judge({ base: 'main' });
    expect(inspection.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(inspection.moves).toEqual([]);
  });
});

describe('rules that are wrong', () => {
  it('a time zone that does not exist is broken set-up, with its place', () => {
    repo = testRepo({ ...BASE, '.gitsm/settings.yml': `${SETTINGS}timezone: Mars/Olympus\n` });
    expect(() => openWorkspace(repo.dir).judge()).toThrow('.gitsm/settings.yml:3:11');
  });

  it('a severity for a check that does not exist is a warning with the nearest name', () => {
    repo = testRepo({ ...BASE, '.gitsm/settings.yml': `${SETTINGS}checks: {section-presend: error}\n` });
    expect(of(openWorkspace(repo.dir).judge(), 'rules-valid')).toMatchObject([
      { severity: 'warning', line: 3, column: 10, help: 'Write "section-present" if that is meant.' },
    ]);
  });

  it('a change model is not born approved, save in the pull request that sets everything up', () => {
    const model =
      '---\nid: CHM-restart\ntitle: Restart\nstatus: active\nreview-by: 2027-06-01\n---\n\n## When to use\n\nAlways.\n\n## Procedure\n\nDo.\n\n## Back-out plan\n\nUndo.\n';
    start();
    repo.commit('a model', { 'records/change-models/CHM-restart.md': model });
    expect(judge().inspection.moves).toMatchObject([
      { record: 'CHM-restart', from: 'draft', to: 'active', allowed: false },
    ]);
    expect(judge([{ user: 'carol' }]).inspection.moves).toMatchObject([{ record: 'CHM-restart', allowed: true }]);
    repo.dispose();
    start({ 'notes.txt': 'nothing yet' });
    repo.commit('everything', { ...BASE, 'records/change-models/CHM-restart.md': model });
    expect(judge().inspection.moves.map((move) => move.record)).not.toContain('CHM-restart');
    expect(of(judge(), 'move-allowed')).toEqual([]);
  });
});

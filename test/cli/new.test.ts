import { afterAll, describe, expect, it } from 'vitest';
import { testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

const repo = starterRepo({ 'records/changes/CHG-0041.md': change('CHG-0041', 'new') });
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, args);

describe('gitsm new', () => {
  it('makes a record that check accepts, and prints its path', async () => {
    const { code, out, err } = await gitsm(
      'new',
      'incident',
      '--title',
      'Checkout: "slow"',
      '--set',
      'impact=high',
      '--set',
      'service=SVC-email',
      '--at',
      '2026-11-21T09:00:00Z',
    );
    expect({ code, out, err }).toEqual({ code: 0, out: 'records/incidents/INC-0001.md\n', err: '' });
    const text = repo.read('records/incidents/INC-0001.md');
    expect(text).toContain('id: INC-0001\ntitle: "Checkout: \\"slow\\""\nstatus: new\nimpact: high\n');
    expect(text).toContain('service: SVC-email\ntimeline:\n  - {at: 2026-11-21T09:00:00Z, status: new, by: anna}\n');
    expect((await gitsm('check')).code).toBe(0);
  });

  it('counts on from the highest number of the work tree and of every branch', async () => {
    expect((await gitsm('new', 'change', '--title', 'T', '--dry-run')).out).toMatch(
      /^records\/changes\/CHG-0042\.md\n/,
    );
    repo.branch('elsewhere');
    repo.commit('Far ahead', { 'records/changes/2026/CHG-0107.md': change('CHG-0107', 'new') });
    repo.git('switch', '--quiet', 'main');
    repo.git('update-ref', 'refs/remotes/origin/theirs', 'elsewhere');
    repo.git('branch', '-D', 'elsewhere');
    expect((await gitsm('new', 'change', '--title', 'T', '--dry-run')).out).toMatch(
      /^records\/changes\/CHG-0108\.md\n/,
    );
  });

  it('writes nothing on a dry run', async () => {
    const before = repo.git('status', '--porcelain');
    expect((await gitsm('new', 'change', '--title', 'T', '--dry-run', '--json')).out).toContain(
      '"file": "records/changes/CHG-0108.md"',
    );
    expect(repo.git('status', '--porcelain')).toBe(before);
  });

  it('gives things an ID made from the title', async () => {
    expect((await gitsm('new', 'service', '--title', 'Zählerstände (Web)')).out).toBe(
      'records/services/SVC-zahlerstande-web.md\n',
    );
    const again = await gitsm('new', 'service', '--title', 'Zählerstände Web');
    expect(again.code).toBe(2);
    expect(again.err).toContain('The ID SVC-zahlerstande-web is taken');
    expect((await gitsm('new', 'service', '--title', '電子メール')).err).toContain('Pass --id SVC-<name>.');
    expect((await gitsm('new', 'service', '--title', '電子メール', '--id', 'SVC-mail-jp')).out).toBe(
      'records/services/SVC-mail-jp.md\n',
    );
  });

  it('reads values as YAML, follows dots into maps, and takes text where the schema wants text', async () => {
    const { out, err } = await gitsm(
      ...[
        'new',
        'change',
        '--title',
        '12',
        '--set',
        'services=[SVC-email]',
        '--set',
        'window.start=2026-12-01T22:00:00Z',
      ],
      ...[
        '--set',
        'window.end=2026-12-02T01:00:00Z',
        '--set',
        'category=007',
        '--set',
        'x-number=007',
        '--set',
        'risk=low',
      ],
    );
    expect(err).toBe('');
    const text = repo.read(out.trim());
    expect(text).toContain('title: "12"\n');
    expect(text).toContain('services: [SVC-email]\nwindow: {start: 2026-12-01T22:00:00Z, end: 2026-12-02T01:00:00Z}\n');
    expect(text).toContain('category: "007"\nx-number: 7\n');
  });

  it.each([
    [
      ['new', 'incidnt', '--title', 'T'],
      /Unexpected kind "incidnt"\. Did you mean incident\? Known kinds: agreement, /,
    ],
    [['new', 'incident'], /Missing --title/],
    [['new', 'incident', '--title', ''], /title/],
    [
      ['new', 'incident', '--title', 'T', '--set', 'impct=high'],
      /Unexpected field "impct" for the kind incident\. Did you mean impact\?/,
    ],
    [['new', 'incident', '--title', 'T', '--set', 'impact=huge'], /Unexpected "huge" for "impact", expected /],
    [['new', 'incident', '--title', 'T', '--set', 'impact'], /expected key=value/],
    [['new', 'incident', '--title', 'T', '--set', 'id=INC-0009'], /Unexpected --set id\. `gitsm new` takes --id/],
    [
      ['new', 'incident', '--title', 'T', '--set', 'status=closed'],
      /Unexpected status "closed" for a new incident\. It may start as new; `gitsm move` leads on/,
    ],
    [
      ['new', 'incident', '--title', 'T', '--set', 'cis=[CI-a', '--set', 'impact=low'],
      /Unexpected value of --set cis\. Write YAML/,
    ],
    [['new', 'incident', '--title', 'T', '--set', 'tags=[a]', '--set', 'tags=[b]'], /Unexpected second --set tags/],
    [['new', 'incident', '--title', 'T', '--id', 'INC-7'], /Unexpected ID "INC-7"/],
    [['new', 'incident', '--title', 'T', '--at', 'yesterday'], /Unexpected --at "yesterday", expected an instant/],
    [['new', 'incident', '--title', 'T', '--by', 'a b'], /Unexpected --by "a b"/],
    [
      ['new', 'change', '--title', 'T', '--set', 'window.start=2026-12-01T22:00:00Z'],
      /Unexpected absence of "end" in "window"/,
    ],
    [['new', 'incident', '--title', 'T', '--set', '__proto__.x=1'], /Unexpected field "__proto__"/],
  ])('refuses %j and writes nothing', async (args, message) => {
    const before = repo.git('status', '--porcelain');
    const { code, out, err } = await gitsm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^gitsm: [^\n]+\n$/);
    expect(repo.git('status', '--porcelain')).toBe(before);
  });

  it('refuses what check would call an error: a link that leads nowhere, a priority against the matrix', async () => {
    const link = await gitsm('new', 'incident', '--title', 'T', '--set', 'service=SVC-none');
    expect(link.code).toBe(1);
    expect(link.err).toContain('SVC-none');
    const priority = await gitsm('new', 'incident', '--title', 'T', '--set', 'priority=P1');
    expect(priority.code).toBe(1);
    expect(priority.err).toContain('P3');
  });

  it('guesses a login rather than failing, and says so', async () => {
    using other = starterRepo();
    other.git('config', '--unset', 'github.user');
    const { code, err } = await runCli(other.dir, ['new', 'incident', '--title', 'T'], { GITHUB_ACTOR: '' });
    expect(code).toBe(0);
    expect(err).toBe(
      'gitsm: taking Anna as your GitHub login. Set it once with `git config github.user <login>`, or pass --by.\n',
    );
    for (const field of ['impact=huge', 'service=SVC-none']) {
      const words = ['new', 'incident', '--title', 'T', '--set', field];
      const refused = await runCli(other.dir, words, { GITHUB_ACTOR: '' });
      expect(refused.code).not.toBe(0);
      expect(refused.err).toMatch(/^gitsm: (?!taking)[^\n]+\n$/);
    }
  });

  describe('never gives a number twice', () => {
    const next = async (dir: string): Promise<string | undefined> =>
      /CHG-\d+/.exec((await runCli(dir, ['new', 'change', '--title', 'T', '--dry-run'])).out)?.[0];
    const nine = 'records/changes/2026/CHG-0009-disks.md';

    it('that a deleted record had', async () => {
      using other = starterRepo({ [nine]: change('CHG-0009', 'new'), 'notes/CHG-0050.md': 'x' });
      other.commit('Delete it', { [nine]: null, 'notes/CHG-0050.md': null });
      expect(await next(other.dir)).toBe('CHG-0010');
      const { code, err } = await runCli(other.dir, ['new', 'change', '--title', 'T', '--id', 'CHG-0009']);
      expect(code).toBe(2);
      expect(err).toBe(
        'gitsm: The ID CHG-0009 is taken, here, on another branch or by a deleted record. Choose another one.\n',
      );
    });

    it('that a record had on a branch which was merged and is gone', async () => {
      using other = starterRepo();
      other.branch('side');
      other.commit('Add it', { [nine]: change('CHG-0009', 'new') });
      other.commit('Delete it', { [nine]: null });
      other.git('switch', '--quiet', 'main');
      other.commit('Meanwhile', { 'README.md': 'x' });
      other.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
      other.git('branch', '-D', 'side');
      expect(await next(other.dir)).toBe('CHG-0010');
    });

    it('that a record had until a merge left it out', async () => {
      using other = starterRepo();
      other.branch('side');
      other.commit('Add it', { [nine]: change('CHG-0009', 'new') });
      other.git('switch', '--quiet', 'main');
      other.commit('Meanwhile', { 'README.md': 'x' });
      other.git('merge', '--quiet', '--no-ff', '--strategy', 'ours', '--message', 'Merge', 'side');
      other.git('branch', '-D', 'side');
      expect(await next(other.dir)).toBe('CHG-0010');
    });

    it('whatever the configuration of git', async () => {
      using other = starterRepo({ [nine]: change('CHG-0009', 'new') });
      other.commit('Delete it', { [nine]: null });
      for (const [key, value] of [
        ['log.follow', 'true'],
        ['log.showSignature', 'true'],
        ['log.diffMerges', 'off'],
        ['color.ui', 'always'],
        ['diff.renames', 'copies'],
        ['diff.relative', 'true'],
      ] as const)
        other.git('config', key, value);
      expect(await next(other.dir)).toBe('CHG-0010');
    });

    it('in a folder of a larger repository', async () => {
      using other = testRepo({ [`itsm/${nine}`]: change('CHG-0009', 'new') });
      other.commit('Delete it', { [`itsm/${nine}`]: null, 'itsm/records/keep.md': 'x' });
      expect(await next(`${other.dir}/itsm`)).toBe('CHG-0010');
    });

    it('as far as a shallow clone knows', async () => {
      using other = starterRepo({ [nine]: change('CHG-0009', 'new') });
      other.commit('Delete it', { [nine]: null });
      other.git('clone', '--quiet', '--depth=1', `file://${other.dir}`, 'shallow');
      expect(await next(`${other.dir}/shallow`)).toBe('CHG-0001');
      other.git('clone', '--quiet', '--depth=2', `file://${other.dir}`, 'deeper');
      expect(await next(`${other.dir}/deeper`)).toBe('CHG-0010');
    });
  });

  it('has as many digits as the number before it', async () => {
    using other = starterRepo({ 'records/changes/CHG-0000099.md': change('CHG-0000099', 'new') });
    expect((await runCli(other.dir, ['new', 'change', '--title', 'T', '--dry-run'])).out).toMatch(
      /^records\/changes\/CHG-0000100\.md\n/,
    );
  });

  it('is named and filed as the other records of its kind are', async () => {
    using other = starterRepo({ 'records/changes/2025/CHG-0001-disks.md': change('CHG-0001', 'new') });
    const words = ['new', 'change', '--title', 'Zähler: neu!', '--at', '2026-11-21T09:00:00Z', '--dry-run'];
    expect((await runCli(other.dir, words)).out).toMatch(/^records\/changes\/2026\/CHG-0002-zahler-neu\.md\n/);
  });
});

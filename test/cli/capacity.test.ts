import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const at = ['--at', '2026-11-21T10:00:00Z'];

function plan(id: string, more: string, status = 'active'): string {
  return `---\nid: ${id}\ntitle: Plan ${id}\nstatus: ${status}\nowner: anna\nservices: [SVC-email]\nrequirement: Enough\nresource: Space\nunit: TB\nlimit: 100\nthresholds: {warning: 75, critical: 90}\nlead-time: 60\nresources: {human: One day}\nreview-by: 2027-05-31\n${more}---\n\n## Forecast and measures\n\nMore.\n`;
}

// 1 TB a day: 60 on 1 November, so 75 on 16 November, 90 on 1 December, 100 on 11 December.
const steep = 'samples: [{on: 2026-10-12, value: 40}, {on: 2026-10-22, value: 50}, {on: 2026-11-01, value: 60}]\n';

const files = {
  'records/capacity-plans/CAP-steep.md': plan('CAP-steep', steep),
  'records/capacity-plans/CAP-more.md': plan(
    'CAP-more',
    `${steep}upgrades: [{on: 2026-12-01, limit: 200, note: Shelf}]\n`,
  ),
  'records/capacity-plans/CAP-new.md': plan('CAP-new', 'samples: [{on: 2026-11-01, value: 5}]\n'),
  'records/capacity-plans/CAP-old.md': plan('CAP-old', steep, 'superseded'),
};

describe('gitsm capacity', () => {
  it('tells for each plan what is used, the trend, and when it runs short', async () => {
    using repo = starterRepo(files);
    const { code, out } = await runCli(repo.dir, ['capacity', ...at]);
    expect(code).toBe(0);
    // Today's expectation is 80: the warning mark is reached, and the first day looked at is today.
    expect(out).toMatch(/CAP-steep +60 TB +100 TB +60 % +\+30\.44 TB +2026-11-21 +2026-12-01 +2026-12-11 +Space/);
    expect(out).toMatch(/CAP-more +60 TB +100 TB +60 % +\+30\.44 TB +2026-11-21 +2027-03-01 +2027-03-21/);
    expect(out).toMatch(/CAP-new +5 TB +100 TB +5 % +- +- +- +-/);
    expect(out).not.toContain('CAP-old');
  });

  it('shows one plan with its measurements and its forecast', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['capacity', 'CAP-more', ...at]);
    expect(out).toMatch(/limit +100 TB, warning from 75 % \(75 TB\), critical from 90 % \(90 TB\)/);
    expect(out).toMatch(/2026-11-01 +60 TB +of 100 +60 % +█{18}·{12}\n/);
    expect(out).toMatch(/2026-12-01 +90 TB +of 200 +45 %/);
    expect(out).toMatch(/upgrades\n +2026-12-01 +200 TB +-/);
    expect((await runCli(repo.dir, ['capacity', 'CAP-new', ...at])).out).toContain('No forecast');
    expect((await runCli(repo.dir, ['capacity', 'CAP-old', ...at])).out).toBe('It is superseded.\n');
  });

  it('prints it as JSON, as of any instant', async () => {
    using repo = starterRepo(files);
    const asked = async (instant: string) => {
      const { out } = await runCli(repo.dir, ['capacity', 'CAP-steep', '--at', instant, '--json']);
      return (JSON.parse(out) as Record<string, unknown>[])[0];
    };
    expect(await asked('2026-11-21T10:00:00Z')).toMatchObject({
      record: 'CAP-steep',
      limit: 100,
      usedPercent: 60,
      trend: { perDay: expect.closeTo(1, 9), fit: expect.closeTo(1, 9), samples: 3 },
      reached: { warning: '2026-11-21', critical: '2026-12-01', limit: '2026-12-11' },
    });
    // Before the third measurement there is no trend.
    expect(await asked('2026-10-25T10:00:00Z')).toMatchObject({ usedPercent: 50, trend: null, forecast: [] });
  });

  it('says where there is no plan, and refuses records of other kinds', async () => {
    using repo = starterRepo();
    expect((await runCli(repo.dir, ['capacity'])).out).toBe('There is no capacity plan.\n');
    expect((await runCli(repo.dir, ['capacity', 'SVC-email'])).code).toBe(2);
  });
});

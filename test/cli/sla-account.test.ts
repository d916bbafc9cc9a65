import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

/** An incident of Monday 2 February 2026; `moves` are entries after the first one, at 10:00. */
function incident(id: string, more: string, moves: readonly string[] = [], status = 'new'): string {
  const timeline = ['{at: 2026-02-02T10:00:00Z, status: new, by: anna}', ...moves].map((one) => `  - ${one}`);
  return [
    ...['---', `id: ${id}`, 'title: E-mail is slow', `status: ${status}`, more, 'assignee: anna', 'timeline:'],
    ...timeline,
    ...['---', '', '## Resolution', '', 'Fixed.', ''],
  ].join('\n');
}

const high = 'impact: high\nurgency: high\npriority: P1\nservice: SVC-email';
const told = Array.from({ length: 30 }, (_, index) => `  - {at: 2026-02-02T10:${30 + index}:00Z, by: anna}`);
const update =
  '---\nid: SLA-update\ntitle: Updates\nstatus: active\ntype: sla\ncalendar: CAL-office\nkinds: [incident]\nservices: [SVC-email]\ntargets:\n  - {metric: update, P1: 15m}\n---\n';

const repo = starterRepo({
  'records/agreements/SLA-update.md': update,
  'records/incidents/INC-0001.md': incident('INC-0001', `${high}\nupdates:\n${told.join('\n')}`),
  'records/incidents/INC-0002.md': incident('INC-0002', high.replace('SVC-email', 'SVC-none')),
  'records/incidents/INC-0003.md': incident(
    'INC-0003',
    high,
    ['{at: 2026-02-02T10:10:00Z, status: cancelled, by: anna}'],
    'cancelled',
  ),
  'records/incidents/INC-0004.md': incident(
    'INC-0004',
    'impact: low\nurgency: low\npriority: P5\nservice: SVC-email',
    ['{at: 2026-02-02T16:00:00Z, status: on-hold, by: anna}'],
    'on-hold',
  ),
  'records/incidents/INC-0005.md': '---\nid: INC-0005\n',
});
afterAll(() => repo.dispose());
const sla = (...args: string[]) => runCli(repo.dir, ['sla', ...args]);

describe('gitsm sla <ID>', () => {
  it('folds many cycles and says how many of them were late', async () => {
    const { out } = await sla('INC-0001', '--at', '2026-02-02T11:00:00Z');
    expect(out).toContain('Cycle 2 of 31\n');
    expect(out).toContain('\n  23 cycles between, none of them breached (--all shows each)\n');
    expect(out).not.toContain('Cycle 3 of 31');
    expect(out).toContain('Cycle 26 of 31\n');
    expect((await sla('INC-0001', '--all', '--at', '2026-02-02T11:00:00Z')).out).toContain('Cycle 3 of 31');
  });

  it('says at which thresholds whom is told, as JSON, too', async () => {
    const { out } = await sla('INC-0001', '--at', '2026-02-02T11:05:00Z');
    expect(out).toContain('\n  50 %  Mon 2 Feb 2026, 11:06:30  tells anna\n');
    const data = JSON.parse((await sla('INC-0001', '--json', '--at', '2026-02-02T11:05:00Z')).out);
    const [first] = data.find(({ metric }: { metric: string }) => metric === 'update').thresholds;
    expect(first).toEqual({ percent: 50, at: '2026-02-02T11:06:30Z', tell: ['assignee'], logins: ['anna'] });
  });

  it.each([
    ['INC-0002', 'no agreement that is in force names its kind and its service'],
    ['INC-0003', 'it is cancelled: nothing is promised for it any more'],
    ['GRP-process-owners', 'no agreement that is in force names its kind and its service'],
  ])('says why no clock runs on %s', async (id, why) => {
    expect((await sla(id)).out).toContain(`\nNo clock runs on it: ${why}.\n`);
  });

  it('says that a record has not begun', async () => {
    const { out } = await sla('INC-0001', '--at', '2026-01-01T00:00:00Z');
    expect(out).toContain('No clock runs on it: it begins only at 2026-02-02T10:00:00Z.');
  });

  it('names the file of a record that cannot be read', async () => {
    const { code, err } = await sla('INC-0005');
    expect(code).toBe(2);
    expect(err).toMatch(/^gitsm: records\/incidents\/INC-0005\.md cannot be read: .*`gitsm check` says where/);
  });
});

describe('gitsm sla', () => {
  it('tells of records that cannot be read, and goes on', async () => {
    const { code, err, out } = await sla('--at', '2026-02-02T10:05:00Z');
    expect(code).toBe(0);
    expect(out).toContain('INC-0001');
    expect(err).toMatch(/^gitsm: records\/incidents\/INC-0005\.md: clocks may be missing or wrong\. /);
  });

  it('fails where an agreement cannot be read: nobody knows which clocks are missing', async () => {
    using broken = starterRepo({ 'records/agreements/SLA-gold.md': '---\nid: SLA-gold\ntitle: [x\n---\n' });
    const { code, err, out } = await runCli(broken.dir, ['sla', '--json']);
    expect([code, out]).toEqual([1, '[]\n']);
    expect(err).toMatch(/^gitsm: records\/agreements\/SLA-gold\.md: clocks may be missing or wrong\. /);
  });

  it('refuses instants that no calendar knows, and folders without records', async () => {
    expect(await sla('--at', '2200-01-01T00:00:00Z')).toMatchObject({
      code: 2,
      err: 'gitsm: Unexpected --at in the year 2200, expected one from 1970 to 2199. Calendars know no others.\n',
    });
    expect(await runCli('/', ['sla'])).toMatchObject({
      code: 2,
      err: 'gitsm: There is neither .gitsm/ nor records/ here. Run it in a repository of records, or name one with --cwd.\n',
    });
  });
});

describe('gitsm sla --alerts', () => {
  it('shows what a sweep goes by', async () => {
    const { code, out } = await sla('--alerts', '--at', '2026-02-02T11:20:00Z');
    expect(code).toBe(0);
    expect(out).toMatch(/\nINC-0001 +SLA-update +update +breached +100 % +Mon 2 Feb 2026, 11:14 +anna\n/);
    const found = JSON.parse((await sla('--alerts', '--json', '--at', '2026-02-02T11:20:00Z')).out);
    expect(found.find(({ metric }: { metric: string }) => metric === 'update')).toMatchObject({
      record: 'INC-0001',
      percent: 100,
      at: '2026-02-02T11:14:00Z',
      tell: ['anna'],
    });
  });

  it('is asked for alone', async () => {
    expect(await sla('--alerts', '--by', 'month')).toMatchObject({
      code: 2,
      err: 'gitsm: Unexpected --by beside --alerts. Ask for one of the two.\n',
    });
    expect((await sla('INC-0001', '--alerts')).code).toBe(2);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { exactText } from '../../src/cli/exact-text.ts';
import { testRepo } from '../support/repo.ts';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

function incident(id: string, title: string, outage: string): Record<string, string> {
  const text = `---\nid: ${id}\ntitle: ${title}\nstatus: closed\nimpact: high\nurgency: high\nservice: SVC-email\noutage: ${outage}\ntimeline:\n  - {at: 2025-03-04T07:20:00Z, status: closed, by: anna}\n---\n`;
  return { [`records/incidents/${id}.md`]: text };
}

const repo = starterRepo({
  ...incident('INC-0001', 'Down', '{start: 2025-03-04T07:10:00Z, end: 2025-03-04T10:24:30Z}'),
  ...incident('INC-0002', 'Down too', '{start: 2025-03-04T10:00:00Z, end: 2025-03-04T11:00:00Z}'),
  ...incident('INC-0003', 'At night', '{start: 2025-03-05T01:00:00Z, end: 2025-03-05T02:00:00Z}'),
  'records/services/SVC-shop.md':
    '---\nid: SVC-shop\ntitle: "Shop \\e[31m"\nstatus: live\nowner: bob\nservice-hours: CAL-none\n---\n',
  'records/services/SVC-idea.md': '---\nid: SVC-idea\ntitle: Idea\nstatus: proposed\n---\n',
});
afterAll(() => repo.dispose());
const march = ['--from', '2025-03-01', '--until', '2025-03-31'];
const gitsm = (...args: string[]) => runCli(repo.dir, ['availability', ...args]);

interface Row {
  readonly service: string;
  readonly period: string;
  readonly over: boolean;
  readonly unplannedMinutes: number;
  readonly outages: readonly { record: string; countedMinutes: number }[];
}
const rows = async (...args: string[]): Promise<readonly Row[]> => JSON.parse((await gitsm(...args, '--json')).out);

describe('gitsm availability', () => {
  it('shows outages with the time each accounts for, which add up to the figure', async () => {
    const { code, out, err } = await gitsm('SVC-email', ...march, '--outages');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('unplanned  2h, planned  0m, degraded  0m\n');
    expect(out).toMatch(/INC-0001 {2}unplanned .* 1h24m30s\n/);
    expect(out).toMatch(/INC-0002 {2}unplanned .* 35m30s +24m30s counted with another outage\n/);
    expect(out).toMatch(/INC-0003 {2}unplanned .* 0m +outside agreed service time\n/);
    const [row] = await rows('SVC-email', ...march);
    expect(row?.unplannedMinutes).toBe(120);
    expect(row?.outages.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)).toBe(120);
  });

  it('finds services whatever the case of their ID', async () => {
    const [row] = await rows('svc-EMAIL', ...march);
    expect(row?.service).toBe('SVC-email');
  });

  it('shows how it stood at an instant', async () => {
    const [row] = await rows('SVC-email', '--at', '2025-03-04T09:30:00Z', '--from', '2025-03-01');
    expect(row).toMatchObject({ period: '2025-03', over: false, unplannedMinutes: 30 });
    expect(row?.outages.map((one) => one.record)).toEqual(['INC-0001']);
  });

  it('shows a year of months for a service that is named, and the last two for all', async () => {
    const at = ['--at', '2026-06-10T00:00:00Z'];
    const year = await rows('SVC-email', ...at);
    expect([year.length, year[0]?.period, year.at(-1)?.period]).toEqual([12, '2025-07', '2026-06']);
    const all = await gitsm(...at, '--json');
    expect((JSON.parse(all.out) as Row[]).map((row) => `${row.service} ${row.period}`)).toEqual([
      'SVC-email 2026-05',
      'SVC-email 2026-06',
    ]);
    expect(all.err).toBe('gitsm: SVC-shop: No availability: CAL-none does not exist.\n');
    expect((await rows('SVC-email', ...at, '--period', 'quarter')).map((row) => row.period)).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ]);
    // It went live on 5 January 2025, when its timeline begins.
    const first = await rows('SVC-email', '--at', '2025-02-10T00:00:00Z', '--period', 'year');
    expect(first.map((row) => row.period)).toEqual(['2025']);
    expect((await gitsm('SVC-idea', ...at)).out).toBe('Nothing to measure: no service was in use then.\n');
  });

  it.each([
    [['SVC-emial'], 'There is no record "SVC-emial" here. Did you mean SVC-email?'],
    [['INC-0001'], 'Unexpected incident INC-0001, expected a service. `gitsm list --kind service` shows all.'],
    [['--period', 'mnth'], 'Unexpected --period "mnth", expected month, quarter or year. Did you mean month?'],
    [['--from', '2025-02-30'], 'Unexpected --from "2025-02-30", expected a date from 1970 to 2199.'],
    [['--until', '9999-12-31'], 'Unexpected --until "9999-12-31", expected a date from 1970 to 2199.'],
    [['--from', '2025-03-02', '--until', '2025-03-01'], 'Unexpected --until 2025-03-01'],
    [['--at', 'noon'], 'Unexpected --at "noon"'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await gitsm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('shows nothing of a record that a terminal would obey, and lives with any date', async () => {
    using hostile = testRepo({
      '.gitsm/settings.yml': 'organisation: X\ntimezone: UTC\n',
      'records/services/SVC-a.md':
        '---\nid: SVC-a\ntitle: A\nstatus: live\nservice-hours: "CAL-\\e[31m"\nsince: 0000-01-01\nuntil: 9999-12-31\n---\n',
      'records/services/SVC-b.md':
        '---\nid: SVC-b\ntitle: B\nstatus: live\nsince: 0000-01-01\nuntil: 9999-12-31\n---\n',
      'records/incidents/INC-0001.md':
        '---\nid: INC-0001\ntitle: X\nstatus: new\nimpact: low\nurgency: low\nservice: SVC-b\noutage:\n  - {start: 0000-01-01T00:00:00Z, end: 9999-12-31T23:59:59Z, type: degraded}\n  - {start: 9999-12-31T00:00:00Z}\ntimeline:\n  - {at: 2025-03-04T07:20:00Z, status: new, by: anna}\n---\n',
    });
    const { code, out, err } = await runCli(hostile.dir, ['availability', ...march]);
    expect(code).toBe(0);
    expect(`${out}${err}`).not.toContain('\u001b');
    expect(err).toContain('SVC-a: No availability: CAL-␛[31m does not exist.');
    expect(out).toMatch(/SVC-b +2025-03 +100% .*744h/);
  });
});

describe('exactText', () => {
  it('cuts nothing off', () => {
    const shown = [0, 60_000, 90_000, 500, 3_600_000, 3_660_000, 3_601_500, 360_000_000].map(exactText);
    expect(shown).toEqual(['0m', '1m', '1m30s', '0.5s', '1h', '1h01m', '1h00m1.5s', '100h']);
  });
});

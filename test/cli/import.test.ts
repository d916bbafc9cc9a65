import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const csv = [
  'number,incident_state,sys_updated_at,sys_updated_by,opened_at,opened_by,caller_id,impact,urgency,priority,assigned_to,assignment_group',
  'INC0000045,New,2016-02-29 01:23:00,Updated by 21,2016-02-29 01:16:00,Opened by 8,Caller 2403,2 - Medium,2 - Medium,3 - Moderate,Resolver 89,Group 56',
  'INC0000045,Resolved,2016-02-29 11:29:00,Updated by 908,2016-02-29 01:16:00,Opened by 8,Caller 2403,2 - Medium,2 - Medium,3 - Moderate,Resolver 89,Group 56',
  'not a number,New,2016-02-29 01:23:00,Updated by 21,2016-02-29 01:16:00,Opened by 8,Caller 2403,2 - Medium,2 - Medium,3 - Moderate,Resolver 89,Group 56',
  '',
].join('\n');

it('writes records that check can read, counts what it could not map, and may run again', async () => {
  using repo = starterRepo({ 'in.csv': csv });
  const first = await runCli(repo.dir, ['import', 'servicenow', 'in.csv', '--findings', 'findings.jsonl']);
  expect(first.err).toBe('');
  expect(first.out).toMatch(/^3 rows read: /);
  expect(first.out).toMatch(/1 × import-number: /);
  const findings = repo
    .read('findings.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { check: string; line: number; severity: string });
  expect(findings).toContainEqual(expect.objectContaining({ check: 'import-number', line: 4 }));
  expect(first.code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  const list = JSON.parse((await runCli(repo.dir, ['list', '--kind', 'incident', '--json'])).out) as {
    id: string;
    status: string;
  }[];
  expect(list).toMatchObject([{ id: 'INC-0000045', status: 'resolved' }]);
  const again = await runCli(repo.dir, ['import', 'servicenow', 'in.csv', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ rows: { read: 3, notMapped: 1 }, files: { written: 0, kept: 0 } });
});

it('reads gzip and a map of names, and writes nothing on a dry run', async () => {
  using repo = starterRepo({ 'in.csv.gz': gzipSync(csv), 'map.yml': 'groups: {Group 56: GRP-service-desk}\n' });
  const { out } = await runCli(repo.dir, [
    'import',
    'servicenow',
    'in.csv.gz',
    '--map',
    'map.yml',
    '--dry-run',
    '--json',
  ]);
  expect(JSON.parse(out)).toMatchObject({ records: { incident: 1 }, files: { written: 1 } });
  expect(repo.git('status', '--porcelain')).toBe('');
});

it.each([
  [['import', 'servicenw', 'in.csv'], /Unexpected system "servicenw"\. Did you mean servicenow\?/],
  [['import', 'servicenow', 'none.csv'], /There is no file "none\.csv"/],
  [['import', 'servicenow', 'in.csv', '--encoding', 'latin'], /Expected utf-8 or windows-1252/],
  [['import', 'servicenow', 'in.csv', '--timezone', 'Mars/Base'], /Mars/],
  [['import', 'servicenow', 'in.csv', '--map', 'bad.yml'], /bad\.yml: unexpected "grups"/],
])('says in one line what is wrong with %j', async (args, message) => {
  using repo = starterRepo({ 'in.csv': csv, 'bad.yml': 'grups: {}\n' });
  const { code, err } = await runCli(repo.dir, args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).toMatch(/^gitsm: [^\n]+\n$/);
});

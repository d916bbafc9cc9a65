import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from '../import/support/import-mapped.ts';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const csv = 'Tag,Name,Bought,Vendor,Colour\nA-1,Laptop,1/23/23,Meridian,black\nA-2,Tablet,13/40/23,Meridian,\n';
const map = [
  'kind: asset',
  'source: shed',
  'dates: [M/D/YY]',
  'id: Tag',
  'fields:',
  '  title: Name',
  '  status: {value: in-stock}',
  '  purchased: Bought',
  '  supplier: {column: Vendor, link: {create: {}}}',
  '',
].join('\n');
const files = { 'in.csv': csv, 'map.yaml': map };
const words = ['import', 'csv', 'in.csv', '--kind', 'asset', '--map', 'map.yaml'];

it('writes nothing through a link, which may lead anywhere', async () => {
  using repo = starterRepo(files);
  mkdirSync(join(repo.dir, 'elsewhere'));
  mkdirSync(join(repo.dir, 'records'), { recursive: true });
  symlinkSync(join(repo.dir, 'elsewhere'), join(repo.dir, 'records/assets'));
  expect(await runCli(repo.dir, words)).toMatchObject({
    code: 2,
    err: 'gitsm: Unexpected link at records/assets, expected a folder. Put a folder there; links are never followed.\n',
  });
  expect(readdirSync(join(repo.dir, 'elsewhere'))).toEqual([]);
});

it('shows on a dry run what would come of it, writes records that check can read, and may run again', async () => {
  using repo = starterRepo(files);
  const dry = await runCli(repo.dir, [...words, '--dry-run']);
  expect(dry.out).toBe(
    [
      '2 rows read: 2 became records, 0 were put into the record of another row, 0 were skipped, 0 were not mapped.',
      'Records: 1 supplier, 2 asset. Files: 3 written, 0 already there, 0 kept because they differ.',
      'Kept below x-shed: Colour.',
      '1 × import-value: A value cannot be read as what its field holds; the field is left out and the value kept below x-.',
      '  first at in.csv:3:12 Unexpected "13/40/23" in "Bought", expected a date such as M/D/YY.',
      '',
    ].join('\n'),
  );
  expect(repo.git('status', '--porcelain')).toBe('');
  const first = await runCli(repo.dir, [...words, '--findings', 'findings.jsonl']);
  expect(first).toEqual({ ...dry });
  expect(repo.read('records/assets/AST-a-1.md')).toContain('supplier: SUP-meridian\n');
  const findings = repo.read('findings.jsonl').trimEnd().split('\n');
  expect(findings.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { check: 'import-value', severity: 'warning', record: 'AST-a-2', file: 'in.csv', line: 3, column: 12 },
  ]);
  const check = await runCli(repo.dir, ['check', '--json']);
  expect(JSON.parse(check.out)).toMatchObject({ ok: true });
  const again = await runCli(repo.dir, [...words, '--json']);
  expect(JSON.parse(again.out)).toMatchObject({
    rows: { read: 2, mapped: 2 },
    files: { written: 0, unchanged: 2, kept: 0, held: 0 },
  });
});

it('never writes over a record that somebody has changed or moved', async () => {
  using repo = starterRepo(files);
  await runCli(repo.dir, words);
  repo.git('mv', '-k', 'records/assets/AST-a-1.md', 'records/assets/AST-a-1.md');
  repo.write({
    'records/assets/2026/AST-a-1.md': repo.read('records/assets/AST-a-1.md'),
    'records/assets/AST-a-1.md': null,
    'records/assets/AST-a-2.md': repo.read('records/assets/AST-a-2.md').replace('Tablet', 'Old tablet'),
  });
  const again = await runCli(repo.dir, words);
  expect(again.code).toBe(1);
  expect(again.out).toMatch(/Files: 0 written, 1 already there, 1 kept because they differ/);
  expect(again.out).toMatch(/1 × import-exists: /);
  expect(repo.read('records/assets/AST-a-2.md')).toContain('Old tablet');
});

it('writes nothing at all with --all-or-nothing while one row cannot be imported or one file differs', async () => {
  using repo = starterRepo({ ...files, 'bad.csv': `${csv}too,few\n` });
  const bad = await runCli(repo.dir, [...words.with(2, 'bad.csv'), '--all-or-nothing']);
  expect(bad.code).toBe(1);
  expect(bad.out).toMatch(/Files: 0 written, .* 3 held back: nothing is written while anything cannot be/);
  expect(repo.git('status', '--porcelain')).toBe('');
  repo.write({ 'records/assets/AST-a-2.md': '---\nid: AST-a-2\ntitle: Mine\nstatus: in-stock\n---\n' });
  const differs = await runCli(repo.dir, [...words, '--all-or-nothing']);
  expect(differs.out).toMatch(/Files: 0 written, 0 already there, 1 kept because they differ\. 2 held back/);
  repo.write({ 'records/assets/AST-a-2.md': null });
  const good = await runCli(repo.dir, [...words, '--all-or-nothing']);
  expect(good.out).toMatch(/Files: 3 written/);
});

it('takes the next number over all branches for tickets that have none of their own', async () => {
  using repo = starterRepo({
    'in.csv': readFileSync(`${sources}/tickets.csv`),
    'map.yaml': [
      'source: helpdesk',
      'dates: [DD.MM.YYYY HH:mm]',
      'id: key',
      'numbers: next',
      'fields: {title: summary, impact: {value: low}, urgency: {value: low}}',
      'timeline: [{status: new, at: created, by: reporter}]',
      'rest: leave-out',
      '',
    ].join('\n'),
  });
  repo.git('checkout', '-q', '-b', 'other');
  repo.write({ 'records/incidents/INC-0041.md': '---\nid: INC-0041\ntitle: There\nstatus: new\n---\n' });
  repo.git('add', '.');
  repo.git('commit', '-q', '-m', 'other');
  repo.git('checkout', '-q', '-');
  const args = ['import', 'csv', 'in.csv', '--kind', 'incident', '--map', 'map.yaml', '--json'];
  expect(JSON.parse((await runCli(repo.dir, args)).out)).toMatchObject({ records: { incident: 3 } });
  expect(repo.read('records/incidents/INC-0042.md')).toContain('id: HELP-12');
  expect(JSON.parse((await runCli(repo.dir, args)).out)).toMatchObject({ files: { written: 0, unchanged: 3 } });
});

it('reads the documents of a folder', async () => {
  const path = 'keps/sig-apps/961/kep.yaml';
  const text = readFileSync(`${sources}/keps/sig-apps/961-maxunavailable-for-statefulset/kep.yaml`);
  using repo = starterRepo({
    [path]: text,
    'broken/kep.yaml': 'title: [\n',
    'map.yaml':
      'kind: change\nsource: kep\nid: kep-number\nfields: {title: title, type: {value: normal}}\ntimeline: [{at: creation-date, by: authors}]\n',
  });
  const { out, code } = await runCli(repo.dir, ['import', 'yaml', 'keps', '--map', 'map.yaml']);
  expect(code).toBe(0);
  expect(out).toMatch(/^1 rows read: 1 became records/);
  expect(repo.read('records/changes/CHG-0961.md')).toContain('title: Implement maxUnavailable for StatefulSets');
  const broken = await runCli(repo.dir, ['import', 'yaml', 'broken', '--map', 'map.yaml']);
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(
    /^1 rows read: 0 became records,.* 1 were not mapped\.[\s\S]*first at kep\.yaml:\d+:\d+ Unexpected YAML/,
  );
});

it.each([
  [['import', 'csv', 'in.csv'], /Missing --map/],
  [['import', 'csv', 'in.csv', '--map', 'none.yaml'], /There is no file "none\.yaml"/],
  [['import', 'csv', 'none.csv', '--map', 'map.yaml'], /There is no file "none\.csv"/],
  [['import', 'yaml', 'none', '--map', 'map.yaml'], /There is no folder "none"/],
  [['import', 'yaml', '.git/refs', '--map', 'map.yaml'], /There is no a? ?file in YAML below/],
  [
    ['import', 'csv', 'in.csv', '--kind', 'licence', '--map', 'map.yaml'],
    /Unexpected --kind "licence", expected the kind of the mapping, asset/,
  ],
  [['import', 'csv', 'in.csv', '--map', 'map.yaml', '--groups', 'keep'], /Unexpected --groups for csv/],
  [['import', 'servicenow', 'in.csv', '--kind', 'asset'], /Unexpected --kind for servicenow/],
  [
    ['import', 'csv', 'in.csv', '--map', 'map.yaml', '--encoding', 'latin'],
    /Expected utf-8 or windows-1252 or macintosh/,
  ],
  [['import', 'csv', 'in.csv', '--map', 'nokind.yaml'], /Missing --kind/],
])('says in one line what is wrong with %j', async (args, message) => {
  using repo = starterRepo({ ...files, 'nokind.yaml': 'source: s\nid: Tag\nfields: {title: Name}\n' });
  const { code, err } = await runCli(repo.dir, args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(err).toMatch(/^gitsm: [^\n]+\n$/);
  expect(repo.git('status', '--porcelain')).toBe('');
});

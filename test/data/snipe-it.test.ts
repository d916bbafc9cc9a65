import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { hasData } from '../time/support/data-folder.ts';

const FOLDER = 'snipeit-csv';
const data = join(process.env['GITSM_DATA'] ?? '', FOLDER);
const mappings = join(import.meta.dirname, '../../mappings');
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function repository(): string {
  const root = mkdtempSync(join(tmpdir(), 'gitsm-snipe-it-'));
  roots.push(root);
  mkdirSync(join(root, '.gitsm'));
  writeFileSync(join(root, '.gitsm/settings.yml'), 'organisation: Snipe\ntimezone: UTC\n');
  writeFileSync(join(root, 'now.json'), '{"now": "2026-11-21T10:00:00Z"}\n');
  return root;
}

interface Report {
  readonly rows: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, number>>;
  readonly reasons: readonly { readonly check: string; readonly count: number }[];
}

async function imported(root: string, file: string, mapping: string, ...more: string[]): Promise<Report> {
  const args = ['import', 'csv', join(data, file), '--map', join(mappings, mapping), '--json', ...more];
  const { out, err, code } = await runCli(root, args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
}

async function checked(root: string): Promise<Readonly<Record<string, number>>> {
  const { out } = await runCli(root, ['check', '--json', '--facts', 'now.json']);
  const { findings } = JSON.parse(out) as { findings: { check: string; severity: string }[] };
  const groups = Map.groupBy(findings, ({ check, severity }) => `${severity} ${check}`);
  return Object.fromEntries([...groups].map(([name, list]) => [name, list.length]));
}

const reasons = (report: Report): Readonly<Record<string, number>> =>
  Object.fromEntries(report.reasons.map(({ check, count }) => [check, count]));

describe.skipIf(!hasData(`${FOLDER}/assets-sample.csv`))(
  `Snipe-IT's own samples (need ${FOLDER} in the folder GITSM_DATA)`,
  () => {
    test('assets, licences and users: no row is lost, and check says only what the source leaves open', async () => {
      const root = repository();
      const assets = await imported(root, 'assets-sample.csv', 'snipe-it-assets.yaml');
      expect(assets.rows).toEqual({ read: 22, mapped: 22, merged: 0, skipped: 0, notMapped: 0 });
      expect(assets.records).toEqual({ asset: 22, supplier: 16 });
      expect(reasons(assets)).toEqual({});
      const licences = await imported(root, 'licenses-sample.csv', 'snipe-it-licences.yaml');
      expect(licences.rows).toEqual({ read: 50, mapped: 50, merged: 0, skipped: 0, notMapped: 0 });
      expect(licences.records).toEqual({ licence: 50, supplier: 42 });
      // "reassignable" is "sometimes" or the like in three of them.
      expect(reasons(licences)).toEqual({ 'import-value': 3 });
      const users = await imported(root, 'users-sample.csv', 'snipe-it-users.yaml');
      expect(users.rows).toEqual({ read: 100, mapped: 20, merged: 35, skipped: 45, notMapped: 0 });
      expect(users.records).toEqual({ group: 20 });
      // All of the licences ended in 2016, and neither they nor the assets say who answers for them.
      expect(await checked(root)).toEqual({
        'warning duty-overdue': 50,
        'warning field-present': 50,
        'warning asset-without-owner': 17,
        'warning role-bound': 1,
      });
      for (const kind of ['assets', 'licences', 'groups'])
        for (const name of readdirSync(join(root, 'records', kind)))
          expect(readFileSync(join(root, 'records', kind, name), 'utf8')).not.toMatch(
            /^ +(?:phone|address|full-name):/m,
          );
      const again = await imported(root, 'licenses-sample.csv', 'snipe-it-licences.yaml');
      expect(again.files).toEqual({ written: 0, unchanged: 50, kept: 0, held: 0 });
    });

    test('no product key is in any record', async () => {
      const root = repository();
      await imported(root, 'licenses-sample.csv', 'snipe-it-licences.yaml');
      const texts = readdirSync(join(root, 'records/licences')).map((name) =>
        readFileSync(join(root, 'records/licences', name), 'utf8'),
      );
      expect(texts.filter((text) => /^key-hash: sha256:[0-9a-f]{64}$/m.test(text))).toHaveLength(50);
      expect(texts.filter((text) => /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/.test(text))).toEqual([]);
    });

    describe('the file with two columns of one heading, in Mac Roman', () => {
      const args = ['import', 'csv', join(data, 'assets-sample-BAD.csv'), '--map'];

      test('is refused, first for its encoding, then for its headings, and nothing is written', async () => {
        const root = repository();
        const map = join(mappings, 'snipe-it-assets.yaml');
        const first = await runCli(root, [...args, map]);
        expect(first).toMatchObject({ code: 2, out: '' });
        expect(first.err).toMatch(
          /Unexpected byte 0x[0-9a-f]{2} at line \d+, column \d+ of the source, expected text in utf-8\. .*macintosh/,
        );
        const second = await runCli(root, [...args, map, '--encoding', 'macintosh']);
        expect(second).toMatchObject({ code: 2, out: '' });
        expect(second.err).toMatch(/unexpected second column "Category" \(columns 6 and 13\)/);
        expect(readdirSync(root).toSorted()).toEqual(['.gitsm', 'now.json']);
      });

      test('is imported to the last row once the mapping tells them apart; the second columns are kept', async () => {
        const root = repository();
        const map = join(root, 'map.yaml');
        writeFileSync(map, `${readFileSync(join(mappings, 'snipe-it-assets.yaml'), 'utf8')}\nduplicates: number\n`);
        const { out, code } = await runCli(root, [...args, map, '--encoding', 'macintosh', '--json']);
        expect(code).toBe(0);
        const report = JSON.parse(out) as Report & { keptColumns: readonly string[] };
        expect(report.rows).toEqual({ read: 200, mapped: 200, merged: 0, skipped: 0, notMapped: 0 });
        expect(report.keptColumns).toEqual(['Category 2', 'Company 2']);
        // Model numbers were rounded by a spreadsheet; places were garbled before the file was made.
        expect(reasons(report)).toEqual({ 'import-rounded': 200, 'import-garbled': 24 });
        expect(await checked(root)).toEqual({ 'warning asset-without-owner': 73, 'warning role-bound': 1 });
      });
    });

    test('the file with columns without heading, in Mac Roman, is imported to the last row', async () => {
      const root = repository();
      const report = await imported(
        root,
        'assets-sample-BLANKS.csv',
        'snipe-it-assets.yaml',
        '--encoding',
        'macintosh',
      );
      expect(report.rows).toEqual({ read: 200, mapped: 200, merged: 0, skipped: 0, notMapped: 0 });
      expect(report.records).toEqual({ asset: 200, supplier: 87 });
      expect(reasons(report)).toEqual({ 'import-rounded': 200, 'import-garbled': 24 });
      expect(await checked(root)).toEqual({ 'warning asset-without-owner': 73, 'warning role-bound': 1 });
    });

    test('every row of every sample is what the file says, counted by another reader', async () => {
      const root = repository();
      await imported(root, 'assets-sample-BLANKS.csv', 'snipe-it-assets.yaml', '--encoding', 'macintosh');
      let text = '';
      const decoder = new TextDecoder('macintosh');
      for await (const piece of createReadStream(join(data, 'assets-sample-BLANKS.csv')))
        text += decoder.decode(piece as Buffer, { stream: true });
      // No cell of this file holds a quotation mark, and its notes alone hold commas: the asset tag has a form of its own.
      const tags = [...text.matchAll(/\b\d{9}-[\dX]\b/gu)].map(([tag]) => tag.toLowerCase());
      expect(tags).toHaveLength(200);
      const files = readdirSync(join(root, 'records/assets')).map((name) => name.slice('AST-'.length, -'.md'.length));
      expect(files.toSorted()).toEqual(tags.toSorted());
      // In maintenance or missing: somebody has to answer for these.
      expect([...text.matchAll(/,(?:Pending Diagnostics|Lost),/gu)]).toHaveLength(73);
    });
  },
);

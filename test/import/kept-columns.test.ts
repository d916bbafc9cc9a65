import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importFolder, importTable } from './support/import-mapped.ts';

const folder = mkdtempSync(join(tmpdir(), 'gitsm-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rules = (more = ''): string => `kind: licence\nsource: s\nid: T\nfields: {title: T${more}}\n`;

test('columns that say the same are all kept, whatever their names have in common', async () => {
  const { data } = await importTable(rules(), 'T,Model number,Model,名前,色\nA,x,x,x,x\n');
  expect(Object.values(data('LIC-a')['x-s'] ?? {})).toEqual(['x', 'x', 'x', 'x']);
});

test('a column that says the same in every row of a record is kept once, one that does not each time', async () => {
  const { data } = await importTable(`${rules()}rows: many\n`, 'T,Colour,Size\nA,red,1\nA,red,2\n');
  expect(data('LIC-a')['x-s']).toEqual({ colour: 'red', size: '1', 'size-2': '2' });
});

test('what a document has in lists and maps is kept as it was where its field cannot hold it', async () => {
  writeFileSync(join(folder, 'a.yaml'), 'T: A\nU: [{two: words}]\n');
  const { data, told } = await importFolder(rules(', users: {column: U, as: text}'), folder);
  expect(told).toEqual([expect.stringMatching(/^import-value 2:4 Unexpected .* for "users/)]);
  expect(data('LIC-a')['x-s']).toEqual({ u: '[{"two":"words"}]' });
});

test('text with more runs of backticks than a call may have arguments is fenced like any other', async () => {
  const { records } = await importTable(`${rules()}sections: {Description: D}\n`, `T,D\nA,${'` '.repeat(250_000)}\n`);
  expect(records.get('LIC-a')?.text).toContain('\n```text\n');
});

import { expect, it } from 'vitest';
import { newKindFiles } from '../../src/cli/kind-files.ts';
import { service } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

const files = newKindFiles({ kind: 'access', prefix: 'ACC', ids: 'number' });

async function accesses(lifecycle: string) {
  const { site } = await smallSiteData({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`.gitsm/schemas/access/${name}`, text])),
    '.gitsm/schemas/access/lifecycle.yaml': lifecycle,
    'records/services/SVC-a.md': service('SVC-a', 'Above'),
    'records/accesses/ACC-0001.md':
      '---\nid: ACC-0001\ntitle: Badge\nstatus: new\nservice: SVC-a\nreview-by: 2027-01-31\ntimeline:\n  - {at: 2026-11-01T09:00:00Z, status: new, by: anna}\n---\n',
  });
  return { site, list: site.lists.find((one) => one.path === 'records/accesses/index.html') };
}

it('a kind of an organisation has a list with the columns its lifecycle names, a page, and its name at the other end of links', async () => {
  const { site, list } = await accesses(files['lifecycle.yaml'].replace('[owner, service]', '[review-by, service]'));
  expect(list?.columns.map((one) => one.title)).toEqual(['Review by', 'Service']);
  expect(list?.rows[0]?.cells.map((cell) => cell.ref?.id ?? cell.text)).toEqual(['New', '31 Jan 2027', 'SVC-a']);
  const page = site.records.find((one) => one.id === 'SVC-a');
  expect(page?.namedBy.map(({ name, refs }) => [name, refs.map((ref) => ref.id)])).toEqual([
    ['Has access', ['ACC-0001']],
  ]);
});

it('without columns a list shows what most records have', async () => {
  const { list } = await accesses(files['lifecycle.yaml'].replace(/^columns: .*\n/m, ''));
  expect(list?.columns.map((one) => one.title)).toEqual(['Service']);
});

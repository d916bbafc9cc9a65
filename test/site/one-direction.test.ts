import { describe, expect, it } from 'vitest';
import { oneDirection } from '../../site/data/one-direction.ts';
import type { SiteData } from '../../site/data.ts';
import { service } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

/** Every character that turns the direction of what stands around it (UAX 9, table 4; with the three marks). */
const controls = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const turned = (text: string): string => `${text}${controls}`;

function dataOf(title: string): Promise<SiteData> {
  return smallSiteData({
    'records/services/SVC-a.md': service(
      'SVC-a',
      title,
      `description: ${title}\nx-about: {${title}: [${title}]}\nlinks: [{title: ${title}, url: "https://a.example/${title}"}]\n`,
      `## ${title}\n\n${title} \`${title}\` &#x202e; &#8238;\n\n~~~\n${title}\n~~~\n`,
    ),
    'records/services/SVC-b.md': service('SVC-b', 'Below', 'depends-on: [SVC-a]\n'),
    'records/incidents/INC-0001.md': `---\nid: INC-0001\ntitle: ${title}\nstatus: ${title}\npriority: ${title}\nservice: SVC-a\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: new, by: ${title}, note: ${title}, reason: ${title}}\n  - {at: 2026-11-20T10:00:00Z, status: ${title}, by: bob, changed: {${title}: {from: ${title}, to: 1}}}\n---\n${title}\n`,
  });
}

it('takes direction controls out of every text of plain data, and nothing else', () => {
  const data = {
    title: 'Office \u202e hours\u200f',
    rows: [{ text: '\u2066שלום\u2069', at: 1, gone: null, open: true }],
  };
  expect(oneDirection(data)).toEqual({
    title: 'Office  hours',
    rows: [{ text: 'שלום', at: 1, gone: null, open: true }],
  });
});

describe('direction controls of records', () => {
  it('are in nothing that pages or the search index get', async () => {
    const data = await dataOf(turned('word'));
    const text = JSON.stringify(data);
    for (const control of controls) expect(text).not.toContain(control);
    expect(text).not.toMatch(/&#(x20[26][0-9a-f]|x61c|82[0-9]{2}|1564);/i);
    expect(data.site.records.find(({ id }) => id === 'INC-0001')?.title).toBe('word');
    expect(data.search.find(({ meta }) => meta['id'] === 'INC-0001')?.title).toBe('INC-0001 word');
  });

  it('go alone: everything else stays as it is written', async () => {
    const title = 'Mail של לקוחות ممنوع a\u200db\u200cc';
    const plain = await dataOf(title);
    expect(plain.site.records.find(({ id }) => id === 'INC-0001')?.title).toBe(title);
    expect(await dataOf(turned(title))).toEqual(plain);
  });
});

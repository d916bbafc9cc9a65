import { describe, expect, it } from 'vitest';
import { LONGEST_LIST } from '../../site/data/list-pages.ts';
import type { SiteProps } from '../../site/props.ts';
import { service } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

async function site(files: Readonly<Record<string, string>>): Promise<SiteProps> {
  return (await smallSiteData(files)).site;
}

function incident(number: number, year: number, status = 'closed'): Record<string, string> {
  const id = `INC-${String(number).padStart(4, '0')}`;
  const text = `---\nid: ${id}\ntitle: Number ${number}\nstatus: ${status}\nimpact: low\nurgency: low\nservice: SVC-a\ntimeline:\n  - {at: ${year}-03-01T09:00:00Z, status: ${status}, by: anna}\n---\n`;
  return { [`records/incidents/${id}.md`]: text };
}

describe('siteData', () => {
  it('names links from both ends', async () => {
    const { records } = await site({
      'records/services/SVC-a.md': service('SVC-a', 'Above', 'depends-on: [SVC-b]\n'),
      'records/services/SVC-b.md': service('SVC-b', 'Below'),
      'records/cis/CI-x.md': service('CI-x', 'Box', 'services: [SVC-b]\n'),
    });
    const page = records.find((one) => one.id === 'SVC-b');
    expect(page?.namedBy.map(({ name, refs }) => [name, refs.map((ref) => ref.id)])).toEqual([
      ['Runs on', ['CI-x']],
      ['Is needed by', ['SVC-a']],
    ]);
    expect(page?.dependencies?.needs.map((ref) => ref.id)).toEqual(['CI-x']);
    expect(page?.dependencies?.neededBy.map((ref) => ref.id)).toEqual(['SVC-a']);
  });

  it('shows the state of a service from what is open against it', async () => {
    const { home } = await site({
      'records/services/SVC-a.md': service('SVC-a', 'Above'),
      'records/services/SVC-b.md': service('SVC-b', 'Below'),
      ...incident(1, 2026, 'new'),
      ...incident(2, 2026, 'closed'),
    });
    expect(home.services?.rows.map((row) => [row.ref.id, row.state.tone, row.state.word])).toEqual([
      ['SVC-a', 'warn', '1 incident open'],
      ['SVC-b', 'ok', 'Nothing open'],
    ]);
    expect(home.lede).toBe('1 incident is open, none is late.');
  });

  it('takes a request for no trouble, and counts it beside the incidents', async () => {
    const request =
      '---\nid: REQ-0001\ntitle: R\nstatus: new\nservice: SVC-a\ntimeline:\n  - {at: 2026-11-01T09:00:00Z, status: new, by: anna}\n---\n';
    const { home } = await site({
      'records/services/SVC-a.md': service('SVC-a', 'Above'),
      'records/requests/REQ-0001.md': request,
      ...incident(1, 2026, 'closed'),
    });
    expect(home.services?.rows.map((row) => row.state.word)).toEqual(['Nothing open']);
    expect(home.lede).toBe('1 request is open, none is late.');
    expect(home.facts.map(({ label, value }) => [label, value])).toEqual([
      ['Open incidents', '0'],
      ['Open requests', '1'],
      ['Within 14 days', '0'],
      ['Services', '1'],
    ]);
  });

  it('puts a long list away by year, every record on exactly one page of a year', async () => {
    const files = Object.assign(
      {},
      ...Array.from({ length: LONGEST_LIST + 20 }, (_, at) => incident(at + 1, at < 30 ? 2024 : 2025)),
    );
    const { lists } = await site(files);
    const pages = lists.filter((list) => list.kind.path === 'records/incidents/index.html');
    expect(pages.map((page) => [page.path, page.rows.length])).toEqual([
      ['records/incidents/index.html', 0],
      ['records/incidents/2025.html', LONGEST_LIST - 10],
      ['records/incidents/2024.html', 30],
    ]);
  });

  it('tells what a record may become and what that asks for', async () => {
    const change =
      '---\nid: CHG-0001\ntitle: A\nstatus: authorize\ntype: normal\nrisk: high\ntimeline:\n  - {at: 2026-11-01T09:00:00Z, status: authorize, by: anna}\n---\n';
    const { records } = await site({ 'records/changes/CHG-0001.md': change });
    const next = records[0]?.next ?? [];
    expect(next.map((one) => one.to)).toEqual(['New', 'Scheduled', 'Cancelled']);
    const asks = next[1]?.asks.join('; ') ?? '';
    expect(asks).toContain('2 members of cab');
    expect(asks).not.toContain('ecab;');
    expect(asks).toContain('the field “window” is filled in');
    expect(next[1]?.command).toBe('gitsm move CHG-0001 scheduled');
  });

  it('marks what is in use as well, what is prepared or may be anything as neither', async () => {
    const thing = (id: string, folder: string, status: string): Record<string, string> => ({
      [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: T\nstatus: ${status}\n---\n`,
    });
    const { records } = await site({
      ...thing('CI-a', 'cis', 'planned'),
      ...thing('CI-b', 'cis', 'maintenance'),
      ...thing('OFR-a', 'offerings', 'draft'),
      ...thing('OFR-b', 'offerings', 'published'),
      ...thing('CAL-a', 'calendars', 'active'),
      ...thing('LIC-a', 'licences', 'expired'),
      ...thing('CON-a', 'contracts', 'terminated'),
    });
    const tones = new Map(records.map(({ id, status }) => [id, status.tone]));
    expect(Object.fromEntries(tones)).toEqual({
      'CI-a': 'info',
      'CI-b': 'ok',
      'OFR-a': 'info',
      'OFR-b': 'ok',
      'CAL-a': 'ok',
      'LIC-a': 'info',
      'CON-a': 'idle',
    });
  });

  it('says the commit short and the time in the organisation’s zone', async () => {
    const { frame } = await site({});
    expect(frame.commit).toEqual({ text: 'abcdef0', href: null });
    expect(frame.built.text).toBe('21 Nov 2026, 11:24');
  });
});

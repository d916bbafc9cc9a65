import { describe, expect, it } from 'vitest';
import type { RecordProps } from '../../site/record-props.ts';
import type { ReportProps, ReportSectionProps } from '../../site/report-props.ts';
import { commands } from '../../src/cli/commands.ts';
import { service } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

interface Built {
  readonly reports: ReadonlyMap<string, ReportProps>;
  readonly records: ReadonlyMap<string, RecordProps>;
}

async function built(files: Readonly<Record<string, string>>): Promise<Built> {
  const { site } = await smallSiteData(files);
  return {
    reports: new Map(site.reports.map((report) => [report.path.replace(/^reports\/|\.html$/g, ''), report])),
    records: new Map(site.records.map((record) => [record.id, record])),
  };
}

/** Rows as texts: head, words of cells and marks. */
function rows(section: ReportSectionProps | undefined): readonly string[] {
  return (section?.rows ?? []).map(({ head, cells }) =>
    [
      head.id,
      ...cells.map(({ text, mark, refs = [] }) =>
        [text, mark?.word, ...refs.map(({ id }) => id)].filter(Boolean).join(' '),
      ),
    ].join(' | '),
  );
}

function record(path: string, fields: string): Record<string, string> {
  const id = path.split('/').at(-1);
  return { [`records/${path}.md`]: `---\nid: ${id}\ntitle: Title of ${id}\n${fields}\n---\n` };
}

const payments = { 'records/services/SVC-payments.md': service('SVC-payments', 'Payments', 'tier: 1\nowner: carol\n') };

describe('reports', () => {
  it('leaves out what the records say nothing of', async () => {
    const { reports } = await built({});
    expect([...reports.keys()]).toEqual(['calendar', 'trends', 'measures', 'due', 'fitsm-1', 'iso-20000-1']);
    expect(reports.get('due')?.lede).toBe('Nothing is overdue, 0 come up within 90 days.');
  });

  it('holds what is required, promised and exercised against each other', async () => {
    const { reports } = await built({
      ...payments,
      ...record(
        'continuity-plans/CNT-payments',
        'status: approved\nservices: [SVC-payments]\nimpact:\n  - {category: revenue, after: {4h: high}}\nrto: 4h\nrpo: 15m\nexercises:\n  - {planned: 2026-09-16, type: full, held: 2026-09-16, result: partly, rto: 5h10m, rpo: 12m}\n  - {planned: 2027-02-17, type: full}',
      ),
    });
    const [time, data, exercises] = reports.get('continuity')?.sections ?? [];
    expect(rows(time)).toEqual(['CNT-payments | 1 gap | 4 h | 4 h |  | 5 h 10 m']);
    expect(time?.rows[0]?.lines.map(({ text }) => text)).toEqual([
      '5 h 10 m on 16 Sept 2026, at most 4 h: revenue cannot bear more',
    ]);
    expect(rows(data)).toEqual(['CNT-payments | holds |  | 15 m |  | 12 m']);
    expect(rows(exercises)[0]).toContain('16 Sept 2026 | partly | full | 17 Feb 2027');
  });

  it('names the services that should have a plan', async () => {
    const { reports } = await built(payments);
    expect(rows(reports.get('continuity')?.sections.at(-1))).toEqual(['SVC-payments | tier 1']);
  });

  it('tells the day a resource runs short, with the upgrades that count, and draws it', async () => {
    const samples = ['2026-08-31', '2026-09-30', '2026-10-31'].map(
      (on, at) => `  - {on: ${on}, value: ${70 + 5 * at}}`,
    );
    const { reports, records } = await built(
      record(
        'capacity-plans/CAP-disk',
        `status: active\nresource: Disk\nunit: TB\nlimit: 100\nthresholds: {warning: 75, critical: 90}\nlead-time: 30\nsamples:\n${samples.join('\n')}`,
      ),
    );
    const [section] = reports.get('capacity')?.sections ?? [];
    expect(rows(section)[0]).toMatch(
      /^CAP-disk \| above the warning \| 80 of 100 TB \| {2}\| already \| \d+ Mar 2027 \| 30 d/,
    );
    const chart = section?.charts?.[0];
    expect(chart?.title).toMatch(/^Title of CAP-disk is full on \d+ Mar 2027, if it goes on like this$/);
    expect(chart?.dots.map(({ last }) => last)).toEqual([false, false, true]);
    const heights = chart?.dots.map(({ y }) => y) ?? [];
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(chart?.lines.map(({ kind }) => kind)).toEqual(['warning', 'critical', 'limit', 'expected', 'measured']);
    expect(records.get('CAP-disk')?.chart).toEqual(chart);
  });

  it('draws what is expected until it meets the limit, also where that is years ahead', async () => {
    const samples = ['2026-08-31', '2026-09-30', '2026-10-31'].map(
      (on, at) => `  - {on: ${on}, value: ${50 + 2 * at}}`,
    );
    const { reports } = await built(
      record(
        'capacity-plans/CAP-disk',
        `status: active\nresource: Disk\nunit: TB\nlimit: 110\nsamples:\n${samples.join('\n')}`,
      ),
    );
    const chart = reports.get('capacity')?.sections[0]?.charts?.[0];
    expect(chart?.title).toMatch(/ is full on \d+ \w+ 2029, /);
    const lastOf = (kind: string): number =>
      Number(
        chart?.lines
          .find((line) => line.kind === kind)
          ?.points.split(/[ ,]/)
          .at(-1),
      );
    expect(lastOf('expected')).toBeLessThan(lastOf('limit'));
  });

  it('takes a resource that is full on the very day on which more can be there for no shortage, as the figure does', async () => {
    const words = [180, 181].map(async (leadTime) => {
      const { reports } = await built(
        record(
          'capacity-plans/CAP-disk',
          `status: active\nunit: TB\nlimit: 100\nlead-time: ${leadTime}\nsamples: [{on: 2026-11-01, value: 80}, {on: 2026-11-11, value: 81}, {on: 2026-11-21, value: 82}]`,
        ),
      );
      const figure = reports.get('measures')?.sections.flatMap(({ rows: all }) => all);
      return [
        reports.get('capacity')?.sections[0]?.rows[0]?.cells[3]?.text,
        figure?.find(({ head }) => head.id === 'capacity-short')?.cells.at(-1)?.text,
        reports.get('capacity')?.sections[0]?.rows[0]?.cells[0]?.mark?.word,
      ];
    });
    expect(await Promise.all(words)).toEqual([
      ['20 May 2027', '0', 'enough'],
      ['20 May 2027', '1', 'full before more is there'],
    ]);
  });

  it('sets licences against installations', async () => {
    const { reports } = await built({
      ...record('licences/LIC-draw', 'status: active\nproduct: PipeDraw\nseats: 1'),
      ...record('cis/CI-a', 'status: live\nclass: workstation\nsoftware: [{name: PipeDraw}, {name: Copycat}]'),
      ...record('cis/CI-b', 'status: live\nclass: workstation\nsoftware: [{licence: LIC-draw}]'),
    });
    const report = reports.get('licences');
    expect(report?.lede).toBe('2 products: 1 is used more often than was bought, 1 installation has none.');
    expect(rows(report?.sections[0]).map((row) => row.split(' | ').slice(0, 4))).toEqual([
      ['Installation', 'no active licence', '0 by installation', '1'],
      ['LIC-draw', '1 over', '1 by installation', '2'],
    ]);
  });

  it('lists what repeats without a problem', async () => {
    const incident = (number: number, more = ''): Record<string, string> =>
      record(
        `incidents/INC-000${number}`,
        `status: new\nimpact: low\nurgency: low\nservice: SVC-payments\n${more}timeline:\n  - {at: 2026-11-0${number}T09:00:00Z, status: new, by: anna}`,
      );
    const { reports } = await built({
      ...payments,
      ...incident(1),
      ...incident(2, 'problem: PRB-0001\n'),
      ...incident(3),
    });
    expect(rows(reports.get('trends')?.sections[0])).toEqual(['SVC-payments | 3 | 2 | none']);
  });

  it('tells orphans and what was not verified', async () => {
    const { reports } = await built({
      '.gitsm/settings.yml': 'organisation: Small Works\ntimezone: Europe/London\nconfiguration: {verify-days: 365}\n',
      ...record('cis/CI-a', 'status: live\nclass: server\nverified: 2020-01-01\nsupport-until: 2025-12-31'),
    });
    const [orphans, duplicates, stale, unverified] = reports.get('configuration')?.sections ?? [];
    expect(rows(orphans)).toEqual(['CI-a']);
    expect(rows(duplicates)).toEqual([]);
    expect(rows(stale)).toEqual(['CI-a | support ended on 31 Dec 2025']);
    expect(rows(unverified)).toEqual(['CI-a | 1 Jan 2020 | 2516 days ago | every 365 days']);
  });

  it('tells deployments and releases under way', async () => {
    const change = record(
      'changes/CHG-0001',
      'status: closed\ntype: standard\noutcome: failed\ntimeline:\n  - {at: 2026-10-01T09:00:00Z, status: new, by: anna}\n  - {at: 2026-10-02T09:00:00Z, status: implement, by: anna}\n  - {at: 2026-10-02T10:00:00Z, status: review, by: anna}\n  - {at: 2026-10-03T10:00:00Z, status: closed, by: anna}',
    );
    const { reports } = await built({ ...change, ...record('releases/REL-0001', 'status: planned') });
    const [four, open, done] = reports.get('releases')?.sections ?? [];
    expect(four?.rows.map(({ head }) => head.id)).toContain('change-failure-rate');
    expect(rows(open)[0]).toMatch(/^REL-0001 \| Planned/);
    expect(rows(done)).toEqual(['CHG-0001 | 2 Oct 2026, 11:00 | failed | 1 | Change']);
  });

  it('holds what is promised to customers against what stands behind it', async () => {
    const agreement = (id: string, type: string, target: string): Record<string, string> =>
      record(
        `agreements/${id}`,
        `status: active\ntype: ${type}\ncalendar: CAL-always\nservices: [SVC-payments]\ntargets: [{metric: resolution, P1: ${target}}]`,
      );
    const { reports } = await built({
      ...payments,
      ...record('calendars/CAL-always', 'status: active\ntimezone: UTC\nhours: always'),
      ...agreement('SLA-gold', 'sla', '4h'),
      ...agreement('SLA-carrier', 'underpinning', '6h'),
    });
    const [row] = reports.get('agreements')?.sections[0]?.rows ?? [];
    expect(row?.cells[0]?.mark?.word).toBe('1 gap');
    expect(row?.lines.map(({ text, refs }) => [text, refs.map(({ id }) => id)])).toEqual([
      ['resolution P1: 4 h promised, 6 h behind it on CAL-always, up to 2 h later', ['SLA-carrier']],
    ]);
  });

  it('tells figures by month, what is not told of the past as of now alone', async () => {
    const incident = record(
      'incidents/INC-0001',
      'status: closed\nimpact: low\nurgency: low\nservice: SVC-payments\ntimeline:\n  - {at: 2026-09-01T09:00:00Z, status: new, by: anna}\n  - {at: 2026-09-01T11:00:00Z, status: resolved, by: anna}\n  - {at: 2026-09-09T11:00:00Z, status: closed, by: anna}',
    );
    const report = record('reports/RPT-desk', 'status: active\nmeasures: [mean-time-to-resolve]');
    const { reports, records } = await built({ ...payments, ...incident, ...report });
    const sections = reports.get('measures')?.sections ?? [];
    const all = sections.flatMap((section) => rows(section));
    expect(all.find((row) => row.startsWith('mean-time-to-resolve'))).toBe('mean-time-to-resolve |  | 2 h |  |  | ');
    expect(all.find((row) => row.startsWith('duties-overdue'))).toMatch(/^duties-overdue \| \d+$/);
    expect(records.get('RPT-desk')?.figures?.rows.map(({ head }) => head.id)).toEqual(['mean-time-to-resolve']);
    expect(records.get('INC-0001')?.figures).toBeNull();
  });

  it('calls the kind of a record what its process calls it', async () => {
    const { reports } = await built(record('cis/CI-a', 'status: live\nclass: server\nverify-by: 2026-12-01'));
    expect((reports.get('due')?.sections ?? []).flatMap(rows).join()).toMatch(/^CI-a \|.*\| Configuration item$/);
  });

  it('lists windows by month, with what stands against them', async () => {
    const change = record(
      'changes/CHG-0001',
      'status: scheduled\ntype: normal\nwindow: {start: 2026-12-22T20:00:00Z, end: 2026-12-22T22:00:00Z}\ntimeline:\n  - {at: 2026-11-01T09:00:00Z, status: scheduled, by: anna}',
    );
    const freeze = record(
      'freezes/FRZ-year-end',
      'status: active\nwindow: {start: 2026-12-20T00:00:00Z, end: 2027-01-02T00:00:00Z}',
    );
    const { reports } = await built({ ...change, ...freeze });
    const december = reports.get('calendar')?.sections.find(({ title }) => title === 'December 2026');
    expect(rows(december).map((row) => row.split(' | ')[0])).toEqual(['FRZ-year-end', 'CHG-0001']);
    expect(december?.rows[1]?.lines.map(({ text }) => text).join(' ')).toContain('FRZ-year-end');
  });

  it('sets services beside each other with what was promised of them', async () => {
    const { reports } = await built({
      ...payments,
      ...record('calendars/CAL-always', 'status: active\ntimezone: UTC\nhours: always'),
      ...record(
        'agreements/SLA-gold',
        'status: active\ntype: sla\ncalendar: CAL-always\nservices: [SVC-payments]\ntargets: [{metric: response, P1: 15m}]\navailability: {target: 99.9}',
      ),
      ...record(
        'incidents/INC-0001',
        'status: new\nimpact: high\nurgency: high\nservice: SVC-payments\noutage: {start: 2026-11-02T00:00:00Z, end: 2026-11-02T06:00:00Z, type: unplanned}\ntimeline:\n  - {at: 2026-11-21T11:00:00Z, status: new, by: anna}',
      ),
    });
    const [row = ''] = rows(reports.get('availability')?.sections[0]);
    expect(row.split(' | ').slice(0, 3)).toEqual(['SVC-payments', 'below target', '99.9 %']);
    expect(row).toMatch(/100 % \| 98\.\d+ % \| 6 h \| 1$/);
    const levels = reports.get('service-levels');
    expect(levels?.lede).toBe('1 target is open, 1 is late.');
    expect(rows(levels?.sections[0])[0]).toMatch(/^INC-0001 \| late by 9 m \| Response \| {2}\| .* \| SLA-gold$/);
  });

  it('tells assets by category with what they cost and are worth', async () => {
    const { reports } = await built(
      record(
        'assets/AST-a',
        'status: in-use\ncategory: laptop\ntag: NW-1\nowner: anna\npurchased: 2025-11-21\ncost: {amount: 1200, currency: GBP}\nuseful-life: 24',
      ),
    );
    const report = reports.get('assets');
    expect(report?.lede).toBe('1 asset on the books, bought for £1,200, worth £600 today.');
    expect(report?.sections.map(({ title }) => title)).toEqual(['Laptop']);
    expect(rows(report?.sections[0])[0]).toContain('| In use | NW-1 |  | £1,200 | £600 |');
  });

  it('shows the portfolio and what live services lack', async () => {
    const { reports } = await built({
      'records/services/SVC-a.md': service('SVC-a', 'A', 'owner: carol\n'),
      ...record('services/SVC-b', 'status: proposed'),
    });
    const [pipeline, catalogue, retired] = reports.get('portfolio')?.sections ?? [];
    expect(rows(pipeline)).toEqual(['SVC-b | Proposed |  |  |  | ']);
    expect(rows(catalogue)).toEqual(['SVC-a | Live | group, agreement |  |  | ']);
    expect(rows(retired)).toEqual([]);
  });

  it('follows objectives to business processes, services and items', async () => {
    const { reports } = await built({
      ...record('objectives/OBJ-bills', 'status: active\nowner: carol'),
      ...record('objectives/OBJ-alone', 'status: active\nowner: carol'),
      ...record('business-processes/BPR-bill', 'status: active\nowner: carol\nobjectives: [OBJ-bills]'),
      'records/services/SVC-a.md': service('SVC-a', 'A', 'processes: [BPR-bill]\n'),
      'records/services/SVC-b.md': service('SVC-b', 'B'),
      ...record('cis/CI-a', 'status: live\nclass: server\nservices: [SVC-a]'),
    });
    const [objectives, stray] = reports.get('alignment')?.sections ?? [];
    expect(rows(objectives)).toEqual([
      'OBJ-alone | by no service | none | none | none',
      'OBJ-bills | by 1 service | BPR-bill | SVC-a | CI-a',
    ]);
    expect(rows(stray).map((row) => row.split(' | ')[0])).toEqual(['SVC-b']);
  });

  it('tells what services cost against the plan, and who bears it', async () => {
    const { reports } = await built({
      ...payments,
      ...record('customers/CUS-a', 'status: active'),
      ...record(
        'budgets/BUD-a',
        'status: approved\nfrom: 2026-01\nuntil: 2026-12\nplan: [{service: SVC-payments, kind: people, month: 2026-01, until: 2026-12, cost: {amount: 1200, currency: GBP}}]\nactual: [{service: SVC-payments, kind: people, month: 2026-01, until: 2026-06, cost: {amount: 660, currency: GBP}}]\nchargeback: all-units\nunits: [{service: SVC-payments, unit: payments, total: 100}]\nshares: [{customer: CUS-a, service: SVC-payments, units: 25}]',
      ),
    });
    const [services, customers] = reports.get('costs')?.sections ?? [];
    expect(rows(services)).toEqual(['SVC-payments | 10 % more | £1,200 | £660 | £495 | people']);
    expect(rows(customers)).toEqual(['CUS-a | £165 | 1 service']);
    expect(customers?.rows[0]?.lines.map(({ text }) => text)).toEqual(['£165, 25 % for 25 payments:']);
  });

  it('names only commands that there are', async () => {
    const { reports } = await built(payments);
    const known = new Set(commands.map(({ name }) => name));
    const named = [...reports.values()].flatMap(({ command }) => command?.split(' ')[1] ?? []);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

import { createReadStream, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ImportedRecord, ImportReport } from '../../src/import/import-item.ts';
import { importServiceNow } from '../../src/import/servicenow.ts';
import type { ServiceNowOptions } from '../../src/import/servicenow-options.ts';
import type { Finding } from '../../src/model/finding.ts';
import { SetupError } from '../../src/model/setup-error.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { splitFrontmatter } from '../../src/records/frontmatter.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { readRecord } from '../../src/records/read-record.ts';
import { loadRules } from '../../src/records/rules.ts';
import { readYaml } from '../../src/records/yaml.ts';

const slice = new URL('../fixtures/servicenow/incident-log.csv', import.meta.url);

interface Result {
  readonly records: readonly ImportedRecord[];
  readonly findings: readonly Finding[];
  readonly report: ImportReport;
}

async function collect(source: AsyncIterable<Uint8Array>, options: Partial<ServiceNowOptions> = {}): Promise<Result> {
  const items = importServiceNow(source, {
    processes: builtinProcesses(),
    file: 'log.csv',
    timezone: 'UTC',
    ...options,
  });
  const records: ImportedRecord[] = [];
  const findings: Finding[] = [];
  for (let next = await items.next(); ; next = await items.next()) {
    if (next.done === true) return { records, findings, report: next.value };
    if (next.value.type === 'record') records.push(next.value.record);
    else findings.push(next.value.finding);
  }
}

async function* bytes(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** Imports a small table; the columns are those of the log. */
function table(heading: string, ...rows: readonly string[]): AsyncGenerator<Uint8Array> {
  return bytes(`${[heading, ...rows].join('\n')}\n`);
}

function dataOf(record: ImportedRecord | undefined): Record<string, unknown> {
  const split = splitFrontmatter(record?.text ?? '');
  if (!('matter' in split)) throw new Error('no frontmatter');
  const reading = readYaml(split.matter);
  if (reading.data === null) throw new Error(reading.problems.map((one) => one.message).join('\n'));
  return { ...reading.data };
}

const heading = 'number,incident_state,sys_updated_at,sys_updated_by,opened_at,opened_by';

describe('the slice of the real log', async () => {
  const result = await collect(createReadStream(slice));
  const byId = new Map(result.records.map((record) => [record.id, record]));

  test('every row is an event, merged, or a finding', () => {
    const { rows } = result.report;
    expect(rows).toEqual({ read: 127, events: 86, merged: 41, notMapped: 0 });
    expect(result.report.records).toEqual({ incident: 22, group: 11 });
  });

  test('an incident becomes a record with its timeline, fields and what has no field', () => {
    const record = byId.get('INC-0000047');
    expect(record?.path).toBe('records/incidents/2016/INC-0000047.md');
    expect(dataOf(record)).toMatchObject({
      id: 'INC-0000047',
      title: 'Category 40, Subcategory 215, Symptom 471',
      status: 'closed',
      timeline: [
        { at: '2016-02-29T04:40:00Z', status: 'new', by: 'opened-by-397' },
        { at: '2016-02-29T05:30:00Z', status: 'in-progress', by: 'updated-by-21' },
        { at: '2016-03-01T09:14:00Z', status: 'on-hold', by: 'updated-by-332', reason: 'awaiting-caller' },
        { at: '2016-03-01T09:52:00Z', status: 'resolved', by: 'updated-by-332' },
        { at: '2016-03-06T10:00:00Z', status: 'closed', by: 'updated-by-908' },
      ],
      impact: 'medium',
      urgency: 'medium',
      priority: 'P3',
      reporter: 'caller-2403',
      group: 'GRP-group-24',
      assignee: 'resolver-89',
      channel: 'phone',
      source: { system: 'servicenow', id: 'INC0000047' },
      'x-servicenow': { location: 'Location 165', 'made-sla': 'true' },
    });
  });

  test('a reopened, closed incident keeps its way out of Closed', () => {
    const statuses = (dataOf(byId.get('INC-0007432'))['timeline'] as { status: string }[]).map((one) => one.status);
    expect(statuses.join(' ')).toContain('closed in-progress');
  });

  test('updates out of order do not disturb the timeline, and are told', () => {
    const timeline = dataOf(byId.get('INC-0000137'))['timeline'];
    expect(timeline).toMatchObject([{ status: 'new' }, { status: 'resolved' }, { status: 'closed' }]);
    expect(result.findings.filter((one) => one.record === 'INC-0000137').map((one) => one.check)).toEqual([
      'import-order',
      'import-order',
    ]);
  });

  test('an opening that is later than the first row falls back to the creation', () => {
    expect(dataOf(byId.get('INC-0000130'))['timeline']).toMatchObject([{ at: '2016-02-29T07:17:00Z' }, {}, {}, {}]);
  });

  test('groups have as members who worked in them', () => {
    expect(dataOf(byId.get('GRP-group-24'))).toMatchObject({ title: 'Group 24', status: 'active' });
    expect(dataOf(byId.get('GRP-group-24'))['members']).toContain('resolver-89');
  });

  test('gzip is told by its first bytes, in pieces of any size', async () => {
    const packed = gzipSync(readFileSync(slice));
    const pieces = Array.from({ length: packed.length }, (_, index) => packed.subarray(index, index + 1));
    expect(await collect(bytes(...pieces))).toEqual(result);
  });
});

describe('what clocks depend on is told in the timeline', () => {
  const wide = `${heading},impact,urgency,priority,hold_reason,business_service`;
  const rest = '1/2/2016 09:00,b';
  const row = (state: string, at: string, cells: string): string =>
    `INC0001,${state},1/2/2016 ${at},a,${rest},${cells}`;
  const timelineOf = async (rows: readonly string[], options: Partial<ServiceNowOptions> = {}) => {
    const result = await collect(table(wide, ...rows), options);
    const written = dataOf(result.records[0])['timeline'] as Record<string, unknown>[];
    return { ...result, timeline: written.map(({ by: _by, ...entry }) => entry), data: dataOf(result.records[0]) };
  };

  test('a change of priority between two moves, along with one, and back', async () => {
    const { timeline, report, data } = await timelineOf([
      row('New', '10:00', '3 - Low,3 - Low,5 - Planning,,'),
      row('New', '10:30', '1 - High,3 - Low,3 - Moderate,,'),
      row('New', '10:40', '1 - High,3 - Low,3 - Moderate,,'),
      row('Active', '11:00', '1 - High,1 - High,1 - Critical,,'),
      row('Active', '12:00', '1 - High,?,?,,'),
    ]);
    expect(timeline).toEqual([
      { at: '2016-02-01T09:00:00Z', status: 'new' },
      {
        at: '2016-02-01T10:30:00Z',
        status: 'new',
        changed: { impact: { from: 'low', to: 'high' }, priority: { from: 'P5', to: 'P3' } },
      },
      {
        at: '2016-02-01T11:00:00Z',
        status: 'in-progress',
        changed: { urgency: { from: 'low', to: 'high' }, priority: { from: 'P3', to: 'P1' } },
      },
      {
        at: '2016-02-01T12:00:00Z',
        status: 'in-progress',
        changed: { urgency: { from: 'high', to: null }, priority: { from: 'P1', to: null } },
      },
    ]);
    expect(data).toMatchObject({ impact: 'high' });
    expect(data).not.toHaveProperty('priority');
    expect(report.rows).toEqual({ read: 5, events: 4, merged: 1, notMapped: 0 });
    expect(report.changes).toEqual({ impact: 1, urgency: 2, priority: 3 });
  });

  test('a mapped service that was corrected', async () => {
    const { timeline, data } = await timelineOf(
      [row('New', '10:00', ',,,,Mail'), row('New', '10:30', ',,,,Pay'), row('New', '10:40', ',,,,Other')],
      { mapping: { services: { Mail: 'SVC-mail', Pay: 'SVC-pay' } } },
    );
    expect(timeline.slice(1)).toMatchObject([
      { changed: { service: { from: 'SVC-mail', to: 'SVC-pay' } } },
      { changed: { service: { from: 'SVC-pay', to: null } } },
    ]);
    expect(data).not.toHaveProperty('service');
  });

  test('reasons to wait, of old states and of the column, one after the other', async () => {
    const { timeline, data } = await timelineOf([
      row('New', '10:00', ',,,,'),
      row('Awaiting User Info', '10:30', ',,,,'),
      row('Awaiting User Info', '10:31', ',,,,'),
      row('Awaiting Vendor', '10:40', ',,,,'),
      row('On Hold', '10:50', ',,,Awaiting Problem,'),
      row('On Hold', '10:55', ',,,,'),
      row('On Hold', '10:56', ',,,Awaiting Evidence,'),
    ]);
    expect(timeline.slice(1)).toEqual([
      { at: '2016-02-01T10:30:00Z', status: 'on-hold', reason: 'awaiting-caller' },
      { at: '2016-02-01T10:40:00Z', status: 'on-hold', reason: 'awaiting-vendor' },
      { at: '2016-02-01T10:50:00Z', status: 'on-hold', reason: 'awaiting-problem' },
      { at: '2016-02-01T10:55:00Z', status: 'on-hold' },
      { at: '2016-02-01T10:56:00Z', status: 'on-hold', reason: 'awaiting-evidence' },
    ]);
    expect(data['hold-reason']).toBe('awaiting-evidence');
  });

  test('rows out of order stay between the moves they stand between', async () => {
    const { timeline, findings } = await timelineOf([
      row('New', '10:00', '3 - Low,,,,'),
      row('New', '12:00', '2 - Medium,,,,'),
      row('Active', '11:00', '2 - Medium,,,,'),
      row('Active', '10:30', '1 - High,,,,'),
    ]);
    expect(timeline.map(({ at, status }) => [at, status])).toEqual([
      ['2016-02-01T09:00:00Z', 'new'],
      ['2016-02-01T11:00:00Z', 'new'],
      ['2016-02-01T11:00:00Z', 'in-progress'],
      ['2016-02-01T11:00:00Z', 'in-progress'],
    ]);
    expect(findings.map((one) => one.check)).toEqual(['import-order', 'import-order']);
  });

  test('an incident that changes without end still fits into a record', async () => {
    const rows = Array.from({ length: 880 }, (_, index) =>
      row(
        'New',
        `10:${String(index % 60).padStart(2, '0')}`,
        index % 2 === 0 ? '3 - Low,3 - Low,5,,' : '1 - High,1 - High,1,,',
      ),
    );
    const { records } = await collect(table(wide, ...rows));
    const text = records[0]?.text ?? '';
    const { record } = readRecord(records[0]?.path ?? '', 'oid', Buffer.from(text), loadRules(memoryTree({})));
    expect(record?.timeline.length).toBeGreaterThan(100);
    const told = record?.timeline.flatMap(({ changed }) => changed?.['impact'] ?? []) ?? [];
    expect(told.at(-1)?.to).toBe(record?.data['impact']);
    expect(told.every(({ from }, index) => index === 0 || told[index - 1]?.to === from)).toBe(true);
  });
});

describe('rows that fit nowhere are findings with their line', () => {
  test('a state without a status', async () => {
    const { findings, report, records } = await collect(
      table(
        heading,
        'INC0000001,New,1/2/2016 10:00,a,1/2/2016 09:00,b',
        'INC0000001,-100,1/2/2016 11:00,a,1/2/2016 09:00,b',
      ),
    );
    expect(findings).toMatchObject([{ check: 'import-state', line: 3, record: 'INC-0000001', file: 'log.csv' }]);
    expect(report.rows).toEqual({ read: 2, events: 1, merged: 0, notMapped: 1 });
    expect(records.map((one) => one.id)).toEqual(['INC-0000001']);
  });

  test.each([
    ['import-date', 'INC0000001,New,31/2/2016 10:00,a,1/2/2016 09:00,b'],
    ['import-date', 'INC0000001,Active,?,a,1/2/2016 09:00,b'],
    ['import-number', 'TASK7,New,1/2/2016 10:00,a,1/2/2016 09:00,b'],
    ['import-number', '?,New,1/2/2016 10:00,a,1/2/2016 09:00,b'],
    ['import-row', 'INC0000001,New'],
    ['import-row', 'INC0000001,New,"1/2/2016 10:00,a,1/2/2016 09:00,b'],
  ])('%s: %s', async (check, row) => {
    const good = 'INC0000009,New,1/2/2016 10:00,a,1/2/2016 09:00,b';
    const { findings, report } = await collect(table(heading, good, row));
    expect(findings).toMatchObject([{ check, line: 3 }]);
    expect(report.rows).toEqual({ read: 2, events: 1, merged: 0, notMapped: 1 });
  });

  test('rows of one incident that do not stand together', async () => {
    const row = (number: string): string => `${number},New,1/2/2016 10:00,a,1/2/2016 09:00,b`;
    const { findings, records } = await collect(table(heading, row('INC0001'), row('INC0002'), row('INC0001')));
    expect(findings).toMatchObject([{ check: 'import-split', line: 4, record: 'INC-0001' }]);
    expect(records).toHaveLength(2);
  });

  test('a quotation mark that never ends does not swallow rows in silence', async () => {
    const good = 'INC0000009,New,1/2/2016 10:00,a,1/2/2016 09:00,b';
    const { findings, report } = await collect(table(heading, good, '"INC0000010,New', good, good));
    expect(report.rows).toEqual({ read: 4, events: 1, merged: 0, notMapped: 3 });
    expect(findings[0]?.message).toContain('2 lines after it');
  });
});

describe('other exports', () => {
  test('one row an incident, English headings, times as the application writes them', async () => {
    const { records, report } = await collect(
      table(
        'Number,Short description,State,Opened,Opened by,Resolved,Resolved by,Closed,Impact,Urgency,Assigned to',
        'INC0010001,"Printer, 2nd floor: ""jam""",Closed,2026-01-05 08:30:00,Anna Ångström,2026-01-05 12:00:00,Bob,2026-01-10 12:00:00,2 - Medium,3 - Low,Bob',
      ),
    );
    expect(dataOf(records[0])).toMatchObject({
      id: 'INC-0010001',
      title: 'Printer, 2nd floor: "jam"',
      timeline: [
        { at: '2026-01-05T08:30:00Z', status: 'new', by: 'anna-angstrom' },
        { at: '2026-01-05T12:00:00Z', status: 'resolved', by: 'bob' },
        { at: '2026-01-10T12:00:00Z', status: 'closed' },
      ],
      impact: 'medium',
      urgency: 'low',
    });
    expect(report.derived).toEqual({ openedAt: 1, resolvedAt: 1 });
  });

  test('month first, semicolons, a byte order mark, CR LF', async () => {
    const { records } = await collect(
      bytes('\ufeffnumber;state;sys_updated_on;sys_updated_by\r\nINC0001;New;3/4/2016 10:00;a\r\n'),
      { dateOrder: 'month-first', timezone: 'Europe/Lisbon' },
    );
    expect(dataOf(records[0])['timeline']).toEqual([{ at: '2016-03-04T10:00:00Z', status: 'new', by: 'a' }]);
  });

  test('the hour that is repeated when summer time ends keeps its order', async () => {
    const { records, findings } = await collect(
      table(
        heading,
        'INC0001,New,30/10/2016 01:50,a,30/10/2016 01:40,a',
        'INC0001,Active,30/10/2016 01:10,a,30/10/2016 01:40,a',
      ),
      { timezone: 'Europe/Lisbon' },
    );
    expect(findings).toEqual([]);
    expect(dataOf(records[0])['timeline']).toMatchObject([
      { at: '2016-10-30T00:40:00Z', status: 'new' },
      { at: '2016-10-30T01:10:00Z', status: 'in-progress' },
    ]);
  });

  test('names that are mapped get their ID, the others are kept', async () => {
    const { records } = await collect(
      table(
        'number,state,sys_updated_on,sys_updated_by,assignment_group,cmdb_ci,business_service',
        'INC0001,New,3/4/2016 10:00,Anna,Desk,db 1,Pay',
      ),
      { groups: 'keep', mapping: { people: { Anna: 'anna' }, services: { Pay: 'SVC-pay' }, groups: {} } },
    );
    expect(records).toHaveLength(1);
    expect(dataOf(records[0])).toMatchObject({
      service: 'SVC-pay',
      timeline: [{ by: 'anna' }],
      'x-servicenow': { 'assignment-group': 'Desk', 'configuration-item': 'db 1' },
    });
    expect(dataOf(records[0])).not.toHaveProperty('group');
    expect(dataOf(records[0])).not.toHaveProperty('cis');
  });

  test('two group names with one ID are told', async () => {
    const row = (number: string, group: string): string => `${number},New,3/4/2016 10:00,a,3/4/2016 10:00,b,${group}`;
    const { records, findings } = await collect(
      table(`${heading},assignment_group`, row('INC0001', 'Net Ops'), row('INC0002', 'Net/Ops')),
    );
    expect(records.map((one) => one.id)).toEqual(['INC-0001', 'INC-0002', 'GRP-net-ops', 'GRP-net-ops-2']);
    expect(findings).toMatchObject([{ check: 'import-name', line: 3 }]);
  });

  test('hostile text stays text', async () => {
    const evil = '---\n# x\n```\n<script>alert(1)</script>\u001b[31m @all #1';
    const { records } = await collect(
      table(
        `${heading},short_description,description,__proto__,constructor`,
        `INC0001,New,3/4/2016 10:00,a,3/4/2016 10:00,b,"${evil}","${evil}",x,y`,
      ),
    );
    const data = dataOf(records[0]);
    expect(data['title']).toBe('--- # x ``` <script>alert(1)</script> [31m @all #1');
    expect(records[0]?.text).toContain('\n````text\n---\n# x\n```\n');
  });

  test('what is longer than a field is cut and told', async () => {
    const { records, findings } = await collect(
      table(`${heading},short_description`, `INC0001,New,3/4/2016 10:00,a,3/4/2016 10:00,b,${'😀'.repeat(200)}`),
    );
    expect(String(dataOf(records[0])['title']).isWellFormed()).toBe(true);
    expect(String(dataOf(records[0])['title'])).toHaveLength(199);
    expect(findings.map((one) => one.check)).toEqual(['import-cut']);
  });
});

describe('a source that cannot be imported is refused in one sentence', () => {
  test.each([
    ['an empty file', () => bytes(''), {}],
    ['no column of states', () => table('number,opened_at', 'INC1,1/2/2016'), {}],
    ['a column twice', () => table('number,state,state,opened_at', 'INC1,New,New,1/2/2016'), {}],
    ['another encoding', () => bytes(Buffer.from('number,state,opened_at\nINC1,Gel\u00f6st,1/2/2016\n', 'latin1')), {}],
    ['a damaged gzip', () => bytes(gzipSync(readFileSync(slice)).subarray(0, 1000)), {}],
    ['an unknown zone', () => table(heading), { timezone: 'Mars/Olympus' }],
  ])('%s', async (_name, source, options) => {
    await expect(collect(source(), options)).rejects.toThrow(SetupError);
  });

  test('the older encoding is read when it is named', async () => {
    const source = bytes(Buffer.from('number,state,opened_at,opened_by\nINC1,New,1/2/2016,G\u00f6del\n', 'latin1'));
    const { records } = await collect(source, { encoding: 'windows-1252' });
    expect(dataOf(records[0])['timeline']).toMatchObject([{ by: 'godel' }]);
  });
});

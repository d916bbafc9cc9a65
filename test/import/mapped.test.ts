import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SetupError } from '../../src/model/setup-error.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { importFolder, importTable, shippedMapping, source, sources } from './support/import-mapped.ts';

const map = `
kind: asset
source: shed
currency: GBP
dates: [M/D/YY]
empty: [TBD]
people: {Bob Ross: bob}
id: Tag
fields:
  title: {columns: [Name, Model], with: ", "}
  status: {column: Status, map: {Deployed: in-use, Stored: in-stock}, default: in-stock}
  tag: Tag
  model: Model
  purchased: Bought
  cost: Cost
  user: User
  requestable: Requestable
  supplier: {column: Vendor, map: {Meridian Ltd: SUP-meridian}}
sections:
  Description: Remark
`;

describe('a table with every fault', async () => {
  const result = await importTable(map, source('assets.csv'));

  test('every row is in a record or has a finding', () => {
    expect(result.report.rows).toEqual({ read: 8, mapped: 5, merged: 0, skipped: 0, notMapped: 3 });
    expect(result.report.records).toEqual({ asset: 5 });
    expect(result.report.keptColumns).toEqual(['Colour']);
  });

  test('a row becomes a record whose fields have the types of the schema', () => {
    expect(result.records.get('AST-a-1')).toMatchObject({ kind: 'asset', path: 'records/assets/AST-a-1.md' });
    expect(result.records.get('AST-a-1')?.text).toBe(
      `${[
        '---',
        'id: AST-a-1',
        'title: "Laptop of Anna, ThinkPad"',
        'status: in-use',
        'tag: A-1',
        'model: ThinkPad',
        'purchased: 2023-01-23',
        'cost: {amount: 1266.13, currency: GBP}',
        'user: anna',
        'requestable: true',
        'supplier: SUP-meridian',
        'source: {system: shed, id: A-1}',
        'x-shed:',
        '  colour: black',
        '---',
        '',
        '## Description',
        '',
        '````text',
        'Two lines,',
        'with "quotes" and ``` a fence',
        '````',
      ].join('\n')}\n`,
    );
  });

  test('what cannot be read is told at its line and column, and kept', () => {
    expect(result.data('AST-a-2')).toMatchObject({
      user: 'bob',
      supplier: 'SUP-meridian',
      'x-shed': { bought: '13/40/23', cost: 'free', requestable: 'maybe', colour: 'grey' },
    });
    expect(result.data('AST-a-2')).not.toHaveProperty('purchased');
    expect(result.data('AST-a-3')).toMatchObject({
      status: 'in-stock',
      requestable: false,
      'x-shed': { status: 'Vanished', vendor: 'Nobody Inc' },
    });
    expect(result.told.toSorted()).toEqual(
      [
        'import-garbled 10:45 Unexpected "SchÃ¶n" in "Colour", expected readable text.',
        'import-key 7:1 Unexpected absence of a key, expected a value to make an ID from.',
        'import-link 5:38 Unexpected name "Nobody Inc", expected the title of one record.',
        'import-name 8:1 Unexpected key "a 1" whose ID AST-a-1 is taken, expected another; it is AST-a-1-2.',
        'import-placeholder 8:33 Unexpected "TBD" in "Status", expected a value.',
        'import-rounded 10:12 Unexpected "3.74623E+14" in "Model", expected all of its digits.',
        'import-row 9:1 Unexpected row of 4 cells, expected 11.',
        'import-twice 6:1 Unexpected second row of AST-a-1, expected one; the first stands at in.csv:2.',
        'import-value 4:21 Unexpected "13/40/23" in "Bought", expected a date such as M/D/YY.',
        'import-value 4:30 Unexpected "free" in "Cost", expected a sum of money and its currency.',
        'import-value 4:66 Unexpected "maybe" in "Requestable", expected yes or no.',
        'import-value 5:29 Unexpected "Vanished" in "Status", expected one of Deployed, Stored.',
      ].toSorted(),
    );
  });

  test('records come after all findings, so that nothing is written of a source that cannot be read to its end', async () => {
    const latin = Buffer.concat([Buffer.from('Tag,Name\nA-1,x\nA-2,'), Buffer.from([0xe9]), Buffer.from('\n')]);
    const small = 'kind: asset\nsource: s\nid: Tag\nfields: {title: Name}\n';
    await expect(importTable(small, latin)).rejects.toThrow(
      /Unexpected byte 0xe9 at line 3, column 5 of the source, expected text in utf-8/,
    );
    const { data } = await importTable(`${small}encoding: windows-1252\n`, latin);
    expect(data('AST-a-2')['title']).toBe('é');
  });
});

describe('links', () => {
  const tree = memoryTree({
    'records/suppliers/SUP-meridian.md':
      '---\nid: SUP-meridian\ntitle: Meridian Ltd\nstatus: prospect\ncustomer-number: C-77\n---\n',
    'records/suppliers/SUP-one.md': '---\nid: SUP-one\ntitle: Twin\nstatus: prospect\n---\n',
    'records/suppliers/SUP-two.md': '---\nid: SUP-two\ntitle: Twin\nstatus: prospect\n---\n',
  });
  const snapshot = loadSnapshot(tree, loadRules(tree), { checks: [] });
  const rule = (link: string): string =>
    `kind: asset\nsource: shed\nid: Tag\nfields:\n  title: Tag\n  supplier: {column: Vendor, link: ${link}}\n`;
  const supplierOf = async (vendor: string, link = '{}'): Promise<unknown> =>
    (await importTable(rule(link), `Tag,Vendor\nA,${vendor}\n`, { snapshot })).data('AST-a')['supplier'];

  test('are found by ID, by title and by any other field', async () => {
    expect(await supplierOf('SUP-two')).toBe('SUP-two');
    expect(await supplierOf(' MERIDIAN ltd ')).toBe('SUP-meridian');
    expect(await supplierOf('c-77', '{by: customer-number}')).toBe('SUP-meridian');
  });

  test('are not guessed where two records have that name, or none has', async () => {
    expect(await supplierOf('Twin')).toBeUndefined();
    expect(await supplierOf('Nobody')).toBeUndefined();
  });

  test('lead to records that the import makes, one for each name', async () => {
    const csv = 'Tag,Vendor\nA,New & Co\nB,new & co\nC,New Co\nD,Meridian Ltd\n';
    const { records, report, data } = await importTable(rule('{create: {risk: low}}'), csv, { snapshot });
    expect(report.records).toEqual({ supplier: 2, asset: 4 });
    expect(['AST-a', 'AST-b', 'AST-c', 'AST-d'].map((id) => data(id)['supplier'])).toEqual([
      'SUP-new-co',
      'SUP-new-co',
      'SUP-new-co-2',
      'SUP-meridian',
    ]);
    expect(records.get('SUP-new-co')?.text).toBe(
      '---\nid: SUP-new-co\ntitle: New & Co\nstatus: prospect\nrisk: low\nsource: {system: shed, id: New & Co}\n---\n',
    );
  });

  test('are left out where a record cannot be made of a name alone', async () => {
    const { records, told } = await importTable(rule('{create: {risk: enormous}}'), 'Tag,Vendor\nA,New\n', {
      snapshot,
    });
    expect([...records.keys()]).toEqual(['AST-a']);
    expect(told).toEqual(['import-link 2:3 Unexpected name "New", expected the title of one record.']);
  });
});

describe('joined tables', () => {
  const rules = `
kind: asset
source: shed
join: {model: {file: models.csv, on: {Model: Model}, all: true}}
id: Tag
fields:
  title: Tag
  model: Model
  manufacturer: model.Maker
  useful-life: model.Life
rest: leave-out
`;

  test('give their columns to the rows they belong to', async () => {
    const csv = 'Tag,Model\nA,slate\nB,Unknown\n';
    const { data, told } = await importTable(rules, csv, { joins: { model: source('models.csv') } });
    expect(data('AST-a')).toMatchObject({ manufacturer: 'Slate Works', 'useful-life': 24 });
    expect(data('AST-b')).not.toHaveProperty('manufacturer');
    expect(told).toEqual([
      'import-join 5:1 Unexpected second row of one key in "model", expected one.',
      'import-join 2:1 Unexpected row of "model", expected it to belong to a row of in.csv.',
      'import-join 4:1 Unexpected row of "model", expected it to belong to a row of in.csv.',
    ]);
  });
});

describe('tickets', () => {
  const rules = `
kind: incident
source: helpdesk
dates: [DD.MM.YYYY HH:mm]
id: key
fields:
  title: summary
  status: {column: state, map: {Open: new, Done: resolved}}
  impact: prio
  urgency: {value: low}
  reporter: reporter
timeline:
  - {status: new, at: created, by: reporter}
  - {status: resolved, at: solved, by: {value: erin}, note: {value: from the help desk}}
sections:
  Description: summary
`;

  test('have the number of the source and a timeline in local time', async () => {
    const { data, told, report } = await importTable(rules, source('tickets.csv'), { timezone: 'Europe/Berlin' });
    expect(data('INC-0012')).toMatchObject({
      status: 'resolved',
      impact: 'high',
      timeline: [
        { at: '2026-02-03T08:15:00Z', status: 'new', by: 'anna' },
        { at: '2026-02-03T16:40:00Z', status: 'resolved', by: 'erin', note: 'from the help desk' },
      ],
      source: { system: 'helpdesk', id: 'HELP-12' },
    });
    expect(data('INC-0013')['timeline']).toHaveLength(1);
    expect(data('INC-0014')['timeline']).toMatchObject([
      { at: '2026-02-05T09:00:00Z', by: 'unknown' },
      { at: '2026-02-05T09:00:00Z', status: 'resolved' },
    ]);
    expect(report.rows).toMatchObject({ read: 4, mapped: 3, notMapped: 1 });
    expect(told).toEqual([
      'import-person 4:70 Unexpected entry without a person.',
      'import-order 4:53 Unexpected time before that of the status new.',
      'import-record 5:1 Unexpected absence of "timeline", expected a value.',
    ]);
  });

  test('or the next free number, and are known again by their source', async () => {
    const next = `${rules}numbers: next\n`;
    const first = await importTable(next, source('tickets.csv'));
    expect([...first.records.keys()]).toEqual(['INC-0042', 'INC-0043', 'INC-0044']);
    const files = Object.fromEntries([...first.records.values()].map(({ path, text }) => [path, text]));
    const tree = memoryTree(files);
    const snapshot = loadSnapshot(tree, loadRules(tree), { checks: [] });
    const lines = source('tickets.csv').trimEnd().split('\n');
    const turned = [lines[0], ...lines.slice(1).reverse()].join('\n');
    const again = await importTable(next, turned, { snapshot });
    expect(Object.fromEntries([...again.records.values()].map(({ path, text }) => [path, text]))).toEqual(files);
  });

  test('a status without a time of its own gets that of the entry before', async () => {
    const csv = 'key;summary;state;created;solved;reporter;prio\nH-1;x;Done;03.02.2026 09:15;soon;anna;low\n';
    const { data, told } = await importTable(rules, csv);
    expect(data('INC-0001')['timeline']).toMatchObject([{ status: 'new' }, { status: 'resolved', by: 'erin' }]);
    expect(told.map((one) => one.split(' ')[0])).toEqual(['import-value', 'import-time']);
  });
});

describe('rows of one ID', () => {
  const rules = (rows: string): string => `
kind: group
source: hr
rows: ${rows}
where: {active: [true, "1"]}
id: {column: team, default: nobody}
fields:
  title: {column: team, default: Nobody}
  members: {column: login, as: login, split: ";"}
  contact: phone
`;
  const csv = 'team,login,active,phone\nA,anna;bob,yes,1\nA,@carol;anna,true,2\n,dave,TRUE,\nB,erin,1,3\n';

  test('are one record where the mapping says so', async () => {
    const { data, report, told } = await importTable(rules('many'), csv);
    expect(report.rows).toEqual({ read: 4, mapped: 3, merged: 0, skipped: 1, notMapped: 0 });
    expect(data('GRP-a')['members']).toEqual(['carol', 'anna']);
    const whole = await importTable(rules('many'), csv.replace('yes', 'true'));
    expect(whole.data('GRP-a')).toMatchObject({ members: ['anna', 'bob', 'carol'], contact: '1' });
    expect(whole.report.rows).toEqual({ read: 4, mapped: 3, merged: 1, skipped: 0, notMapped: 0 });
    expect(whole.told).toEqual([
      'import-differs 3:20 Unexpected second value of "contact", expected that of the first row.',
    ]);
    expect(data('GRP-nobody')).toMatchObject({ title: 'Nobody', members: ['dave'] });
    expect(told).toEqual([]);
  });

  test('are told where it does not', async () => {
    const { told } = await importTable(rules('one'), csv.replace('yes', 'true'));
    expect(told).toEqual([
      'import-twice 3:1 Unexpected second row of GRP-a, expected one; the first stands at in.csv:2.',
    ]);
  });
});

describe('what a schema does not allow', () => {
  test('is left out where the record can do without, and kept', async () => {
    const rules = 'kind: licence\nsource: s\nid: T\nfields: {title: T, seats: S, users: {column: U, split: ","}}\n';
    const { data, told } = await importTable(rules, 'T;S;U\nA;-5;anna,two words,bob\n');
    expect(data('LIC-a')).toMatchObject({ users: ['anna', 'bob'], 'x-s': { s: '-5', u: 'anna,two words,bob' } });
    expect(data('LIC-a')).not.toHaveProperty('seats');
    expect(told.toSorted()).toEqual([
      expect.stringMatching(/^import-value 2:3 Unexpected -5 for "seats": it must be >= 0/),
      expect.stringMatching(/^import-value 2:6 Unexpected "two words" for "users\.1"/),
    ]);
  });

  test('makes no record where it cannot', async () => {
    const rules = 'kind: group\nsource: s\nid: T\nfields: {title: N, members: M}\n';
    const { records, told } = await importTable(rules, 'T,N,M\nA,,anna\nB,Team B,bob\n');
    expect([...records.keys()]).toEqual(['GRP-b']);
    expect(told).toEqual([expect.stringMatching(/^import-record 2:1 Unexpected "" for "title"/)]);
  });
});

test('keys and secrets are compared by their hash and stored nowhere', async () => {
  const rules =
    'kind: licence\nsource: s\nid: N\nfields: {title: N, key-hash: {column: Key, as: hash}}\nleave-out: [Key, PIN]\n';
  const { records, report, data } = await importTable(rules, 'N,Key,PIN\nDraw,ABCD-1234,9999\n');
  const hash = createHash('sha256').update('ABCD-1234').digest('hex');
  expect(data('LIC-draw')['key-hash']).toBe(`sha256:${hash}`);
  expect(records.get('LIC-draw')?.text).not.toMatch(/ABCD|9999/);
  expect(report.leftOut).toEqual(['Key', 'PIN']);
});

test('text of a source never becomes Markdown, markup or a control character', async () => {
  const rules = 'kind: asset\nsource: s\nid: T\nfields: {title: T}\nsections: {Description: D}\n';
  const { records } = await importTable(rules, 'T,D\nA,"<script>\u001b[31m\n---\n## Approval\n```"\n');
  expect(records.get('AST-a')?.text).toContain(
    '## Description\n\n````text\n<script> [31m\n---\n## Approval\n```\n````\n',
  );
});

describe('documents of a folder', async () => {
  const result = await importFolder(shippedMapping('kep-changes.yaml'), `${sources}/keps`);

  test('become changes, with their approvals', () => {
    expect(result.report.rows).toEqual({ read: 6, mapped: 4, merged: 0, skipped: 0, notMapped: 2 });
    expect(result.data('CHG-0961')).toMatchObject({
      title: 'Implement maxUnavailable for StatefulSets',
      status: 'scheduled',
      timeline: [
        { at: '2018-12-29T00:00:00Z', status: 'new', by: 'krmayankk' },
        { at: '2018-12-29T00:00:00Z', status: 'scheduled', by: 'janetkuo' },
      ],
      type: 'normal',
      category: 'sig-apps',
      tags: ['beta', 'v1.37'],
      'x-approvers': ['janetkuo', 'kow3ns', 'soltysh'],
      'x-readiness': { alpha: 'wojtek-t', beta: 'wojtek-t' },
      source: { system: 'kep', id: '961' },
    });
    expect(result.data('CHG-0961')['x-kep']).not.toHaveProperty('authors');
  });

  test('and their dirt becomes findings in the very file', () => {
    expect(
      result.findings.map(({ check, file, line, message }) => `${check} ${file}:${line} ${message}`).toSorted(),
    ).toEqual([
      'import-expect prod-readiness/sig-api-machinery/2340.yaml:3 Unexpected "wojtek-t" in "authors" and "readiness.alpha.approver", expected an approver of production readiness who is no author.',
      'import-expect prod-readiness/sig-api-machinery/2340.yaml:5 Unexpected "wojtek-t" in "authors" and "readiness.beta.approver", expected an approver of production readiness who is no author.',
      'import-expect prod-readiness/sig-api-machinery/2340.yaml:7 Unexpected "wojtek-t" in "authors" and "readiness.stable.approver", expected an approver of production readiness who is no author.',
      'import-expect sig-api-machinery/1929-built-in-default/kep.yaml:14 Unexpected absence of "approvers", expected somebody who approves.',
      'import-expect sig-api-machinery/2340-Consistent-reads-from-cache/kep.yaml:13 Unexpected "wojtek-t" in "authors" and "approvers", expected an approver who is no author.',
      'import-join prod-readiness/sig-node/2273.yaml:1 Unexpected row of "readiness", expected it to belong to a row of in.csv.',
      'import-key NNNN-kep-template/kep.yaml:2 Unexpected key "NNNN", expected a number.',
      'import-person sig-api-machinery/1929-built-in-default/kep.yaml:14 Unexpected entry without a person.',
      'import-placeholder sig-api-machinery/1929-built-in-default/kep.yaml:14 Unexpected "TBD" in "approvers", expected a value.',
      'import-record sig-api-machinery/4355-coordinated-leader-election/kep.yaml:1 Unexpected absence of "timeline", expected a value.',
      'import-value sig-api-machinery/4355-coordinated-leader-election/kep.yaml:10 Unexpected "2023-14-05" in "creation-date", expected a time such as YYYY-M-D.',
      'import-value sig-node/2625-cpumanager-policies-thread-placement/kep.yaml:8 Unexpected "imlpemented" in "status", expected one of provisional, implementable, implemented, deferred, rejected, withdrawn, replaced.',
    ]);
  });
});

describe('what does not fit together is said before anything is read or written', () => {
  const good = 'kind: asset\nsource: s\nid: T\nfields: {title: T}\n';
  const csv = 'T,Serial number\nA,1\n';
  test.each([
    ['kind: nothing\nsource: s\nid: T\nfields: {title: T}\n', csv, /Unexpected kind "nothing" in the mapping/],
    ['kind: asset\nsource: s\nid: T\nfields: {serial: T}\n', csv, /Unexpected mapping without the field "title"/],
    [
      'kind: asset\nsource: s\nid: T\nfields: {title: T, seriall: T}\n',
      csv,
      /Unexpected field "seriall"[\s\S]*Did you mean "serial"\?/,
    ],
    ['kind: asset\nsource: s\nid: T\nfields: {title: T, id: T}\n', csv, /Unexpected field "id" in the mapping/],
    [
      'kind: asset\nsource: s\nid: T\nfields: {title: T, cost: {value: 1, dates: [M/Y]}}\n',
      csv,
      /Unexpected form "M\/Y"/,
    ],
    [
      'kind: asset\nsource: s\nid: T\nfields: {title: T, software: T}\n',
      csv,
      /Unexpected rule for the field "software", which holds a map/,
    ],
    [
      'kind: asset\nsource: s\nid: T\nfields: {title: T, status: {value: lost}}\n',
      csv,
      /Unexpected status "lost" in the mapping/,
    ],
    [
      'kind: asset\nsource: s\nid: T\nfields: {title: T, serial: Serial numbr}\n',
      csv,
      /without the column "Serial numbr"[\s\S]*Did you mean "Serial number"\?/,
    ],
    [good, 'T,Name,t\nA,x,y\n', /in\.csv: unexpected second column "t" \(columns 1 and 3\)[\s\S]*duplicates: number/],
    [good, '', /Unexpected content of in\.csv, expected a table with a heading/],
  ])('%j', async (mapping, text, message) => {
    const error = await importTable(mapping, text).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(SetupError);
    expect(`${(error as SetupError).message} ${(error as SetupError).help}`).toMatch(message);
  });

  test('a zone that does not exist', async () => {
    await expect(importTable(good, csv, { timezone: 'Mars/Base' })).rejects.toThrow(
      /Unexpected time zone "Mars\/Base"/,
    );
  });

  test('two columns of one heading are told apart where the mapping allows it; columns without one are called after their place', async () => {
    const { data } = await importTable(`${good}duplicates: number\n`, 'T,Name,,name,Empty\nA,x,z,y,\n');
    expect(data('AST-a')['x-s']).toEqual({ name: 'x', 'column-3': 'z', 'name-2': 'y' });
  });
});

describe('what nobody could read is no record', () => {
  const rules = 'kind: group\nsource: s\nrows: many\nid: T\nfields: {title: T, members: M}\nsections: {Remit: D}\n';

  test('more fields than a record may have', async () => {
    const rows = Array.from({ length: 999 }, (_, number) => `A,${'m'.repeat(80)}${number},`);
    const long = rules.replace('members: M', 'members: {column: M, as: text}');
    const { records, told, report } = await importTable(long, `T,M,D\n${rows.join('\n')}\n`);
    expect(records.size).toBe(0);
    expect(report.rows).toMatchObject({ read: 999, mapped: 0, notMapped: 999 });
    expect(told).toEqual(['import-record 2:1 Unexpected length of the fields, expected at most 64 KiB.']);
  });

  test('more text than a record may have', async () => {
    const text = Array.from({ length: 500 }, () => '\u20ac'.repeat(1000)).join('\n');
    const { records, told } = await importTable(rules, `T,M,D\nA,anna,"${text}"\n`);
    expect(records.size).toBe(0);
    expect(told).toEqual([expect.stringMatching(/^import-r(?:ow|ecord) 2:1 Unexpected l/)]);
  });
});

test('another heading for a column counts where the column has not its own', async () => {
  const rules = 'kind: asset\nsource: s\nheadings: {Name: [Item Name, Title]}\nid: T\nfields: {title: Name}\n';
  expect((await importTable(rules, 'T,item name\nA,x\n')).data('AST-a')['title']).toBe('x');
  const both = (await importTable(rules, 'T,Item Name,name\nA,x,y\n')).data('AST-a');
  expect(both).toMatchObject({ title: 'y', 'x-s': { 'item-name': 'x' } });
  await expect(importTable(rules, 'T,Item Name,Title\nA,x,y\n')).rejects.toThrow(/second column "Name"/);
});

test('thousands of keys that give one ID cost no more than others', async () => {
  const rules = 'kind: asset\nsource: s\nid: T\nfields: {title: T}\n';
  const rows = Array.from(
    { length: 20_000 },
    (_, number) => `A${'-'.repeat((number % 140) + 1)}${'_'.repeat(Math.floor(number / 140))}`,
  );
  const { report } = await importTable(rules, `T\n${rows.join('\n')}\n`);
  expect(report.rows).toMatchObject({ read: 20_000, mapped: 20_000 });
}, 20_000);

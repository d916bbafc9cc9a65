import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldHistory, hasChanges } from '../../src/model/field-history.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { RecordFile } from '../../src/model/record.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { readRecord } from '../../src/records/read-record.ts';
import { loadRules } from '../../src/records/rules.ts';

const rules = loadRules(memoryTree({}));

function read(matter: string): RecordFile {
  const { record } = readRecord('records/incidents/INC-0001.md', 'oid', Buffer.from(`---\n${matter}---\n`), rules);
  if (record === null) throw new Error('no record');
  return record;
}

const incident = (fields: string, ...entries: readonly string[]): RecordFile =>
  read(
    `id: INC-0001\ntitle: A\nstatus: new\n${fields}timeline:\n${entries
      .map((extra, index) => `  - {at: "2026-11-20T1${index}:00:00Z", status: new, by: anna${extra}}\n`)
      .join('')}`,
  );

describe('fieldHistory', () => {
  it('goes backwards from what the record says now', () => {
    const record = incident(
      'priority: P1\nservice: SVC-b\n',
      '',
      ', changed: {priority: {from: P3, to: P2}}',
      ', note: nothing changed',
      ', changed: {priority: {from: P2, to: P1}, service: {from: SVC-a, to: SVC-b}}',
    );
    expect(fieldHistory(record).map(({ priority, service }) => [priority, service])).toEqual([
      ['P3', 'SVC-a'],
      ['P2', 'SVC-a'],
      ['P2', 'SVC-a'],
      ['P1', 'SVC-b'],
    ]);
  });

  it('takes nothing for absent, both ways', () => {
    const record = incident(
      'impact: low\n',
      '',
      ', changed: {service: {from: null, to: SVC-a}}',
      ', changed: {service: {from: SVC-a, to: null}}',
    );
    expect(fieldHistory(record).map((fields) => fields['service'])).toEqual([undefined, 'SVC-a', undefined]);
    expect(Object.keys(fieldHistory(record)[0] ?? {})).toEqual(Object.keys(record.data));
  });

  it('gives the record its own fields where nothing is told, and what the first entry tells is nothing', () => {
    for (const record of [
      incident('priority: P1\n', '', ''),
      incident('priority: P1\n', ', changed: {priority: {from: P3, to: P1}}', ''),
    ]) {
      expect(hasChanges(record)).toBe(false);
      expect(fieldHistory(record)).toHaveLength(2);
      for (const fields of fieldHistory(record)) expect(fields).toBe(record.data);
    }
    expect(fieldHistory(read('id: INC-0001\n'))).toEqual([]);
  });

  it('takes back any run of changes', () => {
    const value = fc.constantFrom<Json>(null, 'P1', 'P2', 3, true, ['SVC-a']);
    const changes = fc.array(fc.dictionary(fc.constantFrom('priority', 'service', 'toString', 'x-a'), value), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, (steps) => {
        const states: JsonObject[] = [{ id: 'INC-0001' }];
        const timeline = [
          { at: '', status: 'new', by: '' },
          ...steps.map((step) => {
            const before = states.at(-1) ?? {};
            const next = Object.entries({ ...before, ...step }).filter(([, to]) => to !== null);
            states.push(Object.fromEntries(next));
            const changed = Object.fromEntries(
              Object.entries(step).map(([field, to]) => [
                field,
                { from: Object.hasOwn(before, field) ? (before[field] ?? null) : null, to },
              ]),
            );
            return { at: '', status: 'new', by: '', changed };
          }),
        ];
        expect(fieldHistory({ data: states.at(-1) ?? {}, timeline })).toEqual(states);
      }),
    );
  });
});

describe('a timeline entry', () => {
  it('carries its reason and its changes', () => {
    const record = incident('', '', ', reason: awaiting-vendor, changed: {service: {from: null, to: SVC-a}}, note: n');
    expect(record.timeline[1]).toEqual({
      at: '2026-11-20T11:00:00Z',
      status: 'new',
      by: 'anna',
      reason: 'awaiting-vendor',
      changed: { service: { from: null, to: 'SVC-a' } },
      note: 'n',
    });
  });

  it.each([
    'changed: priority',
    'changed: [priority]',
    'changed: {}',
    'changed: null',
    'changed: {priority: P1}',
    'changed: {priority: {from: P1}}',
    'changed: {priority: {to: P1}}',
    'changed: {priority: [P1, P2]}',
    'reason: 3',
    'reason: [awaiting-vendor]',
  ])('leaves out %s', (extra) => {
    expect(incident('', '', `, ${extra}`).timeline[1]).toEqual({
      at: '2026-11-20T11:00:00Z',
      status: 'new',
      by: 'anna',
    });
  });

  it('keeps at most fifty changes, whatever they are called', () => {
    const many = Array.from({ length: 900 }, (_, index) => `f${index}: {from: a, to: b}`);
    const record = incident('', '', `, changed: {toString: {from: a, to: b}, ${many.join(', ')}}`);
    const changed = record.timeline[1]?.changed ?? {};
    expect(Object.keys(changed)).toHaveLength(50);
    expect(Object.hasOwn(changed, 'toString')).toBe(true);
    expect(Object.hasOwn(changed, 'valueOf')).toBe(false);
    expect(fieldHistory(record)[0]).toMatchObject({ f0: 'a' });
  });
});

import { describe, expect, test } from 'vitest';
import { trendsOf } from '../../src/measures/trends.ts';
import { commonFiles } from '../checks/example-files.ts';
import { snapshotOf } from '../checks/run-example.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');

function incident(number: number, day: string, fields: string, status = 'new'): Readonly<Record<string, string>> {
  const id = `INC-${String(number).padStart(4, '0')}`;
  return {
    [`records/incidents/${id}.md`]: `---\nid: ${id}\ntitle: Example\nstatus: ${status}\nimpact: low\nurgency: low\n${fields}timeline:\n  - {at: ${day}T09:00:00Z, status: ${status}, by: anna}\n---\n`,
  };
}

const problem = (id: string, status: string, fields: string) => ({
  [`records/problems/${id}.md`]: `---\nid: ${id}\ntitle: Cause\nstatus: ${status}\nimpact: low\nurgency: low\n${fields}timeline:\n  - {at: 2026-11-01T09:00:00Z, status: ${status}, by: anna}\n---\n`,
});

function trends(files: Readonly<Record<string, string>>, days = 90, least = 3) {
  return trendsOf(snapshotOf({ ...commonFiles, ...files }), { now: NOW, days, least }).map(
    ({ by, record, category, incidents, unexplained, problems }) => [
      by,
      record,
      category,
      incidents.map(({ id }) => id).join(' '),
      unexplained.map(({ id }) => id).join(' '),
      problems.map(({ id }) => id).join(' '),
    ],
  );
}

const onDatabase = 'service: SVC-payments\ncis: [CI-db-1]\n';

describe('a trend', () => {
  test('is what happened often enough, told by the narrowest thing they have in common', () => {
    const files = {
      ...incident(1, '2026-11-20', onDatabase),
      ...incident(2, '2026-11-10', onDatabase),
      ...incident(3, '2026-11-15', onDatabase),
    };
    expect(trends(files)).toEqual([
      ['ci', 'CI-db-1', null, 'INC-0002 INC-0003 INC-0001', 'INC-0002 INC-0003 INC-0001', ''],
    ]);
    expect(trends(files, 90, 4)).toEqual([]);
  });

  test('is told by category within a service, and by service where that holds more', () => {
    const files = {
      ...incident(1, '2026-11-20', 'service: SVC-payments\ncategory: database\n'),
      ...incident(2, '2026-11-10', 'service: SVC-payments\ncategory: database\n'),
      ...incident(3, '2026-11-15', 'service: SVC-payments\ncategory: network\n'),
    };
    expect(trends(files, 90, 2).map(([by, , category, ids]) => [by, category, ids])).toEqual([
      ['service', null, 'INC-0002 INC-0003 INC-0001'],
      ['category', 'database', 'INC-0002 INC-0001'],
    ]);
  });

  test('begins with its first day and ends now', () => {
    const files = {
      ...incident(1, '2026-11-20', onDatabase),
      ...incident(2, '2026-11-10', onDatabase),
      ...incident(3, '2026-11-22', onDatabase),
    };
    expect(trends(files, 12, 2).map(([, , , ids]) => ids)).toEqual(['INC-0002 INC-0001']);
    expect(trends(files, 11, 2)).toEqual([]);
  });

  test('leaves out what was cancelled and children of a parent', () => {
    const files = {
      ...incident(1, '2026-11-20', onDatabase),
      ...incident(2, '2026-11-10', onDatabase, 'cancelled'),
      ...incident(3, '2026-11-15', `${onDatabase}parent: INC-0001\n`),
    };
    expect(trends(files, 90, 2)).toEqual([]);
  });

  test('needs two that no problem explains, and names the problems that are open', () => {
    const files = (third: string) => ({
      ...incident(1, '2026-11-20', onDatabase),
      ...incident(2, '2026-11-10', onDatabase),
      ...incident(3, '2026-11-15', `${onDatabase}problem: ${third}\n`),
      ...problem('PRB-0001', 'assess', 'owner: anna\n'),
      ...problem('PRB-0002', 'cancelled', 'cis: [CI-db-1]\n'),
      ...problem('PRB-0003', 'new', 'cis: [CI-db-1]\n'),
    });
    expect(trends(files('PRB-0001'))).toEqual([
      ['ci', 'CI-db-1', null, 'INC-0002 INC-0003 INC-0001', 'INC-0002 INC-0001', 'PRB-0001 PRB-0003'],
    ]);
    const explained = { ...files('PRB-0001'), ...incident(2, '2026-11-10', `${onDatabase}problem: PRB-0001\n`) };
    expect(trends(explained)).toEqual([]);
  });

  test('of things that do not exist is none', () => {
    const files = Object.assign({}, ...[1, 2, 3].map((one) => incident(one, '2026-11-20', 'cis: [CI-gone]\n')));
    expect(trends(files)).toEqual([]);
  });
});

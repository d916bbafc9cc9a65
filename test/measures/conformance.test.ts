import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { conformanceOf, figuresOf } from '../../src/measures/conformance.ts';
import { standards } from '../../src/measures/generated/standards.ts';
import { measures } from '../../src/measures/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isObject } from '../../src/model/json.ts';
import type { Evidence, Standard } from '../../src/model/standard.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { snapshotOf } from '../checks/run-example.ts';

describe.each(standards)('$id', (standard) => {
  const evidence = standard.requirements.flatMap((one) =>
    (one.evidence ?? []).map((part) => [one.code, part] as const),
  );

  test('has each code once, and says of each requirement what shows it or why nothing can', () => {
    const codes = standard.requirements.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const silent = standard.requirements.filter((one) => (one.evidence ?? []).length === 0 && one.beyond === undefined);
    expect(silent).toEqual([]);
  });

  test('names only kinds, statuses, fields, checks, measures and settings that exist', () => {
    expect(evidence.flatMap(([code, part]) => unknownIn(part).map((one) => `${code}: ${one}`))).toEqual([]);
  });
});

test('FitSM-1 has its 82 requirements, 17 general and 65 of processes', () => {
  const codes = standards.find(({ id }) => id === 'fitsm-1')?.requirements.map(({ code }) => code) ?? [];
  expect(codes.filter((code) => /^GR[1-7]\.\d$/.test(code))).toHaveLength(17);
  expect(codes.filter((code) => /^PR(?:[1-9]|1[0-4])\.\d$/.test(code))).toHaveLength(65);
  expect(codes).toHaveLength(82);
});

test('ISO/IEC 20000-1 is complete from clause 4 to clause 10', () => {
  const codes = standards.find(({ id }) => id === 'iso-20000-1')?.requirements.map(({ code }) => code) ?? [];
  expect(new Set(codes.map((code) => code.split('.')[0]))).toEqual(new Set(['4', '5', '6', '7', '8', '9', '10']));
  expect([2, 3, 4, 5, 6, 7].map((part) => codes.filter((code) => code.startsWith(`8.${part}.`)).length)).toEqual([
    6, 4, 3, 3, 3, 3,
  ]);
});

/** What a piece of evidence names that does not exist, in words. */
function unknownIn(part: Evidence): readonly string[] {
  if ('check' in part)
    return checks.some(({ id }) => id === part.check) ? kindsIn(part.kinds ?? []) : [`check ${part.check}`];
  if ('measure' in part) return measures.some(({ id }) => id === part.measure) ? [] : [`measure ${part.measure}`];
  if (!('records' in part)) return [];
  const { kind, statuses = [], fields = [], where = {} } = part.records;
  const process = builtinProcesses().get(kind);
  if (process === undefined) return [`kind ${kind}`];
  const known = new Set(process.lifecycle.statuses.map(({ name }) => name));
  const properties = process.schema['properties'];
  const lacks = (field: string): boolean => !isObject(properties) || !Object.hasOwn(properties, field);
  return [
    ...statuses.filter((status) => !known.has(status)).map((status) => `${kind} status ${status}`),
    ...[...fields, ...Object.keys(where)].filter(lacks).map((field) => `${kind} field ${field}`),
  ];
}

function kindsIn(kinds: readonly string[]): readonly string[] {
  return kinds.filter((kind) => !builtinProcesses().has(kind)).map((kind) => `kind ${kind}`);
}

describe('evidence', () => {
  const snapshot = snapshotOf({
    'records/services/SVC-a.md': '---\nid: SVC-a\ntitle: A\nstatus: live\nowner: carol\ntier: 1\ntags: [x]\n---\n',
    'records/services/SVC-b.md': '---\nid: SVC-b\ntitle: B\nstatus: live\nowner: carol\n---\n',
    'records/cis/CI-a.md': '---\nid: CI-a\ntitle: A\nstatus: live\nclass: server\n---\n',
    'records/services/SVC-c.md': '---\nid: SVC-c\ntitle: C\nstatus: retired\n---\n',
  });
  const finding: Finding = {
    check: 'link-resolves',
    severity: 'error',
    record: 'SVC-a',
    file: 'records/services/SVC-a.md',
    line: 1,
    column: 1,
    message: '',
    help: '',
  };
  const of = (...evidence: readonly Evidence[]) => {
    const standard: Standard = {
      id: 'x',
      title: 'X',
      version: '1',
      attribution: 'X',
      requirements: [{ code: 'X1', text: 'X.', evidence }],
    };
    const input = {
      snapshot,
      findings: [finding],
      checks: new Set(checks.map(({ id }) => id)),
      figures: new Map([['reopen-rate', 0.12345]]),
    };
    const [row] = conformanceOf(standard, input);
    return [row?.standing, ...(row?.evidence ?? []).map(({ holds, text }) => `${holds}: ${text}`)];
  };
  const own = { kind: 'service', where: { tags: 'x' } };

  test.each<[string, readonly Evidence[], readonly string[]]>([
    ['records', [{ records: own }], ['shown', 'true: 1 service, tags x']],
    [
      'records that lack a field',
      [{ records: { kind: 'service', statuses: ['live'], where: { owner: 'carol' }, fields: ['tier'] } }],
      ['gap', expect.stringMatching(/^false: \d+ of \d+ services \(live\), owner carol: tier given$/) as string],
    ],
    ['no records', [{ records: { kind: 'freeze' } }], ['gap', 'false: no freezes']],
    ['a check', [{ check: 'link-resolves' }], ['gap', 'false: check link-resolves: 1 found']],
    [
      'a check of other kinds',
      [
        { check: 'link-resolves', kinds: ['ci'] },
        { check: 'link-resolves', kinds: ['service'] },
      ],
      ['partly', 'true: check link-resolves for ci: nothing found', 'false: check link-resolves for service: 1 found'],
    ],
    [
      'a check of kinds that nobody uses',
      [{ check: 'link-resolves', kinds: ['freeze'] }],
      ['gap', 'false: check link-resolves for freeze: there is nothing to look at'],
    ],
    ['a check that is none', [{ check: 'none' }], ['gap', 'false: the check none does not exist']],
    ['a measure', [{ measure: 'reopen-rate' }], ['shown', expect.stringMatching(/^true: .*: 12.3 %$/) as string]],
    [
      'a measure of nothing',
      [{ measure: 'mean-time-to-resolve' }],
      ['gap', expect.stringMatching(/^false: .*: nothing to measure$/) as string],
    ],
    [
      'settings',
      [{ settings: 'timezone' }, { settings: 'roles/none' }],
      ['partly', 'true: settings timezone: UTC', 'false: settings lack roles/none'],
    ],
    [
      'processes',
      [{ processes: true }],
      ['shown', expect.stringMatching(/^true: (\d+) of \1 processes have/) as string],
    ],
    ['nothing at all', [], ['outside']],
  ])('%s', (_, evidence, expected) => {
    expect(of(...evidence)).toEqual(expected);
  });
});

test('only measures that a standard names are computed', async () => {
  const standard = standards.find(({ id }) => id === 'fitsm-1') as Standard;
  const named = new Set(
    standard.requirements.flatMap(({ evidence = [] }) =>
      evidence.flatMap((one) => ('measure' in one ? one.measure : [])),
    ),
  );
  const figures = await figuresOf([standard], snapshotOf({}), '2026-11-21T10:00:00Z');
  expect(new Set(figures.keys())).toEqual(named);
  expect(named).toContain('reopen-rate');
});

test('a few records are named, and whether there are more', () => {
  const evidence = [{ records: { kind: 'service' } }];
  const requirements = [{ code: 'X1', text: 'X.', evidence }];
  const named = (count: number) => {
    const ids = Array.from({ length: count }, (_, at) => `SVC-n${at}`);
    const files = ids.map((id) => [`records/services/${id}.md`, `---\nid: ${id}\ntitle: T\nstatus: live\n---\n`]);
    const snapshot = snapshotOf(Object.fromEntries(files));
    const others = snapshot.entries.filter(({ kind }) => kind === 'service').length - count;
    const input = { snapshot, findings: [], checks: new Set<string>(), figures: new Map<string, number>() };
    const standard = { id: 'x', title: 'X', version: '1', attribution: 'X', requirements };
    const [shown] = conformanceOf(standard, input)[0]?.evidence ?? [];
    return { others, shown: [shown?.records.length, shown?.more] };
  };
  const { others } = named(1);
  expect(named(5 - others).shown).toEqual([5, false]);
  expect(named(6 - others).shown).toEqual([5, true]);
});

import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/action/sweep/cases.ts';
import { commentText } from '../../src/action/sweep/comment-text.ts';
import { explainFailures } from '../../src/action/sweep/explain.ts';
import { type Gaps, gapLines } from '../../src/action/sweep/gaps.ts';
import { inTurn } from '../../src/action/sweep/in-turn.ts';
import { keysOf, recordKey, recordMark } from '../../src/action/sweep/marks.ts';
import { mayClose } from '../../src/action/sweep/may-close.ts';
import { memoryMark, nextSince, readMemory } from '../../src/action/sweep/memory.ts';
import { brokenMemory, nextMemory } from '../../src/action/sweep/next-memory.ts';
import { planOf, sortIssues } from '../../src/action/sweep/plan.ts';
import { toTell } from '../../src/action/sweep/to-tell.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Alert } from '../../src/measures/alerts.ts';

const NO_GAPS: Gaps = { rules: [], agreements: [], groups: [], unread: [], records: new Map(), twins: new Map() };
const FILE = { file: 'records/agreements/SLA-gold.md', message: 'Unexpected end.' };

function alert(percent: number, more: Partial<Alert> = {}): Alert {
  return {
    record: 'INC-0001',
    title: 'Slow',
    path: 'records/incidents/INC-0001.md',
    priority: 'P1',
    status: 'in-progress',
    agreement: 'SLA-gold',
    metric: 'resolution',
    targetMinutes: 200,
    percent,
    at: `2026-03-02T${8 + Math.floor(percent / 30)}:00:00Z`,
    cycle: '2026-03-02T08:00:00Z',
    due: null,
    state: percent >= 100 ? 'breached' : 'running',
    ended: null,
    forecast: 'Will breach.',
    tell: ['erin'],
    ...more,
  };
}

function subject(record: string, ...alerts: readonly Alert[]): Case {
  const [first = alert(50), ...rest] = alerts.map((one) => ({ ...one, record }));
  return { ...first, record, alerts: [first, ...rest] };
}

describe('what is told', () => {
  const told = (...alerts: readonly Alert[]) => new Set(alerts.flatMap(keysOf));

  test('each threshold once; those of a changed target anew', () => {
    const alerts = [alert(50), alert(75)];
    expect(toTell(alerts, new Set(), false).fresh).toEqual(alerts);
    expect(toTell(alerts, told(alert(50)), false).fresh).toEqual([alert(75)]);
    const changed = alert(50, { targetMinutes: 1000 });
    expect(toTell([changed], told(...alerts), false).fresh).toEqual([changed]);
  });

  test('a breach once, whatever the target becomes; what is reached of the new target later', () => {
    const breach = alert(100);
    const raised = [50, 75, 100].map((percent) => alert(percent, { targetMinutes: 1000, at: breach.at }));
    expect(toTell(raised, told(breach), false).fresh).toEqual([]);
    const reached = alert(50, { targetMinutes: 1000, at: '2026-03-03T08:00:00Z' });
    expect(toTell([reached], told(breach), false).fresh).toEqual([reached]);
    const corrected = alert(100, { targetMinutes: 1000, at: '2026-03-03T18:00:00Z' });
    expect(toTell([corrected], told(breach), false).fresh).toEqual([corrected]);
  });

  test('with nobody to tell: a breach alone, and neither while a group cannot be read', () => {
    const [half, breach] = [alert(50, { tell: [] }), alert(100, { tell: [] })];
    expect(toTell([half, breach], new Set(), false)).toEqual({ fresh: [breach], held: [] });
    expect(toTell([half, breach, alert(75)], new Set(), true)).toEqual({ fresh: [alert(75)], held: [half, breach] });
  });
});

describe('whose turn it is', () => {
  const waiting = (record: string, ...fresh: readonly Alert[]) => ({ subject: { record }, fresh });
  const names = (all: readonly { subject: { record: string } }[]) => all.map((one) => one.subject.record);

  test('by turns what can be saved and the freshest breaches', () => {
    const all = [
      waiting('OLD', alert(100, { at: '2026-03-01T00:00:00Z' })),
      waiting('NEW', alert(100, { at: '2026-03-03T00:00:00Z' })),
      waiting('MID', alert(100, { at: '2026-03-02T00:00:00Z' })),
      waiting('SOON', alert(75)),
      waiting('LATER', alert(50)),
    ];
    expect(names(inTurn(all, () => false))).toEqual(['SOON', 'NEW', 'LATER', 'MID', 'OLD']);
    expect(names(inTurn(all, (record) => record === 'SOON'))).toEqual(['LATER', 'NEW', 'MID', 'OLD', 'SOON']);
    expect(names(all)).toEqual(['OLD', 'NEW', 'MID', 'SOON', 'LATER']);
  });
});

describe('what is closed', () => {
  const silent = { record: 'INC-0001', known: true, final: false };

  test('an issue whose record is silent, has ended or is gone', () => {
    expect(mayClose(silent, NO_GAPS, false)).toBe(true);
    expect(mayClose({ ...silent, known: false }, NO_GAPS, false)).toBe(true);
  });

  test.each<[string, Partial<Gaps>]>([
    ['an agreement or a calendar', { rules: [FILE] }],
    ['the record itself', { records: new Map([['INC-0001', FILE]]) }],
  ])('not while %s cannot be relied on, save where the record has ended', (_name, gaps) => {
    expect(mayClose(silent, { ...NO_GAPS, ...gaps }, false)).toBe(false);
    expect(mayClose({ ...silent, final: true }, { ...NO_GAPS, ...gaps }, false)).toBe(true);
  });

  test('not while two files carry the ID, or the clock went back', () => {
    const twins = { ...NO_GAPS, twins: new Map([['INC-0001', ['a', 'b']]]) };
    expect(mayClose({ ...silent, final: true }, twins, false)).toBe(false);
    expect(mayClose({ ...silent, final: true }, NO_GAPS, true)).toBe(false);
  });

  test('a record that is not found: not while it may stand in a file that cannot be read', () => {
    const gaps = { ...NO_GAPS, unread: [FILE] };
    expect(mayClose({ ...silent, known: false }, gaps, false)).toBe(false);
    expect(mayClose(silent, gaps, false)).toBe(true);
  });
});

describe('the plan', () => {
  const none = sortIssues([], '');
  const issueOf = (record: string, open = true) => ({
    number: 1,
    title: 'At risk',
    body: `${recordMark('', record)}\n<!-- gitsm: told  -->\n`,
    open,
  });
  const base = { open: none, closed: none, folder: '', groupsUnread: false, failed: [] };

  test('an ended breach is told, and its issue is over once it was', () => {
    const ended = alert(100, { ended: '2026-03-02T12:00:00Z' });
    const open = sortIssues([issueOf('INC-0001')], '');
    const plan = planOf({ ...base, cases: [subject('INC-0001', ended)], open });
    expect([plan.tell.length, plan.keep.length, plan.over.length]).toEqual([1, 0, 0]);
    const body = issueOf('INC-0001').body.replace('told ', `told ${keysOf(ended).join(' ')}`);
    const told = sortIssues([{ ...issueOf('INC-0001'), body }], '');
    const after = planOf({ ...base, cases: [subject('INC-0001', ended)], open: told });
    expect([after.tell.length, after.keep.length, after.over.length]).toEqual([0, 0, 1]);
  });

  test('what waits for a group keeps its issue open', () => {
    const open = sortIssues([issueOf('INC-0001')], '');
    const ended = alert(100, { tell: [], ended: '2026-03-02T12:00:00Z' });
    const plan = planOf({ ...base, cases: [subject('INC-0001', ended)], open, groupsUnread: true });
    expect(plan).toMatchObject({ tell: [], keep: [], over: [], held: [ended] });
  });
});

describe('what the next run is left', () => {
  const NOW = '2026-03-10T12:00:00Z';

  test('is read back, and bounded', () => {
    const memory = { since: NOW, failed: ['0123456789abcdef'] };
    expect(readMemory(`x\r\n${memoryMark(memory)}\r\ny`)).toEqual(memory);
    expect(readMemory('')).toEqual({ since: null, failed: [] });
    expect(readMemory(memoryMark({ since: null, failed: [] }))).toEqual({ since: null, failed: [] });
    const many = Array.from({ length: 500 }, (_, index) => index.toString(16).padStart(16, '0'));
    expect(memoryMark({ since: NOW, failed: many }).length).toBeLessThan(1200);
  });

  test('ended clocks that were not told; those that fail for a week', () => {
    expect(nextSince(NOW, [], [])).toBe(NOW);
    expect(nextSince(NOW, ['2026-03-09T00:00:00Z', '2026-01-01T00:00:00Z'], [])).toBe('2026-01-01T00:00:00Z');
    expect(nextSince(NOW, [], ['2026-03-09T00:00:00Z', '2026-01-01T00:00:00Z'])).toBe('2026-03-09T00:00:00Z');
  });

  test('what could not be measured is looked for again', () => {
    const plan = { tell: [], keep: [], over: [], held: [] };
    const earlier = { since: '2026-03-10T11:30:00Z', failed: [] };
    const finishing = { earlier, now: NOW, folder: '', plan, progress: { settled: new Set<string>(), failures: [] } };
    expect(nextMemory({ ...finishing, gaps: NO_GAPS }).since).toBe(NOW);
    expect(nextMemory({ ...finishing, gaps: { ...NO_GAPS, rules: [FILE] } }).since).toBe(earlier.since);
  });

  test('records that failed, also by a run that broke off', () => {
    const failures = [{ mark: recordMark('', 'INC-0002'), error: new ApiError('refused', 'Could not.') }];
    expect(brokenMemory({ since: null, failed: ['0123456789abcdef'] }, { failures }, '')).toEqual({
      since: null,
      failed: [recordKey('INC-0002'), '0123456789abcdef'],
    });
  });
});

test('a comment says that a less specific agreement may have stepped in, in bounded text', () => {
  const files = Array.from({ length: 500 }, (_, index) => `records/agreements/SLA-${index}.md`);
  const text = commentText([alert(50)], files);
  expect(text).toContain('less specific agreement than the one that is meant');
  expect(text).toContain('records/agreements/SLA-2.md and 497 more');
  expect(text.length).toBeLessThan(1000);
  expect(commentText([alert(50)], [])).not.toContain('less specific');
});

test('two files with one ID are not measured', () => {
  const twins = new Map([['INC-0001', ['records/incidents/a.md', 'records/incidents/b.md']]]);
  expect(gapLines({ ...NO_GAPS, twins }, new Set())).toEqual([
    { record: 'INC-0001', message: 'two files carry INC-0001: records/incidents/a.md, records/incidents/b.md' },
  ]);
});

test('failures are told in bounded lines; where something was written the token is not to blame', () => {
  const error = new ApiError(
    'forbidden',
    'Could not comment on issue #2: the token may not do this (403). Check "permissions" of the workflow.',
    { status: 403 },
  );
  const failures = Array.from({ length: 20 }, () => ({ mark: recordMark('', 'INC-0002'), error }));
  expect(explainFailures(failures, '', 3)).toHaveLength(6);
  expect(explainFailures(failures, '', 3)[0]).toMatch(/^INC-0002: .*conversation is probably locked/);
  expect(explainFailures(failures, '', 3).join()).not.toContain('permissions');
  expect(explainFailures(failures, '', 0)[0]).toContain('permissions: issues: write');
});

import { describe, expect, it } from 'vitest';
import { type AlertScope, alertsOf } from '../../src/measures/alerts.ts';
import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { readInstant } from '../../src/time/instant.ts';

const files = {
  '.gitsm/settings.yml': 'organisation: Northwind Water\n',
  'records/calendars/CAL-always.md':
    '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: Europe/London\nhours: always\n---\n',
  'records/groups/GRP-desk.md':
    '---\nid: GRP-desk\ntitle: Desk\nstatus: active\nmembers: [Erin, {login: anna, id: 7}]\nlead: anna\nescalation: [carol, GRP-managers]\n---\n',
  'records/groups/GRP-managers.md':
    '---\nid: GRP-managers\ntitle: Managers\nstatus: active\nmembers: [carol, ruth]\nlead: ruth\nescalation: [GRP-desk]\n---\n',
};

const agreement = (thresholds = ''): string =>
  `---\nid: SLA-a\ntitle: Gold\nstatus: active\ntype: sla\ncalendar: CAL-always\nowner: carol\ntargets:\n  - {metric: resolution, P2: 4h}\n${thresholds}---\n`;

function incident(id: string, from: string, more = '', status = 'new'): string {
  const moved = status === 'new' ? '' : `  - {at: 2026-06-01T12:30:00Z, status: ${status}, by: erin}\n`;
  return `---\nid: ${id}\ntitle: Slow\nstatus: ${status}\nimpact: high\nurgency: medium\npriority: P2\nservice: SVC-a\n${more}timeline:\n  - {at: 2026-06-01T${from}:00Z, status: new, by: erin}\n${moved}---\n`;
}

async function alerts(records: Record<string, string>, now: string, scope: AlertScope = {}) {
  const tree = memoryTree({ ...files, ...records });
  const snapshot = loadSnapshot(tree, loadRules(tree), { checks: [] });
  const at = readInstant(now);
  return alertsOf(snapshot, await prepareServiceLevels(snapshot, at), at, scope);
}

const path = (id: string): string => `records/incidents/${id}.md`;

describe('alertsOf', () => {
  it('tells every threshold reached, when, and whom; the highest first', async () => {
    const found = await alerts(
      {
        'records/agreements/SLA-a.md': agreement(),
        [path('INC-0001')]: incident('INC-0001', '09:00', 'group: GRP-desk\nassignee: erin\n'),
      },
      '2026-06-01T12:00:00Z',
    );
    expect(found).toEqual([
      {
        record: 'INC-0001',
        title: 'Slow',
        path: path('INC-0001'),
        priority: 'P2',
        status: 'new',
        agreement: 'SLA-a',
        metric: 'resolution',
        targetMinutes: 240,
        percent: 75,
        at: '2026-06-01T12:00:00Z',
        cycle: '2026-06-01T09:00:00Z',
        due: '2026-06-01T13:00:00Z',
        state: 'running',
        ended: null,
        forecast: 'Will breach in 1 h of working time, at 1 Jun 2026, 14:00 (Europe/London).',
        tell: ['Erin', 'anna'],
      },
      expect.objectContaining({ percent: 50, at: '2026-06-01T11:00:00Z', tell: ['Erin'] }),
    ]);
  });

  it('follows an escalation path once, and tells only people of the repository', async () => {
    const found = await alerts(
      {
        'records/agreements/SLA-a.md': agreement(
          'thresholds:\n  - {at: 10, tell: [escalation, owner, reporter, stranger, ruth]}\n',
        ),
        [path('INC-0001')]: incident('INC-0001', '09:00', 'group: GRP-desk\nreporter: torvalds\n'),
      },
      '2026-06-01T10:00:00Z',
    );
    expect(found.map(({ tell }) => tell)).toEqual([['carol', 'ruth', 'anna']]);
  });

  it('puts the record with the least time left first', async () => {
    const found = await alerts(
      {
        'records/agreements/SLA-a.md': agreement('thresholds:\n  - {at: 50, tell: []}\n'),
        [path('INC-0001')]: incident('INC-0001', '10:00'),
        [path('INC-0002')]: incident('INC-0002', '08:00'),
      },
      '2026-06-01T12:30:00Z',
    );
    expect(found.map(({ record, state }) => [record, state])).toEqual([
      ['INC-0002', 'breached'],
      ['INC-0001', 'running'],
    ]);
  });

  it('is silent of clocks that have stopped, and speaks of paused ones', async () => {
    const found = await alerts(
      {
        'records/agreements/SLA-a.md': agreement('thresholds:\n  - {at: 50, tell: []}\n'),
        [path('INC-0001')]: incident('INC-0001', '09:00', '', 'resolved'),
        [path('INC-0002')]: incident('INC-0002', '09:00', 'assignee: erin\n', 'on-hold'),
      },
      '2026-06-01T18:00:00Z',
    );
    expect(found.map(({ record, forecast }) => [record, forecast])).toEqual([
      ['INC-0002', 'Paused with 30 m of working time left.'],
    ]);
  });

  const resolved = {
    'records/agreements/SLA-a.md': agreement('thresholds:\n  - {at: 75, tell: []}\n  - {at: 100, tell: []}\n'),
    [path('INC-0001')]: incident('INC-0001', '08:00', '', 'resolved'),
  };

  it('tells a clock that was breached and has stopped since the last run', async () => {
    const since = readInstant('2026-06-01T12:30:00Z');
    expect(await alerts(resolved, '2026-06-01T13:00:00Z', { since })).toMatchObject([
      { percent: 100, at: '2026-06-01T12:00:00Z', ended: '2026-06-01T12:30:00Z', state: 'breached' },
    ]);
    expect(await alerts(resolved, '2026-06-01T13:00:00Z', { since: since + 1 })).toEqual([]);
    expect(await alerts(resolved, '2026-06-01T13:00:00Z')).toEqual([]);
  });

  it('and of a closed record where it is asked for by name', async () => {
    const closed = { ...resolved, [path('INC-0001')]: incident('INC-0001', '08:00', '', 'closed') };
    const since = readInstant('2026-06-01T12:00:00Z');
    expect(await alerts(closed, '2026-06-01T13:00:00Z', { since })).toEqual([]);
    expect(
      await alerts(closed, '2026-06-01T13:00:00Z', { since, also: new Set(['INC-0001', 'INC-0009']) }),
    ).toMatchObject([{ record: 'INC-0001', percent: 100 }]);
    expect(await alerts(resolved, '2026-06-01T13:00:00Z', { since, also: new Set(['INC-0001']) })).toHaveLength(1);
  });

  it('keeps telling a breach whose target was raised, and counts thresholds of a new target from when it holds', async () => {
    const changed = (from: string, to: string) =>
      incident('INC-0001', '08:00', '').replace(
        /---\n$/,
        `  - {at: 2026-06-01T12:30:00Z, status: new, by: erin, changed: {priority: {from: ${from}, to: ${to}}}}\n---\n`,
      );
    const both = agreement('thresholds:\n  - {at: 75, tell: []}\n  - {at: 100, tell: []}\n').replace(
      'P2: 4h',
      'P2: 4h, P3: 40h',
    );
    const lowered = {
      'records/agreements/SLA-a.md': both,
      [path('INC-0001')]: changed('P2', 'P3').replace('priority: P2', 'priority: P3'),
    };
    expect(await alerts(lowered, '2026-06-01T13:00:00Z')).toMatchObject([
      { percent: 100, at: '2026-06-01T12:00:00Z', targetMinutes: 2400, state: 'breached' },
      { percent: 75, at: '2026-06-01T12:00:00Z' },
    ]);
    const raised = { 'records/agreements/SLA-a.md': both, [path('INC-0001')]: changed('P3', 'P2') };
    expect(await alerts(raised, '2026-06-01T13:00:00Z')).toMatchObject([
      { percent: 100, at: '2026-06-01T12:30:00Z', targetMinutes: 240 },
      { percent: 75, at: '2026-06-01T12:30:00Z' },
    ]);
  });

  it('does not tell members of a group that is no more', async () => {
    const desk = files['records/groups/GRP-desk.md'].replace('status: active', 'status: retired');
    const found = await alerts(
      {
        'records/groups/GRP-desk.md': desk,
        'records/agreements/SLA-a.md': agreement(),
        [path('INC-0001')]: incident('INC-0001', '09:00', 'group: GRP-desk\nassignee: erin\n'),
      },
      '2026-06-01T12:00:00Z',
    );
    expect(found.map(({ tell }) => tell)).toEqual([[], []]);
  });
});

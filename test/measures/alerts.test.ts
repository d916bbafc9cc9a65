import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../src/measures/alerts.ts';
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

async function alerts(records: Record<string, string>, now: string) {
  const tree = memoryTree({ ...files, ...records });
  const snapshot = loadSnapshot(tree, loadRules(tree), { checks: [] });
  const at = readInstant(now);
  return alertsOf(snapshot, await prepareServiceLevels(snapshot, at), at);
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
        percent: 75,
        at: '2026-06-01T12:00:00Z',
        cycle: '2026-06-01T09:00:00Z',
        due: '2026-06-01T13:00:00Z',
        state: 'running',
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
});

import { describe, expect, it } from 'vitest';
import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import { slaOf } from '../../src/measures/sla.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { readInstant } from '../../src/time/instant.ts';

const settings = 'organisation: Northwind Water\ntimezone: Europe/London\n';

const office = `---
id: CAL-office
title: Office hours
status: active
timezone: Europe/London
hours: {mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"]}
holidays: {country: GB, region: ENG}
---
`;

const gold = `---
id: SLA-gold
title: Gold
status: active
type: sla
calendar: CAL-office
services: [SVC-payments]
kinds: [incident]
targets:
  - {metric: response, P1: 15m, P2: 30m}
  - {metric: resolution, P1: 4h, P2: 8h}
---
`;

function incident(id: string, status: string, moves: readonly string[]): string {
  return `---
id: ${id}
title: Payments are slow
status: ${status}
impact: high
urgency: medium
service: SVC-payments
assignee: erin
timeline:
${moves.map((move) => `  - {${move}, by: erin}`).join('\n')}
---
`;
}

/** Friday before the late summer bank holiday of 2026, 15:00 in London. */
const friday = 'at: 2026-08-28T14:00:00Z, status: new';
const records = {
  '.gitsm/settings.yml': settings,
  'records/calendars/CAL-office.md': office,
  'records/agreements/SLA-gold.md': gold,
  'records/incidents/INC-0001.md': incident('INC-0001', 'new', [friday]),
  'records/incidents/INC-0002.md': incident('INC-0002', 'closed', [
    friday,
    'at: 2026-08-28T15:00:00Z, status: resolved',
    'at: 2026-09-01T09:00:00Z, status: closed',
  ]),
  'records/incidents/INC-0003.md': incident('INC-0003', 'cancelled', [
    friday,
    'at: 2026-08-28T15:00:00Z, status: cancelled',
  ]),
};

function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const tree = memoryTree(files);
  return loadSnapshot(tree, loadRules(tree));
}

async function measure(files: Readonly<Record<string, string>>, now: string, history = false) {
  const snapshot = snapshotOf(files);
  const calendars = await prepareServiceLevels(snapshot, readInstant(now), { history });
  return slaOf(snapshot, calendars, readInstant(now), { history });
}

describe('slaOf', () => {
  it('measures every clock of every open record, bank holidays closed', async () => {
    const { clocks, problems } = await measure(records, '2026-09-01T09:00:00Z');
    expect(problems).toEqual([]);
    expect(clocks).toEqual([
      expect.objectContaining({
        record: 'INC-0001',
        metric: 'response',
        state: 'breached',
        due: '2026-08-28T14:30:00Z',
      }),
      expect.objectContaining({
        record: 'INC-0001',
        metric: 'resolution',
        state: 'running',
        due: '2026-09-01T14:00:00Z',
        elapsedMinutes: 180,
      }),
    ]);
  });

  it('looks at records closed since, for an instant in the past', async () => {
    const { clocks } = await measure(records, '2026-08-28T14:20:00Z', true);
    expect(clocks.map(({ record, metric, state }) => `${record} ${metric} ${state}`)).toEqual([
      'INC-0001 response running',
      'INC-0001 resolution running',
      'INC-0002 response running',
      'INC-0002 resolution running',
      'INC-0003 response running',
      'INC-0003 resolution running',
    ]);
    const late = await measure(records, '2026-09-01T09:00:00Z', true);
    expect(late.clocks.map(({ record }) => record)).toEqual(['INC-0001', 'INC-0001']);
  });

  it('knows the holidays of the year in which an old record began', async () => {
    const old = incident('INC-0001', 'new', ['at: 2016-12-23T15:00:00Z, status: new']);
    const files = { ...records, 'records/incidents/INC-0001.md': old };
    const [response] = (await measure(files, '2026-09-01T09:00:00Z')).clocks;
    const alone = { ...files, 'records/calendars/CAL-office.md': office.replace(/holidays.*\n/, '') };
    const [without] = (await measure(alone, '2026-09-01T09:00:00Z')).clocks;
    const days = ((without?.elapsedMinutes ?? 0) - (response?.elapsedMinutes ?? 0)) / 480;
    // 2016: 2 left, 2017 to 2021: 8 each, 2022: 10, 2023: 9, 2024 and 2025: 8 each, 2026: 6 until September.
    expect(days).toBe(2 + 5 * 8 + 10 + 9 + 2 * 8 + 6);
  });

  it.each([
    ['a calendar that is not there', { 'records/calendars/CAL-office.md': '' }, 'CAL-office does not exist.'],
    [
      'a calendar that cannot be read',
      { 'records/calendars/CAL-office.md': office.replace('Europe/London', 'Europe/Lodnon') },
      'CAL-office cannot be read. timezone: Unexpected "Europe/Lodnon", expected a time zone such as Europe/London.',
    ],
    [
      'a region without known holidays',
      { 'records/calendars/CAL-office.md': office.replace('ENG', 'ZZ') },
      'CAL-office names the public holidays of GB-ZZ, which are not known.',
    ],
    [
      'no calendar',
      { 'records/agreements/SLA-gold.md': gold.replace('calendar: CAL-office\n', '') },
      'it names no calendar.',
    ],
    [
      'no calendar, and a period that is none',
      { 'records/agreements/SLA-gold.md': gold.replace('calendar: CAL-office', 'periods: [null]') },
      'it names no calendar.',
    ],
  ])('says why an agreement has no clocks: %s', async (_, files, why) => {
    const { clocks, problems } = await measure({ ...records, ...files }, '2026-09-01T09:00:00Z');
    expect(clocks).toEqual([]);
    expect(problems).toEqual([{ record: 'SLA-gold', message: `No clocks by this agreement: ${why}` }]);
  });

  it('says why a clock has no due instant, and which record cannot be measured', async () => {
    const files = {
      ...records,
      'records/calendars/CAL-office.md': office.replace(/hours: .*/, 'hours: {mon: ["09:00-09:01"]}'),
      'records/incidents/INC-0004.md': incident('INC-0004', 'new', ['at: 2026-02-30T00:00:00Z, status: new']),
    };
    const { clocks, problems } = await measure(files, '2026-09-01T09:00:00Z');
    expect(clocks.map(({ due }) => due === null)).toEqual([false, true]);
    expect(problems).toEqual([
      {
        record: 'INC-0001',
        message:
          'No due instant for resolution by SLA-gold: the calendar does not open for long enough until the end of 2031.',
      },
      { record: 'INC-0004', message: 'No clocks: an entry of its timeline has no readable instant.' },
    ]);
  });
});

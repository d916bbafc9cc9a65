import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attained, attainmentKeys, attainmentOf } from '../../src/measures/attainment.ts';
import { monthsOf } from '../../src/measures/month-of.ts';
import { type Outcome, outcomesOf } from '../../src/measures/outcome.ts';
import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import type { SlaProblem } from '../../src/measures/sla.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';

const files = {
  '.gitsm/settings.yml': 'organisation: Northwind Water\ntimezone: Europe/London\n',
  'records/calendars/CAL-always.md':
    '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: Europe/London\nhours: always\n---\n',
  'records/agreements/SLA-gold.md': `---
id: SLA-gold
title: Gold
status: active
type: sla
calendar: CAL-always
kinds: [incident]
targets:
  - {metric: response, P1: 10m, P2: 20m}
  - {metric: resolution, P1: 1h, P2: 2h}
---
`,
};

interface Told {
  readonly priority?: string;
  readonly extra?: string;
  readonly timeline: readonly string[];
}

function incident(id: string, { priority = 'P1', extra = '', timeline }: Told): Record<string, string> {
  const status = /status: ([a-z-]+)/.exec(timeline.at(-1) ?? '')?.[1];
  const text = [
    ...['---', `id: ${id}`, 'title: Payments are slow', `status: ${status}`, 'impact: high', 'urgency: high'],
    ...[`priority: ${priority}`, 'assignee: erin', ...(extra === '' ? [] : [extra]), 'timeline:'],
    ...timeline.map((entry) => `  - {${entry}, by: erin}`),
    ...['---', ''],
  ];
  return { [`records/incidents/${id}.md`]: text.join('\n') };
}

async function outcomes(records: Readonly<Record<string, string>>, at: string, problems: SlaProblem[] = []) {
  const tree = memoryTree({ ...files, ...records });
  const snapshot = loadSnapshot(tree, loadRules(tree));
  const now = readInstant(at);
  return outcomesOf(snapshot, await prepareServiceLevels(snapshot, now, { history: true }), now, problems);
}

const day = (time: string, status: string) => `at: 2026-03-02T${time}:00Z, status: ${status}`;

describe('outcomesOf', () => {
  it('looks at closed records too, and says when each clock ended', async () => {
    const found = await outcomes(
      incident('INC-0001', {
        extra: 'service: SVC-payments\ngroup: GRP-desk',
        timeline: [
          day('09:00', 'new'),
          day('09:05', 'in-progress'),
          day('10:30', 'resolved'),
          'at: 2026-03-09T09:00:00Z, status: closed',
        ],
      }),
      '2026-04-01T00:00:00Z',
    );
    expect(found.map(({ key: _key, at, ...rest }) => ({ ...rest, at: formatInstant(at ?? 0) }))).toEqual([
      {
        ...{ record: 'INC-0001', agreement: 'SLA-gold', type: 'sla', metric: 'response', verdict: 'met' },
        ...{ elapsedMinutes: 5, targetMinutes: 10, at: '2026-03-02T09:05:00Z' },
        ...{ priority: 'P1', services: ['SVC-payments'], group: 'GRP-desk' },
      },
      {
        ...{ record: 'INC-0001', agreement: 'SLA-gold', type: 'sla', metric: 'resolution', verdict: 'breached' },
        ...{ elapsedMinutes: 90, targetMinutes: 60, at: '2026-03-02T10:30:00Z' },
        ...{ priority: 'P1', services: ['SVC-payments'], group: 'GRP-desk' },
      },
    ]);
  });

  it('counts a clock that is breached and still runs from the instant of the breach', async () => {
    const found = await outcomes(incident('INC-0001', { timeline: [day('09:00', 'new')] }), '2026-03-02T09:45:00Z');
    expect(found.map(({ metric, verdict, at }) => [metric, verdict, at === null ? null : formatInstant(at)])).toEqual([
      ['response', 'breached', '2026-03-02T09:10:00Z'],
      ['resolution', 'open', null],
    ]);
  });

  it('tells the breach of one that waits now, which has no due instant', async () => {
    const timeline = [day('09:00', 'new'), day('09:05', 'in-progress'), day('11:00', 'on-hold')];
    const found = await outcomes(incident('INC-0001', { timeline }), '2026-03-05T09:45:00Z');
    expect(found[1]).toMatchObject({ metric: 'resolution', verdict: 'breached', elapsedMinutes: 120 });
    expect(formatInstant(found[1]?.at ?? 0)).toBe('2026-03-02T10:00:00Z');
  });

  it('has an open clock again for a record that was reopened within its target', async () => {
    const timeline = [day('09:00', 'new'), day('09:05', 'in-progress'), day('09:30', 'resolved')];
    const reopened = [...timeline, day('12:00', 'in-progress')];
    expect((await outcomes(incident('INC-0001', { timeline }), '2026-03-02T12:10:00Z'))[1]?.verdict).toBe('met');
    expect((await outcomes(incident('INC-0001', { timeline: reopened }), '2026-03-02T12:10:00Z'))[1]).toMatchObject({
      verdict: 'open',
      elapsedMinutes: 40,
    });
  });

  it('groups by the priority the record had when its clock last ran, whatever it became later', async () => {
    const timeline = [
      day('09:00', 'new'),
      day('09:05', 'in-progress'),
      day('09:30', 'resolved'),
      `${day('12:00', 'closed')}, changed: {priority: {from: P1, to: P2}}`,
    ];
    const found = await outcomes(incident('INC-0001', { priority: 'P2', timeline }), '2026-04-01T00:00:00Z');
    expect(found.map(({ priority, targetMinutes }) => [priority, targetMinutes])).toEqual([
      ['P1', 10],
      ['P1', 60],
    ]);
  });

  it('groups by the priority it was given while it waited: that, too, changes its target', async () => {
    const timeline = [
      day('09:00', 'new'),
      day('09:05', 'in-progress'),
      day('09:10', 'on-hold'),
      `${day('09:20', 'on-hold')}, changed: {priority: {from: P1, to: P2}}`,
      day('12:00', 'resolved'),
    ];
    const found = await outcomes(incident('INC-0001', { priority: 'P2', timeline }), '2026-04-01T00:00:00Z');
    expect(found.map(({ metric, priority, targetMinutes }) => [metric, priority, targetMinutes])).toEqual([
      ['response', 'P1', 10],
      ['resolution', 'P2', 120],
    ]);
  });

  it('keeps the breach of an agreement that ceased to cover the record apart from the clock that holds now', async () => {
    const gold = files['records/agreements/SLA-gold.md'];
    const agreement = (id: string, service: string, resolution: string) => ({
      [`records/agreements/${id}.md`]: gold
        .replace('SLA-gold', id)
        .replace('kinds: [incident]', `kinds: [incident]\nservices: [${service}]`)
        .replace('P1: 1h', `P1: ${resolution}`),
    });
    const timeline = [
      day('09:00', 'new'),
      day('09:05', 'in-progress'),
      `${day('12:00', 'in-progress')}, changed: {service: {from: SVC-a, to: SVC-b}}`,
      day('12:30', 'resolved'),
    ];
    const found = await outcomes(
      {
        'records/agreements/SLA-gold.md': '',
        ...agreement('SLA-a', 'SVC-a', '1h'),
        ...agreement('SLA-b', 'SVC-b', '9h'),
        ...incident('INC-0001', { extra: 'service: SVC-b', timeline }),
      },
      '2026-04-01T00:00:00Z',
    );
    const resolution = found.filter(({ metric }) => metric === 'resolution');
    expect(resolution.map(({ agreement: id, verdict, at }) => [id, verdict, formatInstant(at ?? 0)])).toEqual([
      ['SLA-a', 'breached', '2026-03-02T12:00:00Z'],
      ['SLA-b', 'met', '2026-03-02T12:30:00Z'],
    ]);
    expect(new Set(resolution.map(({ key }) => key)).size).toBe(2);
  });

  it('leaves out what was taken back, what had not begun and what is not covered, and says what cannot be read', async () => {
    const problems: SlaProblem[] = [];
    const found = await outcomes(
      {
        ...incident('INC-0001', { timeline: [day('09:00', 'new'), day('09:30', 'cancelled')] }),
        ...incident('INC-0002', { timeline: ['at: 2027-03-02T09:00:00Z, status: new'] }),
        ...incident('INC-0003', { priority: 'P5', timeline: [day('09:00', 'new')] }),
        ...incident('INC-0004', { timeline: ['at: 2026-02-30T09:00:00Z, status: new'] }),
      },
      '2026-04-01T00:00:00Z',
      problems,
    );
    expect(found).toEqual([]);
    expect(problems.map(({ record }) => record)).toEqual(['INC-0004']);
  });
});

function ended(more: Partial<Outcome>): Outcome {
  return {
    ...{ record: 'INC-0001', agreement: 'SLA-gold', type: 'sla', metric: 'response', verdict: 'met' as const, key: '' },
    ...{ at: 0, elapsedMinutes: 1, targetMinutes: 10, priority: 'P1', services: ['SVC-a'], group: null, ...more },
  };
}

const scope = { monthOf: monthsOf('Europe/London') };

describe('attained', () => {
  it('has nothing to say where nothing ended', () => {
    const nothing = { count: 0, met: 0, breached: 0, percentage: null, medianMinutes: null, ninetiethMinutes: null };
    expect(attained([])).toEqual(nothing);
    expect(attained([ended({ verdict: 'open', at: null })])).toEqual(nothing);
  });

  it('counts met and breached clocks, and orders minutes by size, not as text', () => {
    const minutes = [100, 9, 20, 3];
    const all = minutes.map((one) => ended({ elapsedMinutes: one, verdict: one > 50 ? 'breached' : 'met' }));
    expect(attained(all)).toEqual({
      ...{ count: 4, met: 3, breached: 1, percentage: 75 },
      ...{ medianMinutes: 14.5, ninetiethMinutes: 100 },
    });
  });

  it('has a median and a 90th percentile that are what their names say', () => {
    const minutes = array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
    assert(
      property(minutes, (list) => {
        const { medianMinutes, ninetiethMinutes } = attained(list.map((one) => ended({ elapsedMinutes: one })));
        const upTo = (limit: number) => list.filter((one) => one <= limit).length;
        const below = (limit: number) => list.filter((one) => one < limit).length;
        expect(list).toContain(ninetiethMinutes);
        expect(upTo(ninetiethMinutes ?? 0)).toBeGreaterThanOrEqual(list.length * 0.9);
        expect(below(ninetiethMinutes ?? 0)).toBeLessThan(list.length * 0.9);
        expect(upTo(medianMinutes ?? 0)).toBeGreaterThanOrEqual(list.length / 2);
        expect(below(medianMinutes ?? 0)).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });
});

describe('attainmentOf', () => {
  it('never adds up promises of different sorts or metrics', () => {
    const all = [ended({}), ended({ type: 'ola' }), ended({ metric: 'resolution' })];
    expect(attainmentOf(all, 'priority', scope).rows.map(({ type, metric, count }) => [type, metric, count])).toEqual([
      ['ola', 'response', 1],
      ['sla', 'resolution', 1],
      ['sla', 'response', 1],
    ]);
  });

  it('counts a record for each of its services, and one without any for none of them, last', () => {
    const all = [ended({ services: ['SVC-b', 'SVC-a'] }), ended({ services: [] }), ended({})];
    const { rows, all: total } = attainmentOf(all, 'service', scope);
    expect(rows.map(({ value, count }) => [value, count])).toEqual([
      ['SVC-a', 2],
      ['SVC-b', 1],
      [null, 1],
    ]);
    expect(total.map(({ count }) => count)).toEqual([3]);
  });

  it('takes months and periods by the local date: half past midnight in London is yesterday in UTC', () => {
    const all = ['2026-06-30T22:59:59Z', '2026-06-30T23:30:00Z', '2026-08-01T00:00:00Z'].map((at) =>
      ended({ at: readInstant(at) }),
    );
    const months = attainmentOf(all, 'month', scope).rows.map(({ value, count }) => [value, count]);
    expect(months).toEqual([
      ['2026-06', 1],
      ['2026-07', 1],
      ['2026-08', 1],
    ]);
    const july = { ...scope, from: readInstant('2026-06-30T23:00:00Z'), until: readInstant('2026-07-31T23:00:00Z') };
    expect(attainmentOf(all, 'month', july).rows.map(({ value }) => value)).toEqual(['2026-07']);
  });

  it('counts what ended at the very start of a period and not what ended at its end', () => {
    const all = [99, 100, 199, 200].map((at) => ended({ at }));
    expect(attainmentOf(all, 'metric', { ...scope, from: 100, until: 200 }).rows).toMatchObject([{ count: 2 }]);
  });

  it('tells how many are open and counts them for nothing', () => {
    const all = [ended({}), ended({ verdict: 'open', at: null }), ended({ verdict: 'open', at: null })];
    expect(attainmentOf(all, 'metric', scope)).toMatchObject({ open: 2, rows: [{ count: 1 }] });
  });

  it.each(attainmentKeys.filter((key) => key !== 'service'))('by %s, the rows add up to the whole', (by) => {
    const all = Array.from({ length: 200 }, (_, index) =>
      ended({
        ...{ at: index * 86_400_000 * 3, verdict: index % 3 === 0 ? 'breached' : 'met', elapsedMinutes: index % 7 },
        ...{
          agreement: `SLA-${index % 4}`,
          metric: `m${index % 2}`,
          priority: index % 5 === 0 ? null : `P${index % 5}`,
        },
        group: `GRP-${index % 3}`,
      }),
    );
    const { rows, all: total } = attainmentOf(all, by, scope);
    for (const { metric, count, met, breached } of total) {
      const parts = rows.filter((row) => row.metric === metric);
      const sum = (pick: (row: (typeof rows)[number]) => number) => parts.reduce((all, row) => all + pick(row), 0);
      expect([sum((row) => row.count), sum((row) => row.met), sum((row) => row.breached)]).toEqual([
        count,
        met,
        breached,
      ]);
    }
  });
});

describe('monthsOf', () => {
  it.each([
    ['Pacific/Kiritimati', '2025-12-31T09:59:59Z', '2025-12'],
    ['Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01'],
    ['America/Los_Angeles', '2026-01-01T07:59:59Z', '2025-12'],
    ['America/Los_Angeles', '2026-01-01T08:00:00Z', '2026-01'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12'],
    ['UTC', '1970-01-01T00:00:00Z', '1970-01'],
    ['UTC', '2199-12-31T23:59:59Z', '2199-12'],
  ])('in %s at %s it is %s', (zone, at, month) => {
    expect(monthsOf(zone)(readInstant(at))).toBe(month);
  });
});

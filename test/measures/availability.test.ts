import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAvailability, type ServiceOutage } from '../../src/measures/availability.ts';
import { availabilityPercent, percentText } from '../../src/measures/availability-percent.ts';
import { periodStart, periodsOf } from '../../src/measures/availability-periods.ts';
import { allowedLoss } from '../../src/measures/availability-promise.ts';
import {
  type AvailabilityQuestion,
  availabilityReport,
  prepareAvailability,
} from '../../src/measures/availability-report.ts';
import { intersection, subtraction, total } from '../../src/measures/interval-sets.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { type Interval, mergeIntervals } from '../../src/time/intervals.ts';
import { smallSnapshot } from '../support/small-site.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Agreed round the clock. */
const always = (from: number, until: number): readonly Interval[] => (from < until ? [[from, until]] : []);

function outage(record: string, type: ServiceOutage['type'], start: number, end: number | null): ServiceOutage {
  return { record, type, start: start * HOUR, end: end === null ? null : end * HOUR };
}

describe('measureAvailability', () => {
  it('subtracts unplanned outages from agreed service time', () => {
    const result = measureAvailability([outage('INC-0001', 'unplanned', 10, 12)], always, 0, 100 * HOUR, 200 * HOUR);
    expect(result).toMatchObject({ agreed: 100 * HOUR, unplanned: 2 * HOUR, share: 0.98, began: 1, ended: 1 });
    expect(result).toMatchObject({ mtrs: 2 * HOUR, mtbf: 98 * HOUR });
  });

  it('counts no instant twice: planned before unplanned before degraded', () => {
    const result = measureAvailability(
      [
        outage('INC-0001', 'degraded', 0, 10),
        outage('INC-0002', 'unplanned', 4, 8),
        outage('CHG-0001', 'planned', 6, 9),
      ],
      always,
      0,
      20 * HOUR,
      20 * HOUR,
    );
    expect(result).toMatchObject({ planned: 3 * HOUR, unplanned: 2 * HOUR, degraded: 5 * HOUR });
    expect(result.mtrs).toBe(4 * HOUR);
  });

  it('gives the time of overlapping outages to the one that began first', () => {
    const result = measureAvailability(
      [
        outage('INC-0003', 'unplanned', 3, 9),
        outage('INC-0002', 'unplanned', 2, 5),
        outage('INC-0001', 'unplanned', 3, 6),
      ],
      always,
      0,
      20 * HOUR,
      20 * HOUR,
    );
    expect(result.outages.map((one) => [one.outage.record, one.share / HOUR, one.covered / HOUR])).toEqual([
      ['INC-0002', 3, 3],
      ['INC-0001', 1, 3],
      ['INC-0003', 3, 6],
    ]);
    expect(result).toMatchObject({ unplanned: 7 * HOUR, began: 1, ended: 1, mtrs: 7 * HOUR, mtbf: 13 * HOUR });
  });

  it('lets open outages run until now, and nothing of the future has happened', () => {
    const open = [outage('INC-0001', 'unplanned', 5, null), outage('INC-0002', 'unplanned', 30, 40)];
    const before = measureAvailability(open, always, 0, 20 * HOUR, 7 * HOUR);
    expect(before).toMatchObject({ agreed: 7 * HOUR, unplanned: 2 * HOUR, began: 1, ended: 0, mtrs: null });
    expect(before.outages).toHaveLength(1);
    expect(measureAvailability(open, always, 0, 20 * HOUR, 0)).toMatchObject({ agreed: 0, share: null, outages: [] });
  });

  it('puts the beginning and the end of an interruption each into one period', () => {
    const outages = [outage('INC-0001', 'unplanned', 8, 10), outage('INC-0002', 'unplanned', 10, 13)];
    const [first, second] = [
      [0, 10],
      [10, 20],
    ].map(([from = 0, until = 0]) => measureAvailability(outages, always, from * HOUR, until * HOUR, 99 * HOUR));
    // Touching outages are one interruption.
    expect(first).toMatchObject({ unplanned: 2 * HOUR, began: 1, ended: 0, mtrs: null, mtbf: 8 * HOUR });
    expect(second).toMatchObject({ unplanned: 3 * HOUR, began: 0, ended: 1, mtrs: 5 * HOUR, mtbf: null });
    const edge = [outage('INC-0001', 'unplanned', 8, 10)];
    expect(measureAvailability(edge, always, 8 * HOUR, 20 * HOUR, 99 * HOUR).began).toBe(1);
    expect(measureAvailability(edge, always, 0, 8 * HOUR, 99 * HOUR)).toMatchObject({ began: 0, outages: [] });
    expect(measureAvailability(edge, always, 0, 10 * HOUR, 99 * HOUR).ended).toBe(1);
    expect(measureAvailability(edge, always, 10 * HOUR, 20 * HOUR, 99 * HOUR)).toMatchObject({ ended: 0, outages: [] });
  });

  it('takes an outage that cost nothing for no failure', () => {
    const outages = [outage('INC-0001', 'unplanned', 5, 6), outage('CHG-0001', 'planned', 4, 8)];
    const result = measureAvailability(outages, always, 0, 20 * HOUR, 99 * HOUR);
    expect(result).toMatchObject({ unplanned: 0, planned: 4 * HOUR, began: 0, mtbf: null, share: 1 });
  });

  it('is additive over any split and exact to the millisecond; shares add up to their sum', () => {
    const instant = fc.integer({ min: 0, max: 10_000_000 });
    const some = fc.array(
      fc.record({
        record: fc.constantFrom('INC-0001', 'INC-0002'),
        type: fc.constantFrom('unplanned' as const, 'planned' as const, 'degraded' as const),
        start: instant,
        length: fc.option(fc.integer({ min: 1, max: 4_000_000 })),
      }),
      { maxLength: 12 },
    );
    const hours = fc.array(fc.tuple(instant, instant), { maxLength: 6 });
    fc.assert(
      fc.property(some, hours, fc.tuple(instant, instant, instant), instant, (list, spans, cuts, now) => {
        const outages = list.map(({ length, ...one }) => ({
          ...one,
          end: length === null ? null : one.start + length,
        }));
        const open = mergeIntervals(spans.map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]));
        const agreed = (from: number, until: number): Interval[] =>
          from < until ? intersection(open, [[from, until]]) : [];
        const [a, b, c] = cuts.toSorted((x, y) => x - y) as [number, number, number];
        const whole = measureAvailability(outages, agreed, a, c, now);
        const parts = [
          measureAvailability(outages, agreed, a, b, now),
          measureAvailability(outages, agreed, b, c, now),
        ];
        for (const key of ['agreed', 'unplanned', 'planned', 'degraded', 'began', 'ended'] as const) {
          expect((parts[0]?.[key] ?? 0) + (parts[1]?.[key] ?? 0), key).toBe(whole[key]);
        }
        const until = (one: ServiceOutage): number => Math.min(one.end ?? now, now);
        const union = (type: string): Interval[] =>
          mergeIntervals(outages.flatMap((one): Interval[] => (one.type === type ? [[one.start, until(one)]] : [])));
        const free = subtraction(agreed(a, Math.min(c, now)), union('planned'));
        expect(whole.unplanned).toBe(total(intersection(free, union('unplanned'))));
        expect(whole.degraded).toBe(total(intersection(subtraction(free, union('unplanned')), union('degraded'))));
        for (const { share, covered } of whole.outages) expect(share).toBeLessThanOrEqual(covered);
      }),
    );
  });
});

describe('periodsOf', () => {
  const shown = (length: 'month' | 'quarter' | 'year', zone: string, from: string, until: string): string[] =>
    periodsOf(length, zone, readInstant(from), readInstant(until)).map(
      (one) => `${one.name} ${formatInstant(one.from)} ${formatInstant(one.until)}${one.whole ? '' : ' part'}`,
    );

  it('begins months, quarters and years at midnight of the zone, and cuts the first and the last', () => {
    expect(shown('month', 'Europe/London', '2026-03-10T12:00:00Z', '2026-04-30T23:00:00Z')).toEqual([
      '2026-03 2026-03-10T12:00:00Z 2026-03-31T23:00:00Z part',
      '2026-04 2026-03-31T23:00:00Z 2026-04-30T23:00:00Z',
    ]);
    expect(shown('quarter', 'America/New_York', '2025-10-01T04:00:00Z', '2026-01-02T05:00:00Z')).toEqual([
      '2025-Q4 2025-10-01T04:00:00Z 2026-01-01T05:00:00Z',
      '2026-Q1 2026-01-01T05:00:00Z 2026-01-02T05:00:00Z part',
    ]);
    expect(shown('year', 'UTC', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      '2026 2026-01-01T00:00:00Z 2027-01-01T00:00:00Z',
    ]);
    expect(shown('month', 'UTC', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual([]);
  });

  it('counts back over the end of a year', () => {
    expect(formatInstant(periodStart('month', 'UTC', readInstant('2026-02-10T00:00:00Z'), 11))).toBe(
      '2025-03-01T00:00:00Z',
    );
    expect(formatInstant(periodStart('quarter', 'UTC', readInstant('2026-02-10T00:00:00Z'), 1))).toBe(
      '2025-10-01T00:00:00Z',
    );
  });
});

describe('percentages and targets', () => {
  it('are cut, so that 100 means nothing lost and a missed target never reads as met', () => {
    const month = 30 * 24 * HOUR;
    expect(availabilityPercent(month, 1)).toBe(99.999999);
    expect(percentText(99.999999)).toBe('99.999');
    expect(availabilityPercent(month, 0)).toBe(100);
    expect(percentText(100)).toBe('100');
    expect(percentText(99.8999)).toBe('99.899');
    expect(availabilityPercent(0, 0)).toBe(null);
  });

  it('allow exactly so much: to the millisecond is within', () => {
    const month = 30 * 24 * HOUR;
    expect(allowedLoss(month, 99.9)).toBe(2_592_000);
    expect(allowedLoss(month, 100)).toBe(0);
    expect(allowedLoss(month, 99.99)).toBe(259_200);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e10 }), fc.integer({ min: 1, max: 1000 }), (agreed, tenths) => {
        const allowed = allowedLoss(agreed, tenths / 10);
        expect(BigInt(allowed) * 1000n).toBeLessThanOrEqual(BigInt(agreed) * BigInt(1000 - tenths));
        expect(BigInt(allowed + 1) * 1000n).toBeGreaterThan(BigInt(agreed) * BigInt(1000 - tenths));
      }),
    );
  });
});

const question: AvailabilityQuestion = {
  length: 'month',
  from: '2026-09-01',
  until: '2026-09-30',
  count: 1,
  services: null,
  now: readInstant('2026-11-21T10:00:00Z'),
};

function record(id: string, fields: string, status = 'active'): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: ${status}\n${fields}---\n`;
}

function sla(id: string, fields: string): Record<string, string> {
  const targets = 'targets:\n  - {metric: response, P1: 15m}\n';
  return { [`records/agreements/${id}.md`]: record(id, `type: sla\n${targets}${fields}`) };
}

const calendars = {
  'records/calendars/CAL-always.md': record('CAL-always', 'timezone: Europe/London\nhours: always\n'),
  'records/calendars/CAL-monday.md': record('CAL-monday', 'timezone: Asia/Tokyo\nhours: {mon: ["09:00-17:00"]}\n'),
};

async function september(files: Readonly<Record<string, string>>, asked: Partial<AvailabilityQuestion> = {}) {
  const snapshot = smallSnapshot({ ...calendars, ...files });
  const levels = await prepareAvailability(snapshot, readInstant('2026-01-01T00:00:00Z'), question.now);
  return availabilityReport(levels, { ...question, ...asked });
}

const service = (fields = '', status = 'live'): Record<string, string> => ({
  'records/services/SVC-a.md': record('SVC-a', `owner: carol\n${fields}`, status),
});

describe('availabilityReport', () => {
  it('takes agreed time from the service, else from its agreement, else round the clock in the time zone of the organisation', async () => {
    const own = await september({
      ...service('service-hours: CAL-monday\n'),
      ...sla('SLA-a', 'calendar: CAL-always\n'),
    });
    expect(own.rows[0]).toMatchObject({ calendar: 'CAL-monday', timezone: 'Asia/Tokyo', agreed: 32 * HOUR });
    const promised = await september({ ...service(), ...sla('SLA-a', 'calendar: CAL-monday\n') });
    expect(promised.rows[0]).toMatchObject({
      calendar: 'CAL-monday',
      agreed: 32 * HOUR,
      target: null,
      agreement: null,
    });
    const none = await september(service());
    expect(none.rows[0]).toMatchObject({
      calendar: null,
      timezone: 'Europe/London',
      agreed: 720 * HOUR,
      missed: false,
    });
  });

  it('holds a service to the agreement that promises availability, the more specific first', async () => {
    const { rows } = await september({
      ...service(),
      ...sla('SLA-all', 'calendar: CAL-always\navailability: {target: 99.99}\n'),
      ...sla('SLA-plain', 'calendar: CAL-monday\nservices: [SVC-a]\n'),
      ...sla('SLA-own', 'calendar: CAL-always\nservices: [SVC-a]\navailability: {target: 99.9}\n'),
      ...sla(
        'SLA-old',
        'calendar: CAL-always\nservices: [SVC-a]\navailability: {target: 100}\nvalid-until: 2026-08-31\n',
      ),
      ...sla('SLA-other', 'calendar: CAL-always\nservices: [SVC-b]\navailability: {target: 100}\n'),
    });
    expect(rows[0]).toMatchObject({
      agreement: 'SLA-own',
      target: 99.9,
      allowed: 43.2 * MINUTE,
      calendar: 'CAL-always',
    });
  });

  it('takes the last day of all as the end of an agreement that has none', async () => {
    const forever =
      'calendar: CAL-always\navailability: {target: 99.9}\nvalid-from: 0000-01-01\nvalid-until: 9999-12-31\n';
    const { rows } = await september({ ...service(), ...sla('SLA-a', forever) });
    expect(rows[0]).toMatchObject({ agreement: 'SLA-a', target: 99.9 });
  });

  it('counts outages by the services they name, else by those of their record', async () => {
    const incident = record(
      'INC-0001',
      [
        'impact: low\nurgency: low\nservice: SVC-a\noutage:',
        '  - {start: 2026-09-03T08:00:00Z, end: 2026-09-03T09:00:00Z}',
        '  - {start: 2026-09-04T08:00:00Z, end: 2026-09-04T10:00:00Z, services: [SVC-b, SVC-b]}',
        '  - {start: 2026-09-05T08:00:00Z, end: 2026-09-05T07:00:00Z}',
        '  - {start: yesterday, end: 2026-09-05T07:00:00Z}',
        '  - {start: 2026-09-05T08:00:00Z, end: later}',
        '  - {start: 2026-09-05T08:00:00Z, type: awful}',
        '  - nonsense',
        'timeline:\n  - {at: 2026-09-03T09:00:00Z, status: closed, by: anna}\n',
      ].join('\n'),
      'closed',
    );
    const { rows } = await september({
      ...service(),
      'records/services/SVC-b.md': record('SVC-b', 'owner: carol\n', 'live'),
      'records/incidents/INC-0001.md': incident,
    });
    expect(rows.map((row) => [row.service, row.unplanned / HOUR, row.outages.length])).toEqual([
      ['SVC-a', 1, 1],
      ['SVC-b', 2, 1],
    ]);
  });

  it('counts only the time in which a service was in use', async () => {
    const days = async (files: Record<string, string>): Promise<number> =>
      ((await september(files)).rows[0]?.agreed ?? 0) / (24 * HOUR);
    const moves = (...list: string[]): string =>
      `timeline:\n${list.map((one) => `  - {at: 2026-09-${one}, by: anna}\n`).join('')}`;
    expect(await days(service('since: 2026-09-21\n'))).toBe(10);
    expect(await days(service('until: 2026-09-10\n'))).toBe(10);
    expect(await days(service('since: 2026-09-11\nuntil: 2026-09-20\n', 'retired'))).toBe(10);
    expect(await days(service('', 'proposed'))).toBe(0);
    expect(await days(service('', 'retired'))).toBe(0);
    expect(await days(service('since: 9999-12-31\n'))).toBe(0);
    expect(await days(service('until: 9999-12-31\n'))).toBe(30);
    expect(await days(service('until: 0000-01-01\n'))).toBe(0);
    expect(
      await days(
        service(
          moves('10T23:00:00Z, status: building', '15T23:00:00Z, status: live', '20T23:00:00Z, status: retired'),
          'retired',
        ),
      ),
    ).toBe(5);
    expect(await days(service(moves('10T23:00:00Z, status: live'), 'live'))).toBe(20);
    expect(await days(service(`since: 2026-09-06\n${moves('10T23:00:00Z, status: live')}`, 'live'))).toBe(25);
    expect(await days(service(`since: 2026-09-16\n${moves('10T23:00:00Z, status: live')}`, 'live'))).toBe(15);
    const built = moves('10T23:00:00Z, status: building', '15T23:00:00Z, status: live');
    expect(await days(service(`since: 2026-09-06\n${built}`, 'live'))).toBe(25);
    expect(await days(service(`since: 2026-09-06\n${moves('10T23:00:00Z, status: building')}`, 'building'))).toBe(0);
  });

  it('says why a service cannot be measured', async () => {
    const { rows, problems } = await september(service('service-hours: CAL-none\n'));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ record: 'SVC-a', message: 'No availability: CAL-none does not exist.' }]);
  });

  it('knows the hours of an outage that began before the time asked about', async () => {
    const { rows } = await september({
      ...service('service-hours: CAL-monday\n'),
      'records/incidents/INC-0001.md': record(
        'INC-0001',
        'impact: low\nurgency: low\nservice: SVC-a\noutage: {start: 2026-08-31T07:30:00Z, end: 2026-09-02T09:00:00Z}\ntimeline:\n  - {at: 2026-09-03T09:00:00Z, status: closed, by: anna}\n',
        'closed',
      ),
    });
    // It cost half an hour of Monday 31 August in Tokyo, and ended in September, on a Wednesday.
    expect(rows[0]).toMatchObject({ unplanned: 0, began: 0, ended: 1, mtrs: 49.5 * HOUR });
  });
});

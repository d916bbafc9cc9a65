import { describe, expect, it } from 'vitest';
import type { AvailabilityProps } from '../../site/record-props.ts';
import { service } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

const agreement =
  '---\nid: SLA-gold\ntitle: Gold\nstatus: active\ntype: sla\ncalendar: CAL-always\nservices: [SVC-a]\ntargets:\n  - {metric: response, P1: 15m}\navailability: {target: 99.9}\n---\n';
const calendar = '---\nid: CAL-always\ntitle: Always\nstatus: active\ntimezone: UTC\nhours: always\n---\n';

async function availability(
  outage: string,
  files: Readonly<Record<string, string>>,
): Promise<AvailabilityProps | null> {
  const incident = `---\nid: INC-0001\ntitle: Down\nstatus: closed\nimpact: low\nurgency: low\nservice: SVC-a\noutage: ${outage}\ntimeline:\n  - {at: 2026-09-03T09:00:00Z, status: closed, by: anna}\n---\n`;
  const { site } = await smallSiteData({
    'records/services/SVC-a.md': service('SVC-a', 'Above'),
    'records/incidents/INC-0001.md': incident,
    ...files,
  });
  expect(site.records.find((one) => one.id === 'INC-0001')?.availability).toBe(null);
  return site.records.find((one) => one.id === 'SVC-a')?.availability ?? null;
}

describe('availability on the page of a service', () => {
  it('tells time lost against time allowed for twelve months, the present one first, and names the outages', async () => {
    const props = await availability('{start: 2026-09-03T08:00:00Z, end: 2026-09-03T09:30:30Z}', {
      'records/agreements/SLA-gold.md': agreement,
      'records/calendars/CAL-always.md': calendar,
    });
    expect(props?.rows.map(({ month }) => month.iso)).toEqual([
      ...['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06'],
      ...['2026-05', '2026-04', '2026-03', '2026-02', '2026-01', '2025-12'],
    ]);
    expect(props).toMatchObject({ hours: { id: 'CAL-always' }, agreement: { id: 'SLA-gold' }, promised: '99.9 %' });
    const september = props?.rows[2];
    expect(september).toMatchObject({
      lost: '1 h 30 m',
      allowed: '43 m',
      available: '99.79 %',
      state: { tone: 'bad', word: 'Below target' },
      meter: { tone: 'bad', used: 100, limit: 47.7 },
      planned: '0 m',
      degraded: '0 m',
    });
    expect(september?.outages.map(({ ref, detail }) => [ref.id, ref.path, detail])).toEqual([
      ['INC-0001', 'records/incidents/INC-0001.html', '1 h 30 m unplanned'],
    ]);
    expect(props?.rows[0]).toMatchObject({ state: { word: 'So far' }, allowed: '29 m so far', available: '100 %' });
    expect(props?.rows[1]).toMatchObject({ state: { word: 'Met' }, outages: [] });
  });

  it('promises nothing where no agreement does, and counts round the clock', async () => {
    const props = await availability('{start: 2026-11-21T11:23:30Z}', {});
    expect(props).toMatchObject({ hours: null, agreement: null, promised: null });
    expect(props?.rows[0]).toMatchObject({
      lost: 'under 1 m',
      allowed: null,
      meter: null,
      state: null,
      available: '99.998 %',
    });
    expect(props?.rows[0]?.outages[0]?.detail).toBe('under 1 m unplanned, still open');
  });

  it.each([
    [
      'one interruption, over the end of a month',
      '{start: 2026-09-30T23:00:00Z, end: 2026-10-01T00:30:45Z}',
      'In these 12 months 1 unplanned interruption began. Mean time to restore service (MTRS): 1 h 30 m round the clock. Mean time between failures (MTBF): 8529 h 53 m of agreed service time.',
    ],
    [
      'several in several months',
      '[{start: 2026-02-10T10:00:00Z, end: 2026-02-10T11:00:00Z}, {start: 2026-05-10T10:00:00Z, end: 2026-05-10T14:00:00Z}, {start: 2026-05-11T10:00:00Z, end: 2026-05-11T11:00:00Z}, {start: 2026-05-12T10:00:00Z, end: 2026-05-12T11:00:00Z, type: planned}]',
      'In these 12 months 3 unplanned interruptions began. Mean time to restore service (MTRS): 2 h round the clock. Mean time between failures (MTBF): 2841 h 48 m of agreed service time.',
    ],
    [
      'one that lasts',
      '{start: 2026-11-21T10:24:00Z}',
      'In these 12 months 1 unplanned interruption began. Mean time between failures (MTBF): 8530 h 24 m of agreed service time.',
    ],
    [
      'one that began before',
      '{start: 2025-11-30T12:00:00Z, end: 2025-12-01T12:00:00Z}',
      'In these 12 months no unplanned interruptions began. Mean time to restore service (MTRS): 24 h round the clock.',
    ],
    [
      'none',
      '{start: 2026-09-30T23:00:00Z, end: 2026-10-01T00:30:00Z, type: degraded}',
      'In these 12 months no unplanned interruptions began.',
    ],
  ])('tells the means of all months: %s', async (_, outage, said) => {
    const props = await availability(outage, {
      'records/agreements/SLA-gold.md': agreement,
      'records/calendars/CAL-always.md': calendar,
    });
    expect(props?.failures).toBe(said);
  });

  it('is left out where a service cannot be measured', async () => {
    expect(
      await availability('{start: 2026-11-21T11:23:30Z}', {
        'records/services/SVC-a.md': service('SVC-a', 'Above', 'service-hours: CAL-none\n'),
      }),
    ).toBe(null);
  });
});

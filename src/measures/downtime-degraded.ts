import type { Measure } from '../model/measure.ts';
import { availabilityRows } from './availability-rows.ts';
import { example } from './example-records.ts';
import { MINUTE } from './figures.ts';

/** When it worked, but badly. */
export const downtimeDegraded: Measure = {
  id: 'downtime-degraded',
  title: 'Degraded service',
  formula: 'agreed service time in outages of type "degraded" that count as such, summed over services',
  unit: 'minutes',
  source: 'ServiceNow, Outage: minutes by type; ISO/IEC 20000-1:2018 8.7.1',
  kinds: ['service', 'incident', 'change', 'agreement', 'calendar'],
  span: 'period',
  better: 'lower',
  async compute(snapshot, now, period) {
    const rows = await availabilityRows(snapshot, now, period, 'year');
    return rows.length === 0 ? null : rows.reduce((sum, { degraded }) => sum + degraded, 0) / MINUTE;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'half an hour',
      files: {
        ...example('services/SVC-a', ['live'], 'owner: anna', 'since: 2026-01-01'),
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
          'impact: low',
          'urgency: low',
          'service: SVC-a',
          'outage: {start: 2026-11-02T09:00:00Z, end: 2026-11-02T09:30:00Z, type: degraded}',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
          'impact: low',
          'urgency: low',
          'service: SVC-a',
          'outage: {start: 2026-11-02T15:00:00Z, end: 2026-11-02T15:30:00Z, type: planned}',
        ),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 30,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { downtime, kinds } from './availability-rows.ts';
import { outage, service } from './example-outages.ts';

/** When it worked, but badly. */
export const downtimeDegraded: Measure = {
  id: 'downtime-degraded',
  title: 'Degraded service',
  formula: 'agreed service time in outages of type "degraded" that count as such, summed over services',
  unit: 'minutes',
  source: 'ServiceNow, Outage: minutes by type; ISO/IEC 20000-1:2018 8.7.1',
  kinds,
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => downtime(snapshot, now, period, 'degraded'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'half an hour',
      files: {
        ...service,
        ...outage('INC-0001', '09:00', '09:30', 'degraded'),
        ...outage('INC-0002', '15:00', '15:30', 'planned'),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 30,
    },
  ],
};

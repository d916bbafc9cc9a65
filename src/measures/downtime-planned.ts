import type { Measure } from '../model/measure.ts';
import { downtime, kinds } from './availability-rows.ts';
import { outage, service } from './example-outages.ts';

/** What maintenance cost. */
export const downtimePlanned: Measure = {
  id: 'downtime-planned',
  title: 'Planned downtime',
  formula: 'agreed service time in outages of type "planned" that count as such, summed over services',
  unit: 'minutes',
  source: 'ServiceNow, Outage: minutes by type; ISO/IEC 20000-1:2018 8.7.1',
  kinds,
  span: 'period',
  compute: (snapshot, now, period) => downtime(snapshot, now, period, 'planned'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'half an hour',
      files: {
        ...service,
        ...outage('INC-0001', '09:00', '09:30', 'planned'),
        ...outage('INC-0002', '15:00', '15:30', 'degraded'),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 30,
    },
  ],
};

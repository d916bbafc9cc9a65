import type { Measure } from '../model/measure.ts';
import { availabilityRows, kinds } from './availability-rows.ts';
import { outage, service } from './example-outages.ts';
import { DAY } from './figures.ts';

/** How long a service runs before it fails. */
export const meanTimeBetweenFailures: Measure = {
  id: 'mean-time-between-failures',
  title: 'Mean time between failures (MTBF)',
  formula:
    '(agreed service time − unplanned outages) / unplanned interruptions that began in the period, over all services',
  unit: 'days',
  source: 'ITIL 4, availability management: MTBF',
  kinds,
  span: 'period',
  better: 'higher',
  async compute(snapshot, now, period) {
    const rows = await availabilityRows(snapshot, now, period, 'year');
    const began = rows.reduce((sum, row) => sum + row.began, 0);
    return began === 0 ? null : rows.reduce((sum, row) => sum + row.agreed - row.unplanned, 0) / began / DAY;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'twice in a day, three hours in all',
      files: {
        ...service,
        ...outage('INC-0001', '06:00', '07:00', 'unplanned'),
        ...outage('INC-0002', '09:00', '11:00', 'unplanned'),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 21 / 24 / 2,
    },
  ],
};

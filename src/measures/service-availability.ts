import type { Measure } from '../model/measure.ts';
import { availabilityRows, kinds } from './availability-rows.ts';
import { outage, service } from './example-outages.ts';

/** How much of what was agreed was there; `gitsm availability` tells it by service and month, against the promise. */
export const serviceAvailability: Measure = {
  id: 'service-availability',
  title: 'Availability',
  formula: '(agreed service time − unplanned outages) / agreed service time, summed over services',
  unit: 'share',
  source: 'ITIL 4, availability management; ISO/IEC 20000-1:2018 8.7.1; FitSM PR4.3',
  kinds,
  span: 'period',
  better: 'higher',
  async compute(snapshot, now, period) {
    const rows = await availabilityRows(snapshot, now, period, 'year');
    const agreed = rows.reduce((sum, row) => sum + row.agreed, 0);
    return agreed === 0 ? null : 1 - rows.reduce((sum, row) => sum + row.unplanned, 0) / agreed;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'six hours of a day',
      files: {
        ...service,
        ...outage('INC-0001', '06:00', '12:00', 'unplanned'),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 0.75,
    },
  ],
};

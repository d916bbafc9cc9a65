import type { Measure } from '../model/measure.ts';
import { availabilityRows, kinds } from './availability-rows.ts';
import { outage, service } from './example-outages.ts';
import { MINUTE } from './figures.ts';

/** How long users are without a service once it fails. */
export const meanTimeToRestoreService: Measure = {
  id: 'mean-time-to-restore-service',
  title: 'Mean time to restore service (MTRS)',
  formula: 'mean of (end − start), round the clock, over unplanned interruptions that ended in the period',
  unit: 'minutes',
  source: 'ITIL 4, availability management: MTRS',
  kinds,
  span: 'period',
  better: 'lower',
  async compute(snapshot, now, period) {
    const rows = await availabilityRows(snapshot, now, period, 'year');
    const ended = rows.reduce((sum, row) => sum + (row.mtrs === null ? 0 : row.ended), 0);
    return ended === 0 ? null : rows.reduce((sum, row) => sum + (row.mtrs ?? 0) * row.ended, 0) / ended / MINUTE;
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one hour and two hours',
      files: {
        ...service,
        ...outage('INC-0001', '06:00', '07:00', 'unplanned'),
        ...outage('INC-0002', '09:00', '11:00', 'unplanned'),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 90,
    },
  ],
};

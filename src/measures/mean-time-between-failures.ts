import type { Measure } from '../model/measure.ts';
import { availabilityRows } from './availability-rows.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';

/** How long a service runs before it fails. */
export const meanTimeBetweenFailures: Measure = {
  id: 'mean-time-between-failures',
  title: 'Mean time between failures (MTBF)',
  formula:
    '(agreed service time − unplanned outages) / unplanned interruptions that began in the period, over all services',
  unit: 'days',
  source: 'ITIL 4, availability management: MTBF',
  kinds: ['service', 'incident', 'change', 'agreement', 'calendar'],
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
        ...example('services/SVC-a', ['live'], 'owner: anna', 'since: 2026-01-01'),
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
          'impact: low',
          'urgency: low',
          'service: SVC-a',
          'outage: {start: 2026-11-02T06:00:00Z, end: 2026-11-02T07:00:00Z, type: unplanned}',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
          'impact: low',
          'urgency: low',
          'service: SVC-a',
          'outage: {start: 2026-11-02T09:00:00Z, end: 2026-11-02T11:00:00Z, type: unplanned}',
        ),
      },
      days: ['2026-11-02', '2026-11-02'],
      expect: 21 / 24 / 2,
    },
  ],
};

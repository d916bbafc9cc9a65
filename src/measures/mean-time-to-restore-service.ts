import type { Measure } from '../model/measure.ts';
import { availabilityRows } from './availability-rows.ts';
import { example } from './example-records.ts';
import { MINUTE } from './figures.ts';

/** How long users are without a service once it fails. */
export const meanTimeToRestoreService: Measure = {
  id: 'mean-time-to-restore-service',
  title: 'Mean time to restore service (MTRS)',
  formula: 'mean of (end − start), round the clock, over unplanned interruptions that ended in the period',
  unit: 'minutes',
  source: 'ITIL 4, availability management: MTRS',
  kinds: ['service', 'incident', 'change', 'agreement', 'calendar'],
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
      expect: 90,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { availabilityRows, kinds } from './availability-rows.ts';
import { service } from './example-outages.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** Whether availability was good enough, service by service. */
export const availabilityTargetsMet: Measure = {
  id: 'availability-targets-met',
  title: 'Availability targets met',
  formula:
    'months of services in which no more was lost than the agreement allows / months of services with a promised availability',
  unit: 'share',
  source: 'ServiceNow: availability against commitment; FitSM PR4.3',
  kinds,
  span: 'period',
  better: 'higher',
  async compute(snapshot, now, period) {
    const rows = await availabilityRows(snapshot, now, period, 'month');
    return shareOf(
      rows.filter(({ target, over }) => target !== null && over),
      ({ missed }) => !missed,
    );
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two months, one of them missed; the present one is not over',
      files: {
        ...service,
        ...example('calendars/CAL-a', ['active'], 'timezone: UTC', 'hours: always'),
        ...example(
          'agreements/SLA-a',
          ['active'],
          'type: sla',
          'calendar: CAL-a',
          'services: [SVC-a]',
          'availability: {target: 99.9}',
          'starts: 2026-01-01',
        ),
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
          'impact: low',
          'urgency: low',
          'service: SVC-a',
          'outage: {start: 2026-10-02T09:00:00Z, end: 2026-10-02T12:00:00Z}',
        ),
      },
      days: ['2026-09-01', '2026-11-30'],
      expect: 0.5,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { example } from './example-records.ts';
import { MINUTE, mean } from './figures.ts';
import { historiesOf } from './histories.ts';

/** How long users wait until somebody works on it, around the clock. */
export const meanTimeToRespond: Measure = {
  id: 'mean-time-to-respond',
  title: 'Mean time to respond',
  formula:
    'mean of (first entry that is neither "new" nor "cancelled" − first entry) over incidents first responded to in the period',
  unit: 'minutes',
  source: 'GLPI: take into account delay; iTop: time to own (TTO); MTTA',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(
      historiesOf(snapshot, 'incident', now).flatMap(({ path, opened }) => {
        const first = path.find(({ status }) => status !== 'new' && status !== 'cancelled');
        return first === undefined || !isWithin(period, first.at) ? [] : [(first.at - opened) / MINUTE];
      }),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'half an hour and an hour and a half make one hour',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:30'],
          'impact: low',
          'urgency: low',
        ),
        ...example('incidents/INC-0003', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example(
          'incidents/INC-0004',
          ['new 2026-11-02T09:00', 'cancelled 2026-11-09T09:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 60,
    },
    {
      name: 'the month of the first response counts',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-10-31T23:00', 'in-progress 2026-11-01T01:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      days: ['2026-10-01', '2026-10-31'],
      expect: null,
    },
  ],
};

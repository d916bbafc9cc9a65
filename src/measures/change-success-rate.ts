import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { closedChanges } from './work.ts';

/** How often a change does what it should, and nothing else. */
export const changeSuccessRate: Measure = {
  id: 'change-success-rate',
  title: 'Change success rate',
  formula: 'changes closed in the period with outcome "successful" / changes closed in the period',
  unit: 'share',
  source: 'ServiceNow, Change overview: closed successful / closed',
  kinds: ['change'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(endedIn(snapshot, closedChanges, now, period), ({ data }) => data.outcome === 'successful'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example(
          'changes/CHG-0001',
          ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'],
          'type: normal',
          'outcome: successful',
        ),
        ...example(
          'changes/CHG-0002',
          ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'],
          'type: normal',
          'outcome: backed-out',
        ),
        ...example('changes/CHG-0003', ['new 2026-11-02T09:00'], 'type: normal'),
      },
      expect: 0.5,
    },
    {
      name: 'closed in another month',
      files: {
        ...example(
          'changes/CHG-0001',
          ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'],
          'type: normal',
          'outcome: successful',
        ),
      },
      days: ['2026-10-01', '2026-10-31'],
      expect: null,
    },
  ],
};

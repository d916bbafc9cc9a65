import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { example } from './example-records.ts';
import { DAY, mean } from './figures.ts';
import { historiesOf } from './histories.ts';

const APPROVED = ['scheduled', 'implement'];

/** How long a change that is ready waits for those who must agree, around the clock. */
export const changeApprovalWait: Measure = {
  id: 'change-approval-wait',
  title: 'Waiting for approval',
  formula: 'mean of (next entry after the last "authorize" − that "authorize") over changes approved in the period',
  unit: 'days',
  source: 'ServiceNow, Change overview: approval wait (velocity)',
  kinds: ['change'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(
      historiesOf(snapshot, 'change', now).flatMap(({ path }) => {
        const asked = path.findLastIndex(({ status }) => status === 'authorize');
        const next = path[asked + 1];
        const since = path[asked]?.at;
        if (since === undefined || next === undefined || !APPROVED.includes(next.status)) return [];
        return isWithin(period, next.at) ? [(next.at - since) / DAY] : [];
      }),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two days; a rejection does not count',
      files: {
        ...example(
          'changes/CHG-0001',
          [
            'new 2026-11-02T09:00',
            'assess 2026-11-03T09:00',
            'authorize 2026-11-04T09:00',
            'new 2026-11-05T09:00',
            'assess 2026-11-06T09:00',
            'authorize 2026-11-07T09:00',
            'scheduled 2026-11-09T09:00',
          ],
          'type: normal',
        ),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00', 'authorize 2026-11-04T09:00'], 'type: normal'),
      },
      expect: 2,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { carriedOut } from './carried-out.ts';
import { example } from './example-records.ts';
import { MINUTE, mean } from './figures.ts';
import { historiesOf } from './histories.ts';

/** How long hands are on the system, around the clock. */
export const changeImplementationTime: Measure = {
  id: 'change-implementation-time',
  title: 'Time to carry out a change',
  formula: 'mean of (last "review" − last "implement" before it) over changes carried out in the period',
  unit: 'minutes',
  source: 'ServiceNow, Change overview: implementation time',
  kinds: ['change'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(
      historiesOf(snapshot, 'change', now).flatMap((history) => {
        const done = carriedOut(history);
        return done === null || !isWithin(period, done.ended) ? [] : [(done.ended - done.begun) / MINUTE];
      }),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'forty minutes',
      files: {
        ...example(
          'changes/CHG-0001',
          [
            'new 2026-11-02T09:00',
            'scheduled 2026-11-03T09:00',
            'implement 2026-11-04T20:00',
            'review 2026-11-04T20:40',
          ],
          'type: normal',
        ),
      },
      expect: 40,
    },
  ],
};

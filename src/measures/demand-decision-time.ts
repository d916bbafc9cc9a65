import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { firstIn, historiesOf } from './histories.ts';
import { median } from './median.ts';

const DECIDED: readonly string[] = ['approved', 'rejected'];

/** How long the business waits for a yes or no. */
export const demandDecisionTime: Measure = {
  id: 'demand-decision-time',
  title: 'Time to decide about demand',
  formula:
    'median of the time from the first submission to the approval or rejection, for demands decided in the period',
  unit: 'days',
  source: 'ServiceNow demand management; FitSM PR1.2',
  kinds: ['demand'],
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const times = historiesOf(snapshot, 'demand', now).flatMap((history) => {
      const [from, until] = [firstIn(history, ['submitted']), firstIn(history, DECIDED)];
      return from === null || until === null || !isWithin(period, until) ? [] : [Math.max(0, until - from) / DAY];
    });
    return median(times);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'five and fifteen days; one is not decided yet',
      files: {
        ...example('demands/DEM-0001', [
          'draft 2026-10-01T09:00',
          'submitted 2026-10-02T09:00',
          'screening 2026-10-03T09:00',
          'approved 2026-10-07T09:00',
        ]),
        ...example('demands/DEM-0002', [
          'draft 2026-10-01T09:00',
          'submitted 2026-10-02T09:00',
          'rejected 2026-10-17T09:00',
        ]),
        ...example('demands/DEM-0003', ['draft 2026-10-01T09:00', 'submitted 2026-10-02T09:00']),
      },
      expect: 10,
    },
  ],
};

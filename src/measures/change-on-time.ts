import { isObject } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { parseInstant } from '../time/instant.ts';
import { carriedOut } from './carried-out.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { historiesOf } from './histories.ts';

/** Whether the change calendar can be trusted. */
export const changeOnTime: Measure = {
  id: 'change-on-time',
  title: 'Changes within their window',
  formula:
    'changes whose "implement" and "review" lie within their window / changes with a window that came to "review" in the period',
  unit: 'share',
  source: 'ITIL change enablement: changes carried out as scheduled',
  kinds: ['change'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(
      historiesOf(snapshot, 'change', now).flatMap((history) => {
        const { window } = history.data;
        const done = carriedOut(history);
        if (!isObject(window) || done === null || !isWithin(period, done.ended)) return [];
        const [from, until] = [parseInstant(window.start), parseInstant(window.end)];
        return from === null || until === null ? [] : [done.begun >= from && done.ended <= until];
      }),
      (inTime) => inTime,
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example(
          'changes/CHG-0001',
          [
            'new 2026-11-02T09:00',
            'scheduled 2026-11-03T09:00',
            'implement 2026-11-04T20:00',
            'review 2026-11-04T21:00',
          ],
          'type: normal',
          'window: {start: 2026-11-04T20:00:00Z, end: 2026-11-04T21:00:00Z}',
        ),
        ...example(
          'changes/CHG-0002',
          [
            'new 2026-11-02T09:00',
            'scheduled 2026-11-03T09:00',
            'implement 2026-11-04T20:00',
            'review 2026-11-04T21:01',
          ],
          'type: normal',
          'window: {start: 2026-11-04T20:00:00Z, end: 2026-11-04T21:00:00Z}',
        ),
      },
      expect: 0.5,
    },
  ],
};

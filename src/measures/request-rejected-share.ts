import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn, type Flow } from './flow.ts';
import { standing } from './histories.ts';

const decided: Flow = { kind: 'request', done: ['fulfilled', 'closed', 'rejected'] };

/** Many rejections mean that the catalogue offers what people may not have. */
export const requestRejectedShare: Measure = {
  id: 'request-rejected-share',
  title: 'Rejected requests',
  formula: 'requests rejected in the period / requests fulfilled or rejected in the period',
  unit: 'share',
  source: 'ServiceNow, Request overview: rejected',
  kinds: ['request'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    shareOf(endedIn(snapshot, decided, now, period), (history) => standing(history) === 'rejected'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('requests/REQ-0001', ['new 2026-11-02T09:00', 'rejected 2026-11-12T09:00']),
        ...example('requests/REQ-0002', ['new 2026-11-02T09:00', 'fulfilled 2026-11-12T09:00']),
        ...example('requests/REQ-0003', ['new 2026-11-02T09:00']),
      },
      expect: 0.5,
    },
  ],
};

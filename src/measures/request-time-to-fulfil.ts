import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { meanDays } from './flow.ts';
import { fulfilledRequests } from './work.ts';

/** How long people wait for what they asked for, around the clock. */
export const requestTimeToFulfil: Measure = {
  id: 'request-time-to-fulfil',
  title: 'Time to fulfil a request',
  formula: 'mean of (last "fulfilled" − first entry) over requests fulfilled in the period',
  unit: 'days',
  source: 'ServiceNow, Request overview: mean time to fulfil; FitSM PR9.1',
  kinds: ['request'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => meanDays(snapshot, fulfilledRequests, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'ten days',
      files: {
        ...example('requests/REQ-0001', [
          'new 2026-11-02T09:00',
          'in-progress 2026-11-03T09:00',
          'fulfilled 2026-11-12T09:00',
          'closed 2026-11-15T09:00',
        ]),
        ...example('requests/REQ-0002', ['new 2026-11-02T09:00']),
      },
      expect: 10,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openOf } from './flow.ts';
import { openRequests } from './work.ts';

/** How much work lies on the table. */
export const requestsOpen: Measure = {
  id: 'requests-open',
  title: 'Open requests',
  formula: 'requests that are neither fulfilled, closed, rejected nor cancelled',
  unit: 'count',
  source: 'ServiceNow, Request overview: open records',
  kinds: ['request'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => openOf(snapshot, openRequests, now).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'what is done does not count',
      files: {
        ...example('requests/REQ-0001', ['new 2026-11-02T09:00']),
        ...example('requests/REQ-0002', ['new 2026-11-02T09:00', 'in-progress 2026-11-02T10:00']),
        ...example('requests/REQ-0003', ['new 2026-11-02T09:00', 'fulfilled 2026-11-03T09:00']),
      },
      expect: 2,
    },
    {
      name: 'it can be asked for an instant that has passed',
      files: {
        ...example('requests/REQ-0001', ['new 2026-11-02T09:00', 'fulfilled 2026-11-03T09:00']),
        ...example('requests/REQ-0002', ['new 2026-11-05T09:00']),
      },
      now: '2026-11-02T12:00:00Z',
      expect: 1,
    },
  ],
};

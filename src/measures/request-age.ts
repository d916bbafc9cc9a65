import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { meanAge } from './flow.ts';
import { openRequests } from './work.ts';

/** How long what lies on the table has lain there. */
export const requestAge: Measure = {
  id: 'request-age',
  title: 'Age of open requests',
  formula: 'mean of (now − first entry of the timeline) over open requests',
  unit: 'days',
  source: 'ServiceNow, Request overview: average age of open records',
  kinds: ['request'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => meanAge(snapshot, openRequests, now),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one day and three days make two days',
      files: {
        ...example('requests/REQ-0001', ['new 2026-11-20T10:00']),
        ...example('requests/REQ-0002', ['new 2026-11-18T10:00']),
        ...example('requests/REQ-0003', ['new 2026-11-01T10:00', 'fulfilled 2026-11-03T09:00']),
      },
      expect: 2,
    },
  ],
};

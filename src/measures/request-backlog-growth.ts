import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { backlogGrowth } from './flow.ts';
import { openRequests } from './work.ts';

/** Whether more work comes in than goes out. */
export const requestBacklogGrowth: Measure = {
  id: 'request-backlog-growth',
  title: 'Growth of the backlog of requests',
  formula: 'open requests at the end of the period − at its start',
  unit: 'count',
  source: 'ServiceNow, Request overview: new − ended in the period',
  kinds: ['request'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => backlogGrowth(snapshot, openRequests, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two came, one went that had come before',
      files: {
        ...example('requests/REQ-0001', ['new 2026-10-30T09:00', 'fulfilled 2026-11-03T09:00']),
        ...example('requests/REQ-0002', ['new 2026-11-02T09:00']),
        ...example('requests/REQ-0003', ['new 2026-11-02T09:00']),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
    {
      name: 'what comes back grows it again',
      files: {
        ...example('requests/REQ-0001', [
          'new 2026-10-01T09:00',
          'fulfilled 2026-10-03T09:00',
          'in-progress 2026-11-02T09:00',
        ]),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
  ],
};

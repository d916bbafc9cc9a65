import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { backlogGrowth } from './flow.ts';
import { openChanges } from './work.ts';

/** Whether more work comes in than goes out. */
export const changeBacklogGrowth: Measure = {
  id: 'change-backlog-growth',
  title: 'Growth of the backlog of changes',
  formula: 'open changes at the end of the period − at its start',
  unit: 'count',
  source: 'ServiceNow, Change overview: new − ended in the period',
  kinds: ['change'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => backlogGrowth(snapshot, openChanges, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two came, one went that had come before',
      files: {
        ...example('changes/CHG-0001', ['new 2026-10-30T09:00', 'closed 2026-11-03T09:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00'], 'type: normal'),
        ...example('changes/CHG-0003', ['new 2026-11-02T09:00'], 'type: normal'),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
    {
      name: 'what comes back grows it again',
      files: {
        ...example(
          'changes/CHG-0001',
          ['new 2026-10-01T09:00', 'closed 2026-10-03T09:00', 'assess 2026-11-02T09:00'],
          'type: normal',
        ),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
  ],
};

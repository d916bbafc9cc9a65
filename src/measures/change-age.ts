import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { meanAge } from './flow.ts';
import { openChanges } from './work.ts';

/** How long what lies on the table has lain there. */
export const changeAge: Measure = {
  id: 'change-age',
  title: 'Age of open changes',
  formula: 'mean of (now − first entry of the timeline) over open changes',
  unit: 'days',
  source: 'ServiceNow, Change overview: average age of open records',
  kinds: ['change'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => meanAge(snapshot, openChanges, now),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one day and three days make two days',
      files: {
        ...example('changes/CHG-0001', ['new 2026-11-20T10:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-11-18T10:00'], 'type: normal'),
        ...example('changes/CHG-0003', ['new 2026-11-01T10:00', 'closed 2026-11-03T09:00'], 'type: normal'),
      },
      expect: 2,
    },
  ],
};

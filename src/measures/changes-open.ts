import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openOf } from './flow.ts';
import { openChanges } from './work.ts';

/** How much work lies on the table. */
export const changesOpen: Measure = {
  id: 'changes-open',
  title: 'Open changes',
  formula: 'changes that are neither closed nor cancelled',
  unit: 'count',
  source: 'ServiceNow, Change overview: open records',
  kinds: ['change'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => openOf(snapshot, openChanges, now).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'what is done does not count',
      files: {
        ...example('changes/CHG-0001', ['new 2026-11-02T09:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00', 'assess 2026-11-02T10:00'], 'type: normal'),
        ...example('changes/CHG-0003', ['new 2026-11-02T09:00', 'closed 2026-11-03T09:00'], 'type: normal'),
      },
      expect: 2,
    },
    {
      name: 'it can be asked for an instant that has passed',
      files: {
        ...example('changes/CHG-0001', ['new 2026-11-02T09:00', 'closed 2026-11-03T09:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-11-05T09:00'], 'type: normal'),
      },
      now: '2026-11-02T12:00:00Z',
      expect: 1,
    },
  ],
};

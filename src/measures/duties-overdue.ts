import type { Measure } from '../model/measure.ts';
import { dutiesOf } from './duties.ts';
import { example } from './example-records.ts';

/** What was promised for a day and not done; `gitsm due` names it. */
export const dutiesOverdue: Measure = {
  id: 'duties-overdue',
  title: 'Overdue duties',
  formula: 'dates of all records by which something was to be done, that are past',
  unit: 'count',
  source: 'ISO/IEC 20000-1:2018 9.1; FitSM PR2.2, PR4.1, PR8.4, PR11.5',
  kinds: [],
  better: 'lower',
  compute: (snapshot, now) => dutiesOf(snapshot, now).filter(({ days, automatic }) => days < 0 && !automatic).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example('services/SVC-a', ['live'], 'review-by: 2026-10-31'),
        ...example('services/SVC-b', ['live'], 'review-by: 2026-12-31'),
      },
      expect: 1,
    },
  ],
};

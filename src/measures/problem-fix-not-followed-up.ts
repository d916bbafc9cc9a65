import { linksFrom } from '../model/links-from.ts';
import type { Measure } from '../model/measure.ts';
import { find } from '../model/snapshot.ts';
import { example } from './example-records.ts';
import { openOf } from './flow.ts';
import { openProblems } from './work.ts';

/** Work that is done, and nobody has looked whether it helped. */
export const problemFixNotFollowedUp: Measure = {
  id: 'problem-fix-not-followed-up',
  title: 'Fixes nobody followed up',
  formula: 'open problems that name changes in "fixed-by", all of them closed',
  unit: 'count',
  source: 'ServiceNow, Problem overview: waiting on a change that is already closed',
  kinds: ['problem'],
  better: 'lower',
  compute: (snapshot, now) =>
    openOf(snapshot, openProblems, now).filter(({ entry }) => {
      const fixes = linksFrom(entry, 'fixed-by');
      return fixes.length > 0 && fixes.every((id) => find(snapshot, id)?.status === 'closed');
    }).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example(
          'problems/PRB-0001',
          ['new 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
          'fixed-by: [CHG-0001]',
        ),
        ...example(
          'problems/PRB-0002',
          ['new 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
          'fixed-by: [CHG-0001, CHG-0002]',
        ),
        ...example('changes/CHG-0001', ['new 2026-11-02T09:00', 'closed 2026-11-12T09:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-11-02T09:00'], 'type: normal'),
      },
      expect: 1,
    },
  ],
};

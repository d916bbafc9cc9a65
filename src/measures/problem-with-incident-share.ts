import { linksTo } from '../model/backlinks.ts';
import type { Measure } from '../model/measure.ts';
import { ofKind } from '../model/snapshot.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** The rest was found before it hurt anybody, or nobody has linked what belongs together. */
export const problemWithIncidentShare: Measure = {
  id: 'problem-with-incident-share',
  title: 'Problems with incidents',
  formula: 'problems that at least one incident names / problems that are not cancelled',
  unit: 'share',
  source: 'ServiceNow, Problem overview: problems with at least one incident',
  kinds: ['problem', 'incident'],
  compute: (snapshot) =>
    shareOf(
      ofKind(snapshot, 'problem').filter(({ status }) => status !== 'cancelled'),
      ({ id }) => linksTo(snapshot, id).some(({ entry, field }) => field === 'problem' && entry.kind === 'incident'),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example('problems/PRB-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example('problems/PRB-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low', 'problem: PRB-0001'),
      },
      expect: 0.5,
    },
  ],
};

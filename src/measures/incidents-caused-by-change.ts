import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openedIn } from './flow.ts';

/** What changes cost those who had not asked for them. */
export const incidentsCausedByChange: Measure = {
  id: 'incidents-caused-by-change',
  title: 'Incidents caused by changes',
  formula: 'incidents opened in the period that name a change in "caused-by"',
  unit: 'count',
  source: 'ServiceNow, Change success score: incidents caused by change; DORA: change failure rate',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    openedIn(snapshot, 'incident', now, period).filter(({ entry }) =>
      entry.links.some(({ field }) => field === 'caused-by'),
    ).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'one of two',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
          'caused-by: CHG-0001',
        ),
        ...example('incidents/INC-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      expect: 1,
    },
  ],
};

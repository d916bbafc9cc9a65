import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How often knowledge that was written down helped. */
export const incidentsSolvedByArticle: Measure = {
  id: 'incidents-solved-by-article',
  title: 'Incidents solved by an article',
  formula: 'incidents resolved in the period that name an article / incidents resolved in the period',
  unit: 'share',
  source: 'ServiceNow, Incident overview: resolved by knowledge article',
  kinds: ['incident'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(endedIn(snapshot, resolvedIncidents, now, period), ({ entry }) =>
      entry.links.some(({ field }) => field === 'articles'),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
          'articles: [KB-0001]',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 0.5,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How much of what was repaired is being understood. */
export const incidentsLinkedToProblem: Measure = {
  id: 'incidents-linked-to-problem',
  title: 'Incidents with a known problem',
  formula: 'incidents resolved in the period that name a problem / incidents resolved in the period',
  unit: 'share',
  source: 'ServiceNow, Incident overview: linked to a problem; FitSM PR10.1',
  kinds: ['incident'],
  span: 'period',
  compute: (snapshot, now, period) =>
    shareOf(endedIn(snapshot, resolvedIncidents, now, period), ({ entry }) =>
      entry.links.some(({ field }) => field === 'problem'),
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
          'problem: PRB-0001',
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

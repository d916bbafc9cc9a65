import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How often the first person who heard of it could help. */
export const firstContactResolution: Measure = {
  id: 'first-contact-resolution',
  title: 'First-contact resolution',
  formula: 'incidents that went from "new" straight to "resolved" / incidents resolved in the period',
  unit: 'share',
  source: 'ServiceNow: resolved without reassignment / resolved; Znuny: first-level solution rate',
  kinds: ['incident'],
  span: 'period',
  better: 'higher',
  compute: (snapshot, now, period) =>
    shareOf(endedIn(snapshot, resolvedIncidents, now, period), ({ path }) => path[1]?.status === 'resolved'),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T09:10'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30', 'resolved 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 0.5,
    },
  ],
};

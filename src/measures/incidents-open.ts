import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openOf } from './flow.ts';
import { openIncidents } from './work.ts';

/** How much work lies on the table. */
export const incidentsOpen: Measure = {
  id: 'incidents-open',
  title: 'Open incidents',
  formula: 'incidents that are neither resolved, closed nor cancelled',
  unit: 'count',
  source: 'ServiceNow, Incident overview: open records',
  kinds: ['incident'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => openOf(snapshot, openIncidents, now).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'what is done does not count',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-02T09:00', 'resolved 2026-11-03T09:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 2,
    },
    {
      name: 'it can be asked for an instant that has passed',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-03T09:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example('incidents/INC-0002', ['new 2026-11-05T09:00'], 'impact: low', 'urgency: low'),
      },
      now: '2026-11-02T12:00:00Z',
      expect: 1,
    },
  ],
};

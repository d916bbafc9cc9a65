import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { meanAge } from './flow.ts';
import { openIncidents } from './work.ts';

/** How long what lies on the table has lain there. */
export const incidentAge: Measure = {
  id: 'incident-age',
  title: 'Age of open incidents',
  formula: 'mean of (now − first entry of the timeline) over open incidents',
  unit: 'days',
  source: 'ServiceNow, Incident overview: average age of open records',
  kinds: ['incident'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => meanAge(snapshot, openIncidents, now),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one day and three days make two days',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-20T10:00'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0002', ['new 2026-11-18T10:00'], 'impact: low', 'urgency: low'),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-01T10:00', 'resolved 2026-11-03T09:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 2,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { backlogGrowth } from './flow.ts';
import { openIncidents } from './work.ts';

/** Whether more work comes in than goes out. */
export const incidentBacklogGrowth: Measure = {
  id: 'incident-backlog-growth',
  title: 'Growth of the backlog of incidents',
  formula: 'open incidents at the end of the period − at its start',
  unit: 'count',
  source: 'ServiceNow, Incident overview: new − ended in the period',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) => backlogGrowth(snapshot, openIncidents, now, period),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'two came, one went that had come before',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-10-30T09:00', 'resolved 2026-11-03T09:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example('incidents/INC-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example('incidents/INC-0003', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
    {
      name: 'what comes back grows it again',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-10-01T09:00', 'resolved 2026-10-03T09:00', 'in-progress 2026-11-02T09:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      days: ['2026-11-01', '2026-11-30'],
      expect: 1,
    },
  ],
};

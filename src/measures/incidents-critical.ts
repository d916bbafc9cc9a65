import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openedIn } from './flow.ts';
import { priorityOf } from './priority.ts';

/** How much of what happens is as bad as can be. */
export const incidentsCritical: Measure = {
  id: 'incidents-critical',
  title: 'Critical incidents',
  formula: 'incidents of priority P1 / incidents opened in the period',
  unit: 'share',
  source: 'ServiceNow, Incident overview: new critical incidents',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const process = snapshot.rules.processes.get('incident');
    return process === undefined
      ? null
      : shareOf(openedIn(snapshot, 'incident', now, period), ({ data }) => priorityOf(data, process) === 'P1');
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two, by impact and urgency',
      files: {
        ...example('incidents/INC-0001', ['new 2026-11-02T09:00'], 'impact: high', 'urgency: high'),
        ...example('incidents/INC-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
      },
      expect: 0.5,
    },
  ],
};

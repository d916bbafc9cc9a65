import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { MINUTE, mean } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How long the worst lasts, around the clock. */
export const majorTimeToRestore: Measure = {
  id: 'major-time-to-restore',
  title: 'Time to restore of major incidents',
  formula: 'mean of (last "resolved" − first entry) over major incidents resolved in the period',
  unit: 'minutes',
  source: 'ServiceNow, Major incident dashboard: time to restore',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute: (snapshot, now, period) =>
    mean(
      endedIn(snapshot, resolvedIncidents, now, period)
        .filter(({ data }) => data.major === true)
        .map(({ opened, ended }) => (ended - opened) / MINUTE),
    ),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'others do not count',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
          'major: true',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-09T10:00'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 60,
    },
  ],
};

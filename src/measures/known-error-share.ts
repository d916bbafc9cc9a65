import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { openOf } from './flow.ts';
import { openProblems } from './work.ts';

/** How many unsolved problems users need not suffer from. */
export const knownErrorShare: Measure = {
  id: 'known-error-share',
  title: 'Known errors',
  formula: 'open problems with "known-error: true" / open problems',
  unit: 'share',
  source: 'ServiceNow, Problem overview: open problems classified as known error; FitSM PR10.3',
  kinds: ['problem'],
  better: 'higher',
  compute: (snapshot, now) => shareOf(openOf(snapshot, openProblems, now), ({ data }) => data['known-error'] === true),
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two open ones',
      files: {
        ...example('problems/PRB-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low', 'known-error: true'),
        ...example('problems/PRB-0002', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example(
          'problems/PRB-0003',
          ['new 2026-11-02T09:00', 'resolved 2026-11-12T09:00'],
          'impact: low',
          'urgency: low',
          'known-error: true',
        ),
      },
      expect: 0.5,
    },
  ],
};

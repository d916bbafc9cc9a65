import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { openOf } from './flow.ts';
import { openProblems } from './work.ts';

/** How much work lies on the table. */
export const problemsOpen: Measure = {
  id: 'problems-open',
  title: 'Open problems',
  formula: 'problems that are neither resolved, closed nor cancelled',
  unit: 'count',
  source: 'ServiceNow, Problem overview: open records',
  kinds: ['problem'],
  span: 'instant',
  better: 'lower',
  compute: (snapshot, now) => openOf(snapshot, openProblems, now).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'what is done does not count',
      files: {
        ...example('problems/PRB-0001', ['new 2026-11-02T09:00'], 'impact: low', 'urgency: low'),
        ...example(
          'problems/PRB-0002',
          ['new 2026-11-02T09:00', 'assess 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'problems/PRB-0003',
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
          'problems/PRB-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-03T09:00'],
          'impact: low',
          'urgency: low',
        ),
        ...example('problems/PRB-0002', ['new 2026-11-05T09:00'], 'impact: low', 'urgency: low'),
      },
      now: '2026-11-02T12:00:00Z',
      expect: 1,
    },
  ],
};

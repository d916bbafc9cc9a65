import type { Measure } from '../model/measure.ts';
import { example } from './example-records.ts';
import { historiesOf, standing } from './histories.ts';

const UNDER_WAY = ['approved', 'in-progress', 'review', 'on-hold'];

/** How many promises of improvement are open. */
export const improvementsOpen: Measure = {
  id: 'improvements-open',
  title: 'Improvements under way',
  formula: 'improvements that are approved, in progress, in review or on hold',
  unit: 'count',
  source: 'ServiceNow, Continual improvement; ISO/IEC 20000-1:2018 10.2',
  kinds: ['improvement'],
  span: 'instant',
  compute: (snapshot, now) =>
    historiesOf(snapshot, 'improvement', now).filter((history) => UNDER_WAY.includes(standing(history))).length,
  examples: [
    { name: 'nothing counts as zero', files: {}, expect: 0 },
    {
      name: 'ideas do not count yet',
      files: {
        ...example('improvements/IMP-0001', ['new 2026-11-02T09:00']),
        ...example('improvements/IMP-0002', ['new 2026-11-02T09:00', 'approved 2026-11-12T09:00']),
      },
      expect: 1,
    },
  ],
};

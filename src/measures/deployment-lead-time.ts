import type { Measure } from '../model/measure.ts';
import { deploymentsOf, kinds } from './deployments.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { median } from './median.ts';

/** How long a change takes from the wish to live use. */
export const deploymentLeadTime: Measure = {
  id: 'deployment-lead-time',
  title: 'Lead time for changes',
  formula:
    'median of (deployment - first entry of the change) over the changes deployed in the period, failed deployments left out',
  unit: 'days',
  source: 'DORA: lead time for changes, from the change record instead of the first commit',
  kinds,
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const good = deploymentsOf(snapshot, now, period).filter(({ failed }) => !failed);
    return median(good.flatMap(({ at, begun }) => begun.map((start) => (at - start) / DAY)));
  },
  examples: [
    { name: 'without a deployment there is nothing to measure', files: {}, expect: null },
    {
      name: 'two changes of one release count by themselves, from their own first day',
      files: {
        ...example('changes/CHG-0001', ['new 2026-09-01T00:00'], 'type: normal'),
        ...example('changes/CHG-0002', ['new 2026-09-07T00:00'], 'type: normal'),
        ...example(
          'releases/REL-0001',
          ['deploying 2026-09-10T20:00', 'deployed 2026-09-11T00:00'],
          'changes: [CHG-0001, CHG-0002]',
        ),
      },
      expect: 7,
    },
    {
      name: 'an attempt that came out again does not end the waiting',
      files: {
        ...example('changes/CHG-0001', ['new 2026-09-01T00:00'], 'type: normal'),
        ...example(
          'releases/REL-0001',
          [
            'deploying 2026-09-03T00:00',
            'rolled-back 2026-09-03T01:00',
            'deploying 2026-09-21T00:00',
            'deployed 2026-09-21T00:00',
          ],
          'changes: [CHG-0001]',
        ),
      },
      expect: 20,
    },
  ],
};

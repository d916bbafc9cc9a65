import type { Measure } from '../model/measure.ts';
import { parseInstant } from '../time/instant.ts';
import { deploymentsOf, kinds } from './deployments.ts';
import { example } from './example-records.ts';
import { DAY } from './figures.ts';
import { historiesOf } from './histories.ts';

/** How often something new goes into live use. */
export const deploymentFrequency: Measure = {
  id: 'deployment-frequency',
  title: 'Deployment frequency',
  formula:
    'deployments / (days of the period / 30); a deployment is a release that was deployed or rolled back, or a change carried out on its own; the period begins with the first change or release, and ends now at the latest',
  unit: 'count',
  source: 'DORA: deployment frequency; FitSM PR13.6',
  kinds,
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const opened = [...historiesOf(snapshot, kinds[0], now), ...historiesOf(snapshot, kinds[1], now)].map(
      (one) => one.opened,
    );
    if (opened.length === 0) return null;
    const first = opened.reduce((least, one) => Math.min(least, one));
    const start = Math.max(period.start, first);
    const days = (Math.min(period.end, parseInstant(now) ?? first) - start) / DAY;
    return days <= 0 ? null : deploymentsOf(snapshot, now, period).length / (days / 30);
  },
  examples: [
    { name: 'without changes and releases there is nothing to measure', files: {}, expect: null },
    {
      name: 'a release with its change, and a change on its own, within sixty days',
      files: {
        ...example(
          'changes/CHG-0001',
          ['new 2026-09-01T00:00', 'implement 2026-09-10T00:00', 'review 2026-09-10T01:00'],
          'type: normal',
        ),
        ...example(
          'changes/CHG-0002',
          ['new 2026-09-05T00:00', 'implement 2026-09-20T00:00', 'review 2026-09-20T01:00'],
          'type: normal',
        ),
        ...example('changes/CHG-0003', ['new 2026-09-05T00:00', 'implement 2026-10-20T00:00'], 'type: normal'),
        ...example(
          'releases/REL-0001',
          ['planned 2026-09-02T00:00', 'deploying 2026-09-10T00:00', 'deployed 2026-09-10T02:00'],
          'changes: [CHG-0001]',
        ),
      },
      now: '2026-10-31T00:00:00Z',
      expect: 1,
    },
  ],
};

import type { Measure } from '../model/measure.ts';
import { deploymentsOf, kinds } from './deployments.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** How often a deployment does harm. */
export const changeFailureRate: Measure = {
  id: 'change-failure-rate',
  title: 'Change failure rate',
  formula:
    'deployments that were rolled back, were judged failed, ended failed or backed out, or are named as the cause of an incident / deployments',
  unit: 'share',
  source: 'DORA: change failure rate; FitSM PR13.6',
  kinds,
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    return shareOf(deploymentsOf(snapshot, now, period), ({ failed }) => failed);
  },
  examples: [
    { name: 'without a deployment there is nothing to measure', files: {}, expect: null },
    {
      name: 'a release rolled back and deployed again, a change that caused an incident, one backed out, two that went well',
      files: {
        ...example(
          'releases/REL-0001',
          [
            'deploying 2026-09-03T00:00',
            'rolled-back 2026-09-03T01:00',
            'deploying 2026-09-21T00:00',
            'deployed 2026-09-21T01:00',
          ],
          'changes: []',
        ),
        ...carriedOut('CHG-0001', ''),
        ...carriedOut('CHG-0002', 'outcome: backed-out'),
        ...carriedOut('CHG-0003', 'outcome: successful'),
        ...carriedOut('CHG-0004', 'outcome: successful-with-issues'),
        ...example(
          'incidents/INC-0001',
          ['new 2026-10-02T08:00'],
          'impact: high',
          'urgency: high',
          'caused-by: CHG-0001',
        ),
      },
      expect: 0.5,
    },
    {
      name: 'what was deployed before the period does not count',
      files: { ...carriedOut('CHG-0001', 'outcome: failed') },
      days: ['2026-10-02', '2026-10-31'],
      expect: null,
    },
  ],
};

function carriedOut(id: string, outcome: string): Readonly<Record<string, string>> {
  const path = ['new 2026-09-01T00:00', 'implement 2026-10-01T20:00', 'review 2026-10-01T21:00'];
  return example(`changes/${id}`, path, 'type: normal', ...(outcome === '' ? [] : [outcome]));
}
